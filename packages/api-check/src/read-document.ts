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
  try {
    return parse(text, { logLevel: 'error', prettyErrors: false })
  } catch (cause) {
    throw new DocumentError(`${file} is neither JSON nor YAML: ${firstLineOf(cause)}`, { cause })
  }
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
