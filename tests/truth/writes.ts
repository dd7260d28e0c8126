import { type ActOperation, type Client, nameOf, type Operation, recordIdOf } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { argumentsFor } from '../../packages/mock/test/arguments.js'
import { type Body, fitter } from '../../packages/mock/test/bodies.js'
import { operations } from './operations.js'

/** A write, ready to be performed. */
export interface Write {
  /** For reports: `PATCH /patients/{id}`. */
  readonly name: string
  readonly operation: Operation
  readonly resource: string
  /** The id in its path, which is that of a patient for referral sources. Undefined if it creates a record. */
  readonly id: string | undefined
  readonly body: Body | undefined
  /** What a mutation takes. */
  readonly variables: unknown
  /** The record before the write. Empty if it creates one. */
  readonly record: object
}

/** Every write of the API, each with a record of its own and a body that the clinic accepts. */
export async function everyWrite(mock: Mock, client: Client): Promise<readonly Write[]> {
  const argumentsOf = argumentsFor(mock, fitter(mock), (operation, body) => client.request(operation, body))
  const writes = operations.filter(({ effect }) => effect)
  const prepare = async (operation: Operation): Promise<Write> => {
    const args = await argumentsOf(operation)
    const [id] = operation.ids.length ? args : []
    if (operation.effect === 'restore') await client.request(archiveOf(operation), String(id))
    return toWrite(mock, operation, args)
  }
  const prepared: Write[] = []
  // What creates need, such as a free seat, must not be taken by a record that is created for another write.
  for (const operation of writes) if (operation.effect !== 'create') prepared.push(await prepare(operation))
  for (const operation of writes) if (operation.effect === 'create') prepared.push(await prepare(operation))
  return prepared
}

function archiveOf({ resource }: Operation): ActOperation {
  const archive = operations.find((operation) => operation.kind === 'archive' && operation.resource === resource)
  if (!archive) throw new Error(`Nothing archives ${resource}.`)
  return archive as ActOperation
}

function toWrite(mock: Mock, operation: Operation, args: readonly unknown[]): Write {
  const ids = args.slice(0, operation.ids.length)
  const body = operation.body ? (args[ids.length] as Body) : undefined
  const id = operation.ids.length ? String(ids[0]) : undefined
  const named = Object.fromEntries(operation.ids.map((name, index) => [name, ids[index]]))
  const variables = operation.body ? { ...named, ...body } : recordIdOf(operation, args)
  const table = Object.entries(mock.store.tables).find(([table]) => table === operation.resource)?.[1]
  const record = structuredClone((id && table?.peek(id)) || {})
  return { name: nameOf(operation), operation, resource: operation.resource, id, body, variables, record }
}
