import type { Method } from '../http/call.js'
import type { Filters, HidingField, HidingFilters } from '../list/filters.js'
import { hidingFields } from '../list/hiding.js'
import type { Between, BetweenPage, Page } from '../list/params.js'
import type { LinksOf } from '../relations/included.js'
import type {
  ActOperation,
  BetweenOperation,
  ChangeOperation,
  Conflicts,
  CreateOperation,
  Effect,
  GetOperation,
  Links,
  ListOperation,
  NestedGetOperation,
  NestedListOperation,
  NoFilters,
  Operation,
  QueryName,
  SingletonOperation,
} from './operation.js'

/** The facts of an operation that its kind and path do not tell. */
interface Facts {
  readonly resource?: string | undefined
  readonly filters?: Filters
  readonly links?: Links
  readonly query?: readonly QueryName[]
  readonly body?: boolean
  readonly effect?: Effect
  readonly marks?: HidingField
}

/* @__NO_SIDE_EFFECTS__ */
function define<Op extends Operation>(
  kind: Op['kind'],
  method: Method,
  path: string,
  { resource, filters = {}, links = {}, query = [], body = false, ...facts }: Facts = {},
): Op {
  // A list is named by the last word of its path, anything else by the first: /patients/{id}/archive acts on patients.
  const words = path.split('/').filter((segment) => segment && !segment.startsWith('{'))
  const operation: Operation = {
    kind,
    method,
    path,
    resource: resource ?? (kind === 'list' ? words.at(-1) : words[0]) ?? '',
    ids: idsIn(path),
    body,
    query: Object.keys(filters).length ? [...query, 'q[]'] : query,
    filters,
    links,
    ...facts,
  }
  // Which operation it is depends on the constructor, whose return type says so.
  return Object.freeze(operation) as Op
}

function idsIn(path: string): readonly string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => name)
}

function pickFilters(filters: Filters, keep: (field: string) => boolean): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([field]) => keep(field)))
}

const listQuery: readonly QueryName[] = ['page', 'per_page', 'sort']

/**
 * A list at the top of the API: `GET /patients`.
 * @param resource - The key of the records in the response, unless it is the last segment of the path.
 */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T, F extends Filters>(
  path: `/${string}`,
  filters: F,
  links: LinksOf<T>,
  resource?: string,
): ListOperation<T, F> {
  return define('list', 'GET', path, { resource, filters, links, query: listQuery })
}

/**
 * A list inside a record: `GET /patients/{patient_id}/invoices`.
 * @param filters - The filters of the whole list. The API does not know the one on the record that this list is in.
 */
/* @__NO_SIDE_EFFECTS__ */
export function listIn<T, F extends Filters, Id extends string>(
  path: `/${string}/{${Id}}/${string}`,
  filters: F,
  links: LinksOf<T>,
  resource?: string,
): NestedListOperation<T, Omit<F, Id>, readonly [Id]> {
  const own = pickFilters(filters, (field) => !idsIn(path).includes(field))
  return define('list', 'GET', path, { resource, filters: own, links, query: listQuery })
}

/**
 * One record by its id: `GET /patients/{id}`.
 * @param filters - The filters of the list. The ones that find hidden records apply here too.
 */
/* @__NO_SIDE_EFFECTS__ */
export function getOf<T, F extends Filters>(
  path: `/${string}/{id}`,
  filters: F,
  links: LinksOf<T>,
): GetOperation<T, HidingFilters<F>> {
  return define('get', 'GET', path, { filters: pickHiding(filters), links })
}

/** The only record of its kind: `GET /settings`. */
/* @__NO_SIDE_EFFECTS__ */
export function singletonOf<T>(path: `/${string}`, resource?: string): SingletonOperation<T> {
  return define('get', 'GET', path, { resource })
}

/** A record inside another: `GET /patients/{patient_id}/referral_source`. */
/* @__NO_SIDE_EFFECTS__ */
export function getIn<T, Ids extends readonly string[], F extends Filters = NoFilters>(
  path: `/${string}/{${Ids[number]}}/${string}`,
  resource: string,
  filters: Filters = {},
  links: Links = {},
): NestedGetOperation<T, HidingFilters<F>, Ids> {
  return define('get', 'GET', path, { resource, filters: pickHiding(filters), links })
}

function pickHiding(filters: Filters): Filters {
  return pickFilters(filters, (field) => hidingFields.some((name) => name === field))
}

/** A list between two days: available times. */
/* @__NO_SIDE_EFFECTS__ */
export function listBetween<T>(path: `/${string}`): BetweenOperation<'list', Page<T>, Between & BetweenPage> {
  return define('list', 'GET', path, { query: ['from', 'to', 'page', 'per_page'] })
}

/** A single response about two days: the next available time. */
/* @__NO_SIDE_EFFECTS__ */
export function getBetween<T>(path: `/${string}`, resource: string): BetweenOperation<'get', T, Between> {
  return define('get', 'GET', path, { resource, query: ['from', 'to'] })
}

/** Creates a record: `POST /patients`. */
/* @__NO_SIDE_EFFECTS__ */
export function createOf<T, Body>(path: `/${string}`): CreateOperation<T, Body> {
  return define('create', 'POST', path, { body: true, effect: 'create' })
}

/** Changes the given fields of a record: `PATCH /patients/{id}`. */
/* @__NO_SIDE_EFFECTS__ */
export function updateOf<T, Body>(path: `/${string}/{id}`): ChangeOperation<T, Body, readonly ['id']> {
  return define('update', 'PATCH', path, { body: true, effect: 'change' })
}

/** Changes the given fields of a record inside another: `PATCH /patients/{patient_id}/referral_source`. */
/* @__NO_SIDE_EFFECTS__ */
export function updateIn<T, Body, Id extends string>(
  path: `/${string}/{${Id}}/${string}`,
  resource: string,
): ChangeOperation<T, Body, readonly [Id]> {
  return define('update', 'PATCH', path, { resource, body: true, effect: 'change' })
}

/**
 * Deletes a record: `DELETE /taxes/{id}`.
 * @param marks - The timestamp it sets, on resources whose records are hidden rather than removed. Most of these have
 * `archive`, and the API deprecates their `DELETE`.
 */
/* @__NO_SIDE_EFFECTS__ */
export function deleteOf(path: `/${string}/{id}`, marks?: HidingField): ActOperation<void> {
  return define('delete', 'DELETE', path, marks ? { effect: 'hide', marks } : { effect: 'remove' })
}

/** Archives a record, which hides it from lists: `POST /patients/{id}/archive`. */
/* @__NO_SIDE_EFFECTS__ */
export function archiveOf(path: `/${string}/{id}/archive`): ActOperation<void> {
  return define('archive', 'POST', path, { effect: 'hide', marks: 'archived_at' })
}

/** Restores an archived record: `POST /patients/{id}/unarchive`. */
/* @__NO_SIDE_EFFECTS__ */
export function unarchiveOf<T>(path: `/${string}/{id}/unarchive`): ActOperation<T> {
  return define('unarchive', 'POST', path, { effect: 'restore', marks: 'archived_at' })
}

/** Cancels a record, with a reason: `PATCH /individual_appointments/{id}/cancel`. */
/* @__NO_SIDE_EFFECTS__ */
export function cancelOf<Body>(path: `/${string}/{id}/cancel`): ChangeOperation<void, Body, readonly ['id']> {
  return define('action', 'PATCH', path, { body: true, effect: 'cancel', marks: 'cancelled_at' })
}

/** Whether a booking overlaps another: `GET /individual_appointments/{id}/conflicts`. */
/* @__NO_SIDE_EFFECTS__ */
export function conflictsOf(path: `/${string}/{id}/conflicts`): GetOperation<Conflicts, NoFilters> {
  return define('conflicts', 'GET', path)
}
