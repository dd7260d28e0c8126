import { InputError } from '@cliniko/core'
import type { Fields } from '../resources/resource.js'

/** The depth of nested lists and objects from which a body is refused. */
const maxDepth = 100

/**
 * Parses a body.
 * @param strict - False to keep all digits of ids that were sent as numbers, which a JavaScript number can't hold.
 * @throws {@link InputError} if it isn't a JSON object, or is nested too deeply.
 */
export function parseBody(text: string, strict: boolean): Fields {
  const body = parseJson(strict ? text : quoteLongNumbers(text))
  if (!isFields(body)) throw new InputError('The body must be a JSON object.')
  if (isDeep(body)) throw new InputError(`The body must be nested at most ${maxDepth} levels deep.`)
  return body
}

/** Parses JSON. Returns undefined if it is invalid. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether a value is nested too deeply for code that follows it by recursion. */
function isDeep(body: object): boolean {
  let level: object[] = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === maxDepth) return true
    level = level.flatMap((value) => Object.values(value).filter(isObject))
  }
  return false
}

/** A string or a number of a JSON text. Strings are matched as well, so that no number within one is. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/** Turns whole numbers that a JavaScript number can't hold into strings. */
function quoteLongNumbers(json: string): string {
  return json.replace(stringOrNumber, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  )
}

function isFields(value: unknown): value is Fields {
  return isObject(value) && !Array.isArray(value)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
