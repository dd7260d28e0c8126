/** The fields of an object, none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  // What kinds of value the fields have is for the caller to find out.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

/** The id of a record, '' where it has none. */
export function idOf(record: unknown): string {
  return String(fieldsOf(record).id ?? '')
}
