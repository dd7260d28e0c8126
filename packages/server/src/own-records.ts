import { ConfigError, fieldOf, type Operation, toCall } from '@cliniko/core'
import type { Caller } from './caller.js'
import type { Conditions } from './policy/policy.js'
import type { OwnRecords } from './policy/rule.js'
import type { Load } from './related.js'
import { refuse } from './respond.js'

/** The conditions under which records belong to a caller. All have to hold. */
export type Ownership = readonly OwnRecords[]

/**
 * Returns what the rules say about whose records an operation is for.
 * @throws {@link ConfigError} if a condition is none.
 */
export function ownershipOf<C extends Caller>({ rules }: Conditions<C>, caller: C): Ownership {
  const conditions = rules.map(({ where }) => (typeof where === 'function' ? where(caller) : where))
  const ownership = conditions.filter((own) => own !== undefined)
  if (!ownership.every(isOwnRecords)) {
    throw new ConfigError(
      'rule: where must be fields and their values, such as { practitioner_id: "1" }, or undefined.',
    )
  }
  return ownership
}

/** Whether a condition narrows anything: a promise or an empty object would not. */
function isOwnRecords(own: unknown): boolean {
  if (typeof own !== 'object' || own === null) return false
  const values: unknown[] = Object.values(own)
  return values.length > 0 && values.flat().every((value) => typeof value === 'string' && value !== '')
}

/** Whether a record belongs to the caller. One that doesn't show the field belongs to nobody. */
export function isOwn(record: object, ownership: Ownership): boolean {
  return ownership.every((own) =>
    Object.entries(own).every(([field, values]) => {
      const value = fieldOf(record, field)
      return typeof value === 'string' && [values].flat().includes(value)
    }),
  )
}

/**
 * Adds the filters that narrow a list to the caller's records.
 * @throws {@link ConfigError} if the list has no such filter.
 */
export function withOwnFilters(operation: Operation, search: string, ownership: Ownership): string {
  return ownership.reduce((narrowed, own) => {
    const ids = operation.ids.map(() => '1')
    // What the path says was checked.
    const where = Object.fromEntries(Object.entries(own).filter(([field]) => !operation.ids.includes(field)))
    const [, filters = ''] = toCall(operation, [...ids, { where }]).url.split('?')
    return filters ? `${narrowed ? `${narrowed}&` : '?'}${filters}` : narrowed
  }, search)
}

/**
 * Checks that an id in the path is the caller's own: `/practitioners/{practitioner_id}/invoices`.
 * @throws RefusedError
 */
export function checkOwnPath({ ids: names }: Operation, ids: readonly string[], ownership: Ownership): void {
  const isForeign = (own: OwnRecords) =>
    names.some((name, index) => own[name] !== undefined && ![own[name]].flat().includes(ids[index] ?? ''))
  if (ownership.some(isForeign)) notOwn()
}

/**
 * Checks that the record is the caller's about which a response says something: its conflicts.
 * @throws RefusedError
 */
export async function checkOwnRecord(
  { resource, ids: names }: Operation,
  id: string,
  ownership: Ownership,
  load: Load,
): Promise<void> {
  const open = ownership.filter((own) => Object.keys(own).some((field) => !names.includes(field)))
  if (!open.length) return
  const [record] = names[0] === 'id' ? await load(resource, [id]) : []
  if (!isOwn(Object(record), open)) refuseMissing()
}

/** @throws RefusedError that doesn't tell whether there is such a record. */
export function refuseMissing(): never {
  return refuse(404, 'not_found', 'There is no such record, or it is not yours.')
}

function notOwn(): never {
  return refuse(403, 'not_authorized', 'You may not do this with a record that is not yours.')
}

/**
 * Checks that a write is for the caller's own record, and leaves it the caller's, before it is sent.
 * @throws RefusedError
 */
export async function checkOwnWrite(
  {
    operation,
    ids,
    body = {},
  }: { readonly operation: Operation; readonly ids: readonly string[]; readonly body: object | undefined },
  ownership: Ownership,
  load: Load,
): Promise<void> {
  if (!ownership.length) return
  const { resource, path, effect, method } = operation
  // Only fields count that Cliniko reads: a link `practitioner` in the body is no `practitioner_id`.
  const written = new Map(Object.entries(body))
  const isOurs = ([field, values]: readonly [string, string | readonly string[]]) => {
    const value: unknown = written.get(field)
    if (value === undefined) return effect !== 'create'
    return typeof value === 'string' && [values].flat().includes(value)
  }
  if (!ownership.every((own) => Object.entries(own).every(isOurs))) notOwn()
  if (effect === 'create') return
  const [id] = ids
  if (id === undefined || !path.startsWith(`/${resource}/{`)) {
    throw new ConfigError(`rule: where can't be checked on ${method} ${path}. Use authorize.`)
  }
  const [record] = await load(resource, [id])
  if (!isOwn(Object(record), ownership)) notOwn()
}
