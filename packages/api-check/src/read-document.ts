import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { DocumentError } from './facts/document-error.js'
import { isOpenApi, type OpenApiDocument } from './facts/open-api.js'

/**
 * Reads an OpenAPI 3 document, in JSON or YAML.
 *
 * @throws {DocumentError} if the file can't be read, or is no such document.
 */
export function readDocument(file: string): OpenApiDocument {
  const value = parseText(textIn(file), file)
  if (isOpenApi(value)) return value
  throw new DocumentError(`${file} ${faultOf(value)}`)
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : cause
    const reason = code === 'ENOENT' ? 'does not exist' : `can't be read (${code})`
    throw new DocumentError(`${file} ${reason}.`, { cause })
  }
}

/** Parses JSON and YAML. JSON is YAML too. */
function parseText(text: string, file: string): unknown {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw new DocumentError(`${file} is a web page: download the document itself, in JSON or YAML.`)
  }
  const value = parseYaml(text, file)
  if (countValues(value) > maxValues) {
    throw new DocumentError(`${file} is too large: with its aliases, it has more than ${maxValues} values.`)
  }
  return value
}

function parseYaml(text: string, file: string): unknown {
  try {
    // Aliases share what they refer to. How much a reader of them would see is counted afterwards.
    return parse(text, { logLevel: 'error', prettyErrors: false, merge: true, maxAliasCount: -1 })
  } catch (cause) {
    throw new DocumentError(`${file} is neither JSON nor YAML: ${firstLineOf(cause)}`, { cause })
  }
}

/** Many more than the document of any API has. */
const maxValues = 1_000_000

/** Counts the values of a tree, as if nothing in it were shared. A value inside itself counts as infinitely many. */
function countValues(value: unknown, counts = new Map<object, number>()): number {
  if (typeof value !== 'object' || value === null) return 1
  const known = counts.get(value)
  if (known !== undefined) return known
  // What comes across it while it is counted is inside it.
  counts.set(value, Number.POSITIVE_INFINITY)
  const count = Object.values(value).reduce<number>((sum, part) => sum + countValues(part, counts), 1)
  counts.set(value, count)
  return count
}

function firstLineOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.split('\n')[0] ?? message
}

function faultOf(value: unknown): string {
  const document = typeof value === 'object' && value !== null ? value : {}
  if ('swagger' in document) return 'is a Swagger 2 document: convert it to OpenAPI 3 first.'
  if (!('openapi' in document)) return 'is not an OpenAPI 3 document: it has no "openapi".'
  if (!/^3\./.test(String(document.openapi))) return `is not an OpenAPI 3 document: its version is ${document.openapi}.`
  return 'is not an OpenAPI 3 document: it has no "paths".'
}
