/** Returns the fields of an object, or none if the value is not an object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // The caller checks the types of the fields.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

/** Returns the id of a record, or '' if it has none, or something else in the place of an id. */
export function idOf(record: unknown): string {
  const { id } = fieldsOf(record)
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

/** Whether a value is an object as a literal makes it, in whatever realm: a Map, a Set or a list is none. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
