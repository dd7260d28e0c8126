import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'setups')

/**
 * Returns the line that imports what a fence uses of its setups, or '' if it uses nothing. The documentation puts it above
 * `// ---cut---`, so that a sample compiles and shows none of it.
 * @param {Pick<import('./fences.mjs').Fence, 'code' | 'language' | 'setups'>} fence
 * @throws If a setup doesn't exist, or nothing of it is used.
 */
export function preludeOf({ code, language, setups }) {
  if (!setups.length) return ''
  const { used, declared } = namesIn(parse(code, language))
  const taken = new Set(declared)
  const imports = setups.map((setup) => {
    const names = [...exportsOf(setup)].filter(([name]) => used.has(name) && !taken.has(name))
    if (!names.length) throw new Error(`Nothing of the setup "${setup}" is used: remove it.`)
    for (const [name] of names) taken.add(name)
    const list = names.map(([name, isType]) => (isType ? `type ${name}` : name)).join(', ')
    return `import { ${list} } from '@cliniko/samples/setups/${setup}';`
  })
  return `${imports.join(' ')}\n`
}

/** @type {Map<string, ReadonlyMap<string, boolean>>} */
const read = new Map()

/**
 * Returns the names that a setup exports, and whether each is a type.
 * @param {string} setup
 * @returns {ReadonlyMap<string, boolean>}
 */
function exportsOf(setup) {
  const known = read.get(setup)
  if (known) return known
  /** @type {Map<string, boolean>} */
  const names = new Map()
  for (const statement of parse(textOf(setup), 'ts').statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause, moduleSpecifier } = statement
      if (exportClause && ts.isNamedExports(exportClause)) {
        for (const { name, isTypeOnly } of exportClause.elements)
          names.set(name.text, statement.isTypeOnly || isTypeOnly)
      } else if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier)) {
        const other = moduleSpecifier.text.replace(/^\.\/|\.[jt]sx?$/g, '')
        for (const [name, isType] of exportsOf(other)) names.set(name, isType)
      }
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport)) {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
      for (const name of declaredBy(statement)) names.set(name, isType)
    }
  }
  read.set(setup, names)
  return names
}

/** @param {string} setup */
function textOf(setup) {
  const path = join(folder, `${setup}.ts`)
  if (!existsSync(path)) throw new Error(`There is no setup "${setup}".`)
  return readFileSync(path, 'utf8')
}

/**
 * @param {string} code
 * @param {string} language
 */
function parse(code, language) {
  const isJsx = language !== 'ts'
  return ts.createSourceFile('', code, ts.ScriptTarget.Latest, false, isJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
}

/** @param {ts.ModifierLike} modifier */
function isExport({ kind }) {
  return kind === ts.SyntaxKind.ExportKeyword
}

/**
 * Returns the identifiers of a module, and the names that its top level imports or declares.
 * @param {ts.SourceFile} source
 */
function namesIn(source) {
  /** @type {Set<string>} */
  const used = new Set()
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node)) used.add(node.text)
    // In `a.b` and `{ b: 1 }`, b is no variable.
    if (ts.isPropertyAccessExpression(node)) return visit(node.expression)
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) return visit(node.initializer)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { used, declared: source.statements.flatMap(declaredBy) }
}

/**
 * @param {ts.Statement} statement
 * @returns {string[]}
 */
function declaredBy(statement) {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name))
  }
  if (ts.isImportDeclaration(statement)) {
    const { name, namedBindings } = statement.importClause ?? {}
    const named = namedBindings && (ts.isNamespaceImport(namedBindings) ? [namedBindings] : namedBindings.elements)
    return [...(name ? [name.text] : []), ...(named ?? []).map((element) => element.name.text)]
  }
  if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  ) {
    return statement.name ? [statement.name.text] : []
  }
  return []
}

/**
 * @param {ts.BindingName} name
 * @returns {string[]}
 */
function boundBy(name) {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundBy(element.name)))
}
