import type { Operation } from '@cliniko/core'
import * as v from 'valibot'

/** The messages of a form, by the path of the field. */
export function messagesOf(schema: v.GenericSchema, input: unknown): Record<string, string[]> {
  const messages: Record<string, string[]> = {}
  for (const issue of v.safeParse(schema, input).issues ?? []) {
    const path = v.getDotPath(issue) ?? ''
    messages[path] = [...(messages[path] ?? []), issue.message]
  }
  return messages
}

/** The entries of an object schema, which may be within a pipe. */
export function entriesOf(schema: object): Record<string, v.GenericSchema> {
  if ('entries' in schema) return schema.entries as Record<string, v.GenericSchema>
  if ('pipe' in schema && Array.isArray(schema.pipe)) {
    const object = schema.pipe.find((step) => 'entries' in step)
    return object ? entriesOf(object) : {}
  }
  return {}
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && '~standard' in value
}

/** The schemas that a module exports, with their names. */
export function schemasOf(exported: object): [name: string, schema: v.GenericSchema][] {
  return Object.entries(exported).flatMap(([name, value]) => (isSchema(value) ? [[name, value]] : []))
}

/** Makes a small value that a schema accepts. */
export function sampleOf(schema: v.GenericSchema): unknown {
  if ('getter' in schema && typeof schema.getter === 'function') return sampleOf(schema.getter({}))
  const entries = Object.entries(entriesOf(schema))
  if (entries.length) {
    return Object.fromEntries(
      entries.filter(([, { type }]) => type !== 'exact_optional').map(([name, entry]) => [name, sampleOf(entry)]),
    )
  }
  const sample = [null, 'x', '1', '2026-03-02T00:00:00Z', '2026-03-02', 1, false, []].find((value) =>
    v.is(schema, value),
  )
  if (sample === undefined) throw new Error(`No sample fits ${schema.type}.`)
  return sample
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}

/** The operations of all resources of core. */
export function operationsOf(core: object): Operation[] {
  return Object.values<unknown>({ ...core }).flatMap((namespace) =>
    typeof namespace === 'object' ? Object.values<unknown>({ ...namespace }).filter(isOperation) : [],
  )
}
