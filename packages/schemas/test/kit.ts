import * as v from 'valibot'

/** The messages of a form, by the path of their field. */
export function messagesOf(schema: v.GenericSchema, input: unknown): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const issue of v.safeParse(schema, input).issues ?? []) {
    const path = v.getDotPath(issue) ?? ''
    found[path] = [...(found[path] ?? []), issue.message]
  }
  return found
}

/** The fields of a schema of an object, whether it is one or leads to one. */
export function entriesOf(schema: object): Record<string, v.GenericSchema> {
  if ('entries' in schema) return schema.entries as Record<string, v.GenericSchema>
  if ('pipe' in schema && Array.isArray(schema.pipe)) {
    const object = schema.pipe.find((step) => 'entries' in step)
    return object ? entriesOf(object) : {}
  }
  return {}
}
