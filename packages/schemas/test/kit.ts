import type { Operation } from '@cliniko/core'
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

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && '~standard' in value
}

/** The schemas among a module's exports, by their names. */
export function schemasOf(exported: object): [name: string, schema: v.GenericSchema][] {
  return Object.entries(exported).flatMap(([name, value]) => (isSchema(value) ? [[name, value]] : []))
}

/** The least that a schema reads. */
export function sampleOf(schema: v.GenericSchema): unknown {
  if ('getter' in schema && typeof schema.getter === 'function') return sampleOf(schema.getter({}))
  const entries = Object.entries(entriesOf(schema))
  if (entries.length) {
    return Object.fromEntries(
      entries.filter(([, { type }]) => type !== 'exact_optional').map(([name, entry]) => [name, sampleOf(entry)]),
    )
  }
  const found = [null, 'x', '1', '2026-03-02T00:00:00Z', '2026-03-02', 1, false, []].find((value) =>
    v.is(schema, value),
  )
  if (found === undefined) throw new Error(`No sample fits ${schema.type}.`)
  return found
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}

/** The operations of all namespaces of core. */
export function operationsOf(core: object): Operation[] {
  return Object.values<unknown>({ ...core }).flatMap((namespace) =>
    typeof namespace === 'object' ? Object.values<unknown>({ ...namespace }).filter(isOperation) : [],
  )
}
