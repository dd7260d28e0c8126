import { readFacts } from './facts.mjs'
import { readOpenApi } from './openapi.mjs'

export { compare } from './compare.mjs'
export { readDefinitions } from './definitions.mjs'
export { exceptions, explain } from './exceptions.mjs'
export { report } from './report.mjs'

/**
 * Reads a description of the API, of either kind.
 *
 * @param {any} description - The parsed JSON.
 * @throws {TypeError} if it's neither an OpenAPI 3 document nor a facts table.
 */
export function readDescription(description) {
  if (typeof description?.openapi === 'string' && description.paths) return readOpenApi(description)
  if (description?.resources && description.models && description.bodies) return readFacts(description)
  throw new TypeError('It is neither an OpenAPI 3 document (with paths) nor a facts table (with resources).')
}
