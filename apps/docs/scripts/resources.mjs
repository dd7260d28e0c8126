import * as core from '@cliniko/core'
import * as hooks from '@cliniko/react'
import * as schemas from '@cliniko/schemas'
import { allSchemas } from '@cliniko/schemas/all'
import { fieldsTagged } from '@cliniko/schemas/privacy'
import ts from 'typescript'
import { cell, docOf, firstParagraph, resolved } from './program.mjs'

/**
 * @typedef {{ readonly name: string, readonly symbol: ts.Symbol, readonly operation: core.Operation }} NamedOperation
 * @typedef {{ readonly path: string, readonly title: string, readonly summary: string, readonly text: string }} ResourcePage
 */

/** The operators of `where`, by the type of a field. */
const operators = {
  array: 'contains',
  boolean: 'eq, not',
  date: 'eq, gt, gte, lt, lte, exists',
  datetime: 'gt, gte, lt, lte, exists, any',
  id: 'eq, not, in, gt, gte, lt, lte, exists',
  integer: 'eq, not, in, gt, gte, lt, lte, exists',
  string: 'eq, not, contains, like, exists',
}

/**
 * Makes a page for each resource.
 * @param {import('./program.mjs').Program} program
 * @param {ReadonlyMap<string, unknown>} examples
 * @returns {readonly ResourcePage[]}
 */
export function resourcePages({ checker, moduleOf }, examples) {
  const coreModule = moduleOf('@cliniko/core')
  const models = modelsOf(checker, coreModule)
  return checker
    .getExportsOfModule(coreModule)
    .flatMap((exported) => {
      const operations = operationsIn(checker, exported)
      return operations.length ? [toPage(checker, exported.name, operations, models, examples)] : []
    })
    .toSorted((a, b) => a.title.localeCompare(b.title))
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} exported
 * @returns {readonly NamedOperation[]} The operations of a namespace, such as those of `patients`.
 */
function operationsIn(checker, exported) {
  const namespace = memberOf(core, exported.name)
  const symbol = resolved(checker, exported)
  if (!(symbol.flags & ts.SymbolFlags.Module)) return []
  return checker.getExportsOfModule(symbol).flatMap((member) => {
    const operation = memberOf(namespace, member.name)
    return core.isOperation(operation) ? [{ name: member.name, symbol: member, operation }] : []
  })
}

/** @param {unknown} object @param {string} name @returns {unknown} */
function memberOf(object, name) {
  return typeof object === 'object' && object !== null
    ? Object.entries(object).find(([key]) => key === name)?.[1]
    : undefined
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} coreModule
 * @returns {ReadonlyMap<string, ts.Type>} The models by resource.
 */
function modelsOf(checker, coreModule) {
  const symbol = checker.getExportsOfModule(coreModule).find(({ name }) => name === 'Models')
  if (!symbol) throw new Error('Core exports no Models.')
  const type = checker.getDeclaredTypeOfSymbol(resolved(checker, symbol))
  return new Map(type.getProperties().map((property) => [property.name, checker.getTypeOfSymbol(property)]))
}

/**
 * @param {ts.TypeChecker} checker
 * @param {string} name - The namespace's, such as `individualAppointments`.
 * @param {readonly NamedOperation[]} operations
 * @param {ReadonlyMap<string, ts.Type>} models
 * @param {ReadonlyMap<string, unknown>} examples
 * @returns {ResourcePage}
 */
function toPage(checker, name, operations, models, examples) {
  const own = operations.find(({ operation }) => operation.kind === 'list') ?? operations[0]
  if (!own) throw new Error(`${name} has no operations.`)
  const { resource } = own.operation
  const title = words(resource)
  const docs = new Map(operations.map(({ name: verb, symbol }) => [verb, docOf(checker, documented(checker, symbol))]))
  const page = [...docs.values()].find((doc) => doc.page)?.page
  const live = operations.filter(({ name: verb }) => docs.get(verb)?.deprecated === undefined)
  const model = models.get(resource) ?? returnTypeOf(checker, own)
  const text = [
    `---\ndescription: Operations, filters, fields and hooks of ${title.toLowerCase()}.\n---`,
    `# ${title}`,
    introduction(checker, model),
    `${code(`import { ${name} } from '@cliniko/core'`)}${page ? ` · [Cliniko's page](${page})` : ''}`,
    '## Operations',
    ...operations.map((operation) => describe(name, operation, docs.get(operation.name))),
    filterTable(operations),
    linkTable(operations, examples),
    fieldTable(checker, model, resource),
    bodyTables(checker, operations),
    exampleOf(resource, examples),
    schemaNames(resource),
  ]
  return {
    path: `/reference/resources/${resource.replaceAll('_', '-')}`,
    title,
    summary: live.map(({ name: verb }) => code(verb)).join(' '),
    text: `${text.filter(Boolean).join('\n\n')}\n`,
  }
}

/** @param {ts.TypeChecker} checker @param {ts.Type | undefined} model */
function introduction(checker, model) {
  const symbol = model?.aliasSymbol ?? model?.getSymbol()
  return symbol ? firstParagraph(docOf(checker, symbol).text) : ''
}

/**
 * @param {string} namespace
 * @param {NamedOperation} named
 * @param {ReturnType<typeof docOf> | undefined} doc
 */
function describe(namespace, { name, operation }, doc) {
  const { method, path, ids, query, links, effect, marks } = operation
  const readers = hooksOf(operation)
  const lists = [
    ids.length ? `Ids: ${ids.map(code).join(', ')}` : '',
    query.length ? `Query: ${query.map(code).join(', ')}` : '',
    Object.keys(links).length ? `\`include\`: ${Object.keys(links).map(code).join(', ')}` : '',
    effect && marks ? `Sets \`${marks}\`` : '',
    readers.length ? `Hooks: ${readers.map(code).join(', ')}` : '',
  ].filter(Boolean)
  const heading = `### ${name} {#${name}}`
  const text = (doc?.text ?? '').replace(/\s*`(GET|POST|PATCH|DELETE) [^`]+`\s*$/, '')
  const warning = doc?.deprecated === undefined ? '' : `**Deprecated.** ${doc.deprecated}`
  return [
    heading,
    warning,
    text.replaceAll('<', '&lt;'),
    `\`\`\`http\n${method} ${path}\n\`\`\``,
    `\`cliniko.${namespace}.${name}(${argumentsOf(operation)})\``,
    lists
      .map(
        (line) =>
          `- ${effect && line.startsWith('Sets') && effect === 'restore' ? line.replace('Sets', 'Clears') : line}`,
      )
      .join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** @param {core.Operation} operation */
function argumentsOf({ ids, body, kind, query, filters }) {
  const names = ids.map((id) => id.replace(/_(\w)/g, (_match, letter) => letter.toUpperCase()))
  const takesParams = kind === 'list' || query.length > 0 || Object.keys(filters).length > 0
  return [...names, ...(body ? ['body'] : []), ...(takesParams ? ['params'] : [])].join(', ')
}

/** @param {core.Operation} operation @returns {readonly string[]} The hooks that send an operation. */
function hooksOf(operation) {
  return Object.entries(hooks).flatMap(([name, hook]) =>
    typeof hook === 'function' && 'operation' in hook && hook.operation === operation ? [name] : [],
  )
}

/** @param {readonly NamedOperation[]} operations */
function filterTable(operations) {
  const list = operations.find(({ operation }) => operation.kind === 'list' && Object.keys(operation.filters).length)
  if (!list) return '## Filters\n\nThe API has no filters here.'
  const rows = Object.entries(list.operation.filters).map(
    ([field, type]) => `| \`${field}\` | ${type} | ${operators[type].split(', ').map(code).join(' ')} |`,
  )
  const hiding = ['archived', 'cancelled', 'deleted'].filter((state) => `${state}_at` in list.operation.filters)
  const hidden = hiding.length
    ? `\n\nLists exclude hidden records. ${hiding.map((state) => `\`${state}: 'any'\``).join(' or ')} includes them, \`'only'\` returns these alone. See [Filters](/guides/filters#hidden-records).`
    : ''
  const sorting = list.operation.query.includes('sort')
    ? "\n\nCliniko doesn't document which columns `sort` takes. These can be filtered, so they are the safe choice."
    : ''
  return `## Filters\n\n| field | type | operators |\n| --- | --- | --- |\n${rows.join('\n')}${hidden}${sorting}`
}

/** @param {readonly NamedOperation[]} operations @param {ReadonlyMap<string, unknown>} resources */
function linkTable(operations, resources) {
  const links = operations.map(({ operation }) => operation.links).find((candidate) => Object.keys(candidate).length)
  if (!links) return ''
  const rows = Object.entries(links).map(([link, targets]) => {
    const shown = [targets]
      .flat()
      .map((target) =>
        resources.has(target)
          ? `[${words(target)}](/reference/resources/${target.replaceAll('_', '-')})`
          : `${words(target)}, which the API has no operations for`,
      )
    return `| \`${link}\` | ${shown.join(', ')} |`
  })
  return `## Links\n\n\`include\` fetches these with the record. See [Related records](/guides/relations).\n\n| link | points to |\n| --- | --- |\n${rows.join('\n')}`
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type | undefined} model
 * @param {string} resource
 */
function fieldTable(checker, model, resource) {
  if (!model) return ''
  const personal = new Set(tagged(resource, 'personal'))
  const health = new Set(tagged(resource, 'health'))
  /** @param {string} field */
  const tagOf = (field) => (health.has(field) ? 'health' : personal.has(field) ? 'personal' : innerTag(field))
  /** @param {string} field */
  const innerTag = (field) => {
    const inside = (/** @type {Set<string>} */ fields) => [...fields].some((path) => path.startsWith(`${field}.`))
    return inside(health) ? 'health (in part)' : inside(personal) ? 'personal (in part)' : ''
  }
  const rows = propertiesOf(checker, model).map(
    ({ name, type, doc }) => `| \`${name}\` | ${code(type)} | ${tagOf(name)} | ${cell(doc)} |`,
  )
  return `## Fields\n\n| field | type | privacy | |\n| --- | --- | --- | --- |\n${rows.join('\n')}`
}

/** @param {string} resource @param {'personal' | 'health'} tag */
function tagged(resource, tag) {
  return fieldsTagged(/** @type {import('@cliniko/schemas/privacy').TaggedResource} */ (resource), [tag])
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type - A model or a body. Of a union, each property once.
 */
function propertiesOf(checker, type) {
  const parts = type.isUnion() ? type.types : [type]
  const properties = new Map(parts.flatMap((part) => part.getProperties().map((property) => [property.name, property])))
  return [...properties.values()].map((property) => {
    const isOptional = Boolean(property.flags & ts.SymbolFlags.Optional)
    const doc = docOf(checker, property)
    return {
      name: isOptional ? `${property.name}?` : property.name,
      type: typeText(property, checker, isOptional),
      doc: `${doc.deprecated === undefined ? '' : `Deprecated. ${doc.deprecated} `}${firstParagraph(doc.text)}`,
    }
  })
}

/** @param {ts.Symbol} property @param {ts.TypeChecker} checker @param {boolean} isOptional */
function typeText(property, checker, isOptional) {
  const declaration = property.declarations?.find((node) => ts.isPropertySignature(node))
  if (declaration && ts.isPropertySignature(declaration) && declaration.type) {
    return declaration.type
      .getText()
      .replace(/\/\*\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
  }
  const type = checker.getTypeOfSymbol(property)
  return checker.typeToString(
    isOptional ? checker.getNonNullableType(type) : type,
    undefined,
    ts.TypeFormatFlags.NoTruncation,
  )
}

/**
 * The fields of each body.
 * @param {ts.TypeChecker} checker
 * @param {readonly NamedOperation[]} operations
 */
function bodyTables(checker, operations) {
  const tables = operations.flatMap(({ name, symbol, operation }) => {
    if (!operation.body) return []
    const argumentsType = argumentsTypeOf(checker, symbol)
    const body =
      argumentsType && checker.getTypeArguments(/** @type {ts.TypeReference} */ (argumentsType))[operation.ids.length]
    if (!body) return []
    const rows = propertiesOf(checker, body).map(
      ({ name: field, type, doc }) => `| \`${field}\` | ${code(type)} | ${cell(doc)} |`,
    )
    return [
      `### Body of ${code(name)} {#body-of-${name}}\n\n| field | type | |\n| --- | --- | --- |\n${rows.join('\n')}`,
    ]
  })
  return tables.length ? `## Bodies\n\n${tables.join('\n\n')}` : ''
}

/** The tuple of an operation's arguments. @param {ts.TypeChecker} checker @param {ts.Symbol} symbol */
function argumentsTypeOf(checker, symbol) {
  const type = checker.getTypeOfSymbol(resolved(checker, symbol))
  const types = type.getProperty('~types')
  const inner = types && checker.getNonNullableType(checker.getTypeOfSymbol(types))
  const property = inner?.getProperty('args')
  return property && checker.getTypeOfSymbol(property)
}

/** @param {ts.TypeChecker} checker @param {NamedOperation} named */
function returnTypeOf(checker, { symbol }) {
  const types = checker.getTypeOfSymbol(resolved(checker, symbol)).getProperty('~types')
  const inner = types && checker.getNonNullableType(checker.getTypeOfSymbol(types))
  const property = inner?.getProperty('out')
  const out = property && checker.getTypeOfSymbol(property)
  const items = out?.getProperty('items')
  return items ? checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number) : out
}

/** @param {string} resource @param {ReadonlyMap<string, unknown>} examples */
function exampleOf(resource, examples) {
  const example = examples.get(resource)
  if (!example) throw new Error(`There is no example of ${resource}.`)
  return `## Example\n\nA record of the [in-memory clinic](/guides/testing). Lists are cut after two entries, texts after 200 characters.\n\n\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``
}

/** @param {string} resource */
function schemaNames(resource) {
  const set = Object.entries(allSchemas).find(([name]) => name === resource)?.[1]
  if (!set) return ''
  const used = new Set(Object.values(set))
  const names = Object.entries(schemas).flatMap(([name, schema]) => (schema === set || used.has(schema) ? [name] : []))
  return `## Schemas\n\nFrom [@cliniko/schemas](/reference/packages/schemas): ${names.map(code).join(', ')}.`
}

/** The symbol with the doc comment: of `export { /** … *\/ remove as delete }`, the name in the braces. @param {ts.TypeChecker} checker @param {ts.Symbol} symbol */
function documented(checker, symbol) {
  return symbol.getDocumentationComment(checker).length ? symbol : resolved(checker, symbol)
}

/** `individual_appointments` as a title. @param {string} resource */
function words(resource) {
  const text = resource.replaceAll('_', ' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** @param {string} text */
function code(text) {
  return `\`${text.replaceAll('|', '\\|')}\``
}
