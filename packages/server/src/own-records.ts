import { ConfigError, fieldOf, InputError, type Operation, toCall } from '@cliniko/core'
import type { Caller } from './caller.js'
import type { OwnRecords, Rule } from './policy/rule.js'
import type { Load } from './related.js'
import { refuse } from './respond.js'

/** The conditions under which records belong to a caller. All have to hold. */
export type Ownership = readonly OwnRecords[]

/**
 * Returns what the rules say about whose records an operation is for.
 * @throws {@link ConfigError} if a condition is none.
 */
export function ownershipOf<C extends Caller>(rules: readonly Rule<C>[], caller: C): Ownership {
  const conditions = rules.map(({ where }) => (typeof where === 'function' ? where(caller) : where))
  const ownership = conditions.filter((own) => own !== undefined)
  ownership.forEach(checkIsOwnRecords)
  return ownership
}

/**
 * Checks that a condition narrows anything: a promise or an empty object would not.
 * @throws {@link ConfigError}
 */
function checkIsOwnRecords(own: unknown): void {
  const values: unknown[] = typeof own === 'object' && own !== null ? Object.values(own) : []
  if (values.length > 0 && values.flat().every((value) => typeof value === 'string' && value !== '')) return
  throw new ConfigError('rule: where must be fields and their values, such as { practitioner_id: "1" }, or undefined.')
}

/**
 * Checks that the condition of a rule can be applied to an operation. What a function returns is checked at each request.
 * @throws {@link ConfigError}
 */
export function checkWhere<C extends Caller>(operation: Operation, { where }: Rule<C>): void {
  if (where === undefined || typeof where === 'function') return
  checkIsOwnRecords(where)
  if (operation.kind === 'list' && !operation.related) withOwnFilters(operation, '', [where])
  if (operation.method !== 'GET') checkHasRecord(operation)
}

/**
 * Checks that a write has a record that can be compared, or makes one.
 * @throws {@link ConfigError}
 */
function checkHasRecord({ effect, ids, path, resource, method }: Operation): void {
  if (effect === 'create' || (ids.length && path.startsWith(`/${resource}/{`))) return
  throw new ConfigError(`rule: where can't be checked on ${method} ${path}. Use authorize.`)
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
    const [, filters = ''] = urlOf(operation, [...ids, { where }]).split('?')
    return filters ? `${narrowed ? `${narrowed}&` : '?'}${filters}` : narrowed
  }, search)
}

/** @throws {@link ConfigError} on filters that the operation doesn't have: they are the app's, not those of a request. */
function urlOf(operation: Operation, args: readonly unknown[]): string {
  try {
    return toCall(operation, args).url
  } catch (error) {
    throw error instanceof InputError ? new ConfigError(`rule: ${error.message}`) : error
  }
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
  const { resource, effect } = operation
  // Only fields count that Cliniko reads: a link `practitioner` in the body is no `practitioner_id`.
  const written = new Map(Object.entries(body))
  const isOurs = ([field, values]: readonly [string, string | readonly string[]]) => {
    const value: unknown = written.get(field)
    if (value === undefined) return effect !== 'create'
    return typeof value === 'string' && [values].flat().includes(value)
  }
  if (!ownership.every((own) => Object.entries(own).every(isOurs))) notOwn()
  if (effect === 'create') return
  checkHasRecord(operation)
  const [record] = await load(resource, ids.slice(0, 1))
  if (!isOwn(Object(record), ownership)) notOwn()
}
