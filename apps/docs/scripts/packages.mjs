import ts from 'typescript'
import { cell, docOf, entries, firstParagraph, resolved } from './program.mjs'

/** What each package is for. */
const summaries = {
  core: 'The client, its operations and workflows. No dependencies.',
  query: 'Options for TanStack Query, in any framework.',
  react: 'React hooks for every operation.',
  schemas: 'Valibot schemas of records and bodies, and privacy tags.',
  server: 'The proxy, sessions, and what runs them on each host.',
  mock: 'An in-memory Cliniko with a made-up clinic.',
}

/**
 * @typedef {'Functions' | 'Classes' | 'Constants' | 'Namespaces' | 'Types'} Group
 * @typedef {{ readonly name: string, readonly group: Group, readonly symbol: ts.Symbol }} Export
 */

/** @type {readonly Group[]} */
const groups = ['Functions', 'Classes', 'Constants', 'Namespaces', 'Types']

/**
 * Makes a page for each package, with everything that its entries export.
 * @param {import('./program.mjs').Program} program
 */
export function packagePages({ checker, moduleOf }) {
  return Object.entries(summaries).map(([name, summary]) => {
    const own = Object.keys(entries).filter(
      (entry) => entry === `@cliniko/${name}` || entry.startsWith(`@cliniko/${name}/`),
    )
    const parts = own.map((entry) => entryPart(checker, entry, checker.getExportsOfModule(moduleOf(entry))))
    const text = `---\ndescription: Everything that @cliniko/${name} exports.\n---\n\n# @cliniko/${name}\n\n${summary}\n\n${parts.join('\n\n')}\n`
    return { path: `/reference/packages/${name}`, title: `@cliniko/${name}`, text }
  })
}

/**
 * @param {ts.TypeChecker} checker
 * @param {string} entry
 * @param {readonly ts.Symbol[]} symbols
 */
function entryPart(checker, entry, symbols) {
  const exports = symbols.map((symbol) => toExport(checker, symbol)).toSorted((a, b) => a.name.localeCompare(b.name))
  const parts = groups.flatMap((group) => {
    const members = exports.filter((member) => member.group === group)
    return members.length ? [groupPart(checker, entry, group, members)] : []
  })
  return `## ${entry}\n\n${parts.join('\n\n')}`
}

/** @param {ts.TypeChecker} checker @param {ts.Symbol} symbol @returns {Export} */
function toExport(checker, symbol) {
  const target = resolved(checker, symbol)
  return { name: symbol.name, group: groupOf(checker, target), symbol: target }
}

/** @param {ts.TypeChecker} checker @param {ts.Symbol} symbol @returns {Group} */
function groupOf(checker, symbol) {
  const { flags } = symbol
  if (flags & ts.SymbolFlags.Class) return 'Classes'
  if (flags & ts.SymbolFlags.Function) return 'Functions'
  if (flags & ts.SymbolFlags.Module && !(flags & ts.SymbolFlags.Interface)) return 'Namespaces'
  if (flags & ts.SymbolFlags.Variable) {
    return checker.getTypeOfSymbol(symbol).getCallSignatures().length ? 'Functions' : 'Constants'
  }
  return 'Types'
}

/**
 * @param {ts.TypeChecker} checker
 * @param {string} entry
 * @param {Group} group
 * @param {readonly Export[]} members
 */
function groupPart(checker, entry, group, members) {
  const heading = `### ${group} of ${entry}`
  if (group === 'Namespaces')
    return `${heading}\n\nThe operations of each resource: ${members.map(({ name }) => namespaceLink(name)).join(', ')}.`
  if (entry === '@cliniko/react' && group === 'Functions') return `${heading}\n\n${hooksPart(checker, members)}`
  if (group === 'Functions' || group === 'Classes')
    return `${heading}\n\n${members.map((member) => detail(checker, member)).join('\n\n')}`
  return `${heading}\n\n${table(checker, members)}`
}

/** @param {ts.TypeChecker} checker @param {readonly Export[]} members */
function table(checker, members) {
  const rows = members.map(
    ({ name, symbol }) => `| \`${name}\` | ${cell(firstParagraph(docOf(checker, symbol).text))} |`,
  )
  return `| | |\n| --- | --- |\n${rows.join('\n')}`
}

/**
 * The hooks of resources are in a table, the others in full.
 * @param {ts.TypeChecker} checker
 * @param {readonly Export[]} members
 */
function hooksPart(checker, members) {
  const ofResources = members.filter(({ symbol }) =>
    /[\\/]hooks[\\/]/.test(symbol.declarations?.[0]?.getSourceFile().fileName ?? ''),
  )
  const others = members.filter((member) => !ofResources.includes(member))
  return `${others.map((member) => detail(checker, member)).join('\n\n')}\n\n### Hooks of resources\n\nEach [resource](/reference/) lists its hooks.\n\n${table(checker, ofResources)}`
}

/** @param {ts.TypeChecker} checker @param {Export} member */
function detail(checker, { name, symbol }) {
  const { text, deprecated, example } = docOf(checker, symbol)
  const warning = deprecated === undefined ? '' : `**Deprecated.** ${deprecated}`
  const shown = text.replaceAll('<', '&lt;')
  const sample = example ? `\`\`\`ts skip="An example of the doc comment."\n${example.trim()}\n\`\`\`` : ''
  return [
    `#### ${name}`,
    warning,
    shown,
    `\`\`\`ts skip="A signature."\n${signatureOf(checker, name, symbol)}\n\`\`\``,
    sample,
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** @param {ts.TypeChecker} checker @param {string} name @param {ts.Symbol} symbol */
function signatureOf(checker, name, symbol) {
  const declaration = symbol.declarations?.[0]
  if (symbol.flags & ts.SymbolFlags.Class) {
    const parent = declaration && ts.isClassDeclaration(declaration) && declaration.heritageClauses?.[0]?.getText()
    return `class ${name}${parent ? ` ${parent}` : ''}`
  }
  const type = checker.getTypeOfSymbol(symbol)
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.WriteArrowStyleSignature
  return type
    .getCallSignatures()
    .map(
      (signature) =>
        `function ${name}${checker.signatureToString(signature, declaration, flags).replace(/ => /, ': ')}`,
    )
    .map((line) => line.replaceAll(/import\("[^"]+"\)\./g, ''))
    .map((line) => (line.length > 400 ? `${line.slice(0, 400)}…` : line))
    .join('\n')
}

/** @param {string} name */
function namespaceLink(name) {
  return `[\`${name}\`](/reference/resources/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`
}
