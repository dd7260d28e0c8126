import { nameOf, type Operation } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import fc from 'fast-check'
import type * as v from 'valibot'
import { operations } from '../src/http/operations.js'
import type { Mock } from '../src/index.js'
import { parentTableOf } from '../src/lists/parents.js'
import { isHidden } from '../src/store/visibility.js'
import { arbitraryOf } from './arbitrary.js'
import type { Body, Fit } from './bodies.js'
import { first, idOf } from './clinic.js'

/** The operation that creates a record, by resource. */
export const creates = new Map(
  operations.filter(({ effect }) => effect === 'create').map((operation) => [operation.resource, operation]),
)

/** Returns the schema of an operation's body, or undefined if it takes none. */
export function schemaOf({ body, kind, resource }: Operation): v.GenericSchema | undefined {
  const schemas: { readonly [kind: string]: unknown } =
    Object.entries(allSchemas).find(([name]) => name === resource)?.[1] ?? {}
  const schema = body ? schemas[kind] : undefined
  return isSchema(schema) ? schema : undefined
}

function isSchema(value: unknown): value is v.GenericSchema {
  return typeof value === 'object' && value !== null && '~run' in value
}

/** Returns bodies that a schema accepts, the same each time, from the one with the fewest fields to the one with the most. */
export function samplesOf(schema: v.GenericSchema): Body[] {
  const bodies = fc.sample(arbitraryOf(schema), { numRuns: 20, seed: 7 }) as Body[]
  return bodies.sort((a, b) => Object.keys(a).length - Object.keys(b).length)
}

/**
 * Returns a function that makes arguments with which an operation succeeds.
 * @param create - Performs an operation that creates a record, and returns the record.
 */
export function argumentsFor(
  { store }: Mock,
  fit: Fit,
  create: (operation: Operation, body: Body) => Promise<unknown>,
): (operation: Operation) => Promise<unknown[]> {
  const { tables } = store

  async function bodyOf(operation: Operation): Promise<Body> {
    const schema = schemaOf(operation)
    if (!schema) throw new Error(`There is no schema for the body of ${nameOf(operation)}.`)
    return fit(operation.resource, samplesOf(schema).at(-1) ?? {}, operation.effect === 'create')
  }

  /** The id of a visible record. Writes get a record of their own, if it can be created. */
  async function targetOf({ effect, resource }: Operation): Promise<string> {
    const visible = visibleId(resource)
    const creator = creates.get(resource)
    if (creator && (effect || !visible)) {
      const record = await create(creator, await bodyOf(creator))
      if (record instanceof Object && 'id' in record) return String(record.id)
    }
    if (!visible) throw new Error(`The clinic has no ${resource}.`)
    return visible
  }

  function visibleId(resource: string): string | undefined {
    const table = Object.entries(tables).find(([name]) => name === resource)?.[1]
    const records = table ? table.peeks() : store.bookings
    for (const record of records) if (!isHidden(record)) return record.id
    return undefined
  }

  async function idsOf(operation: Operation): Promise<string[]> {
    if (operation.resource === 'available_times') {
      const [practitioner = ''] = tables.practitioners.keys()
      const [business = ''] = store.worksAt.get(practitioner) ?? []
      const [type = ''] = store.gives.get(practitioner) ?? []
      return [business, practitioner, type]
    }
    if (operation.resource === 'signatures') {
      const signature = first(tables.signatures.peeks())
      return Array.from(signature.links.self.matchAll(/\/(\d+)/g), ([, id = '']) => id)
    }
    if (operation.resource === 'referral_sources' && operation.ids.includes('patient_id')) {
      return [idOf(first(tables.referral_sources.peeks()).patient)]
    }
    return Promise.all(
      operation.ids.map((name) => (name === 'id' ? targetOf(operation) : first(tables[parentTableOf(name)].keys()))),
    )
  }

  return async (operation) => [
    ...(await idsOf(operation)),
    ...(operation.body ? [await bodyOf(operation)] : []),
    ...(operation.query.includes('from') ? [{ from: '2026-03-02', to: '2026-03-08' }] : []),
  ]
}
