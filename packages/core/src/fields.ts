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
