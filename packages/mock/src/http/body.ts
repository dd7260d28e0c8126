import type { Fields } from '../resources/resource.js'

/**
 * Parses a body. Returns null if it isn't a JSON object.
 * @param strict - False to keep all digits of ids that were sent as numbers, which a JavaScript number can't hold.
 */
export function parseBody(text: string, strict: boolean): Fields | null {
  try {
    const body: unknown = JSON.parse(text)
    if (!isFields(body)) return null
    return strict ? body : JSON.parse(quoteLongNumbers(text))
  } catch {
    return null
  }
}

/** A string or a number of a JSON text. Strings are matched as well, so that no number within one is. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g

/** Turns whole numbers that a JavaScript number can't hold into strings. */
function quoteLongNumbers(json: string): string {
  return json.replace(stringOrNumber, (token) =>
    /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
