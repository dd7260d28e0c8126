// The lines that a resource has in files that name every resource.

/** @typedef {import('./names.mjs').Names} Names */

/**
 * Files whose lines are exports, which the formatter sorts.
 * @type {Readonly<Record<string, (names: Names) => string>>}
 */
export const exportLines = {
  'packages/core/src/resources.ts': ({ file, model, namespace }) =>
    `export type { ${model}, ${model}Create, ${model}Filters, ${model}Update } from './resources/${file}.js'
export * as ${namespace} from './resources/${file}.js'`,
  'packages/schemas/src/index.ts': ({ file }) => `export * from './${file}.js'`,
  'packages/schemas/src/resources.ts': ({ api, file }) => `export * as ${api} from './${file}.js'`,
  'packages/react/src/index.ts': ({ file }) => `export * from './hooks/${file}.js'`,
  'packages/mock/src/resources/all.ts': ({ api, file, namespace }) =>
    `export { ${api === namespace ? api : `${namespace} as ${api}`} } from './${file}.js'`,
}

/**
 * Files whose lines are properties of an object, sorted by name.
 * @type {Readonly<Record<string, (names: Names) => string>>}
 */
export const propertyLines = {
  'packages/core/src/relations/related.ts': ({ api }) => `  ${api}: archived,`,
  'packages/schemas/src/all.ts': ({ api, variable }) => `  ${api}: resources.${api}.${variable}Schemas,`,
  'packages/schemas/src/all-tags.ts': ({ api, variable }) => `  ${api}: resources.${api}.${variable}Tags,`,
}

/**
 * Adds a property to the object that a file exports, at its place in the order of names.
 * @param {string} text - The file. Its first object literal with a property for each resource is the one.
 * @param {string} line
 */
export function insertProperty(text, line) {
  const properties = [...text.matchAll(/^ {2}\w+: (?:archived\w*|resources\.\w+\.\w+),$/gm)]
  const next = properties.find(([property]) => nameIn(property) > nameIn(line))
  const last = properties.at(-1)
  if (!last) throw new Error('The file has no property for a resource.')
  const at = next ? next.index : last.index + last[0].length + 1
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`
}

/** @param {string} property - Such as `  taxes: archived,`. */
function nameIn(property) {
  return property.slice(0, property.indexOf(':'))
}
