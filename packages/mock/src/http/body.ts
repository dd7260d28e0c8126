import type { Fields } from '../resources/resource.js'

/** Parses a body. Returns null if it isn't a JSON object. */
export function parseBody(text: string): Fields | null {
  try {
    const body: unknown = JSON.parse(text)
    return isFields(body) ? body : null
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
