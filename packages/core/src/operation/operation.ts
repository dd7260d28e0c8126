import type { Method, RequestOptions } from '../http/call.js'
import type { GetParams, ListParams, Page } from '../list/page.js'

/** The type a list filters a field by; it decides which operators `where` accepts. */
export type FilterType = 'array' | 'boolean' | 'date' | 'datetime' | 'id' | 'integer' | 'string'

/** The fields a list can be filtered by, each with its type. */
export type Filters = { readonly [field: string]: FilterType }

/** What an operation does; keys, hooks, the proxy and the mock are derived from it. */
export type OperationKind =
  | 'list'
  | 'get'
  | 'create'
  | 'update'
  | 'delete'
  | 'archive'
  | 'unarchive'
  | 'conflicts'
  | 'action'

/**
 * One thing the API can do, as a value: what to send in its fields, what it takes and answers in its type.
 *
 * `Args` are the arguments after the operation in `client.request(operation, ...args)`, `Out` is what it resolves to.
 * `Out` and `Args` are only in the type (`~types` never exists at run time).
 */
export interface Operation<Args extends readonly unknown[] = readonly unknown[], Out = unknown> {
  readonly kind: OperationKind
  readonly method: Method
  /** Path template below the API's version, such as `/patients/{id}`. */
  readonly path: string
  /** The API's name of what it answers with or acts on, such as `patients`; also the key of a list's records. */
  readonly resource: string
  /** The fields it can be filtered by; empty where it takes no filters. */
  readonly filters: Filters
  /** Parameters of its own, all of which it needs. */
  readonly needs?: readonly string[]
  readonly '~types'?: { readonly args: Args; readonly out: Out }
}

/** An operation that answers with pages of `T`. `Ids` are the ids its path needs first. */
export interface ListOperation<
  T = unknown,
  F extends Filters = Filters,
  Ids extends readonly string[] = readonly string[],
> extends Operation<readonly [...ids: Ids, params?: ListParams<T, F>], Page<T>> {
  readonly kind: 'list'
  readonly filters: F
  readonly '~list'?: { readonly item: T; readonly ids: Ids }
}

/** An operation that answers with one record. */
export interface GetOperation<
  T = unknown,
  F extends Filters = Filters,
  Ids extends readonly string[] = readonly string[],
> extends Operation<readonly [...ids: Ids, params?: GetParams<F>], T> {
  readonly kind: 'get' | 'conflicts'
  readonly filters: F
}

/** An operation that creates a record from a body. */
export interface CreateOperation<T = unknown, Body = unknown>
  extends Operation<readonly [body: Body, options?: RequestOptions], T> {
  readonly kind: 'create'
}

/** An operation that changes one record by a body. */
export interface ChangeOperation<T = unknown, Body = unknown>
  extends Operation<readonly [id: string, body: Body, options?: RequestOptions], T> {
  readonly kind: 'update' | 'action'
}

/** An operation on one record that takes no body. */
export interface ActOperation<T = unknown> extends Operation<readonly [id: string, options?: RequestOptions], T> {
  readonly kind: 'archive' | 'unarchive' | 'delete'
}

/** The arguments an operation takes. */
export type ArgsOf<Op extends Operation> = Op extends Operation<infer Args, unknown> ? Args : never

/** What an operation answers with. */
export type OutOf<Op extends Operation> = Op extends Operation<readonly unknown[], infer Out> ? Out : never

/** What `conflicts` operations answer: whether the booking overlaps another. */
export interface Conflicts {
  conflicts: { exist: boolean }
}

type NoFilters = Record<never, FilterType>
const noFilters: NoFilters = {}

/* @__NO_SIDE_EFFECTS__ */
function define<const K extends OperationKind, F extends Filters>(
  kind: K,
  method: Method,
  path: string,
  filters: F,
  resource?: string,
): {
  readonly kind: K
  readonly method: Method
  readonly path: string
  readonly resource: string
  readonly filters: F
} {
  // A list is named by the last segment of its path, anything else by the first: /patients/{id}/archive acts on patients.
  const names = path.split('/').filter((segment) => segment && !segment.startsWith('{'))
  const own = kind === 'list' ? names.at(-1) : names[0]
  return Object.freeze({ kind, method, path, resource: resource ?? own ?? '', filters })
}

/**
 * A list at the top of the API: `GET /patients`.
 * @param resource - The key of the records in the answer, where it isn't the path's last segment.
 */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T, F extends Filters>(
  path: `/${string}`,
  filters: F,
  resource?: string,
): ListOperation<T, F, []> {
  return define('list', 'GET', path, filters, resource)
}

/** A list inside one record: `GET /patients/{patient_id}/invoices`. */
/* @__NO_SIDE_EFFECTS__ */
export function listIn<T, F extends Filters>(
  path: `/${string}/{${string}}/${string}`,
  filters: F,
  resource?: string,
): ListOperation<T, F, [parentId: string]> {
  return define('list', 'GET', path, filters, resource)
}

/** One record by its id. `filters` are those that let it find archived, cancelled or deleted records. */
/* @__NO_SIDE_EFFECTS__ */
export function getOf<T, F extends Filters = NoFilters>(
  path: `/${string}/{id}`,
  filters?: F,
): GetOperation<T, F, [id: string]>
export function getOf(
  path: `/${string}/{id}`,
  filters: Filters = noFilters,
): GetOperation<unknown, Filters, [id: string]> {
  return define('get', 'GET', path, filters)
}

/** The only record of its kind: `GET /settings`. */
/* @__NO_SIDE_EFFECTS__ */
export function singletonOf<T>(path: `/${string}`, resource?: string): GetOperation<T, NoFilters, []> {
  return define('get', 'GET', path, noFilters, resource)
}

/** A record inside another: `GET /patients/{patient_id}/referral_source`. */
/* @__NO_SIDE_EFFECTS__ */
export function getIn<T, Ids extends readonly string[], F extends Filters = NoFilters>(
  path: `/${string}/{${string}}/${string}`,
  resource: string,
  filters?: F,
): GetOperation<T, F, Ids>
export function getIn(path: string, resource: string, filters: Filters = noFilters): GetOperation {
  return define('get', 'GET', path, filters, resource)
}

/** The days that available times are asked for. */
export interface Between extends RequestOptions {
  /** The first day, `YYYY-MM-DD` in the account's zone; not past. */
  readonly from: string
  /** The last day, 7 days after the first at most. */
  readonly to: string
}

/** Whose available times are asked for. */
export type BookableIds = [businessId: string, practitionerId: string, appointmentTypeId: string]

const between = ['from', 'to']

/** A list between two days, which it needs: available times. */
/* @__NO_SIDE_EFFECTS__ */
export function listBetween<T>(path: `/${string}`): BetweenOperation<'list', Page<T>, Between & BetweenPage> {
  return Object.freeze({ ...define('list', 'GET', path, noFilters), needs: between })
}

/** One thing between two days, which it needs. */
/* @__NO_SIDE_EFFECTS__ */
export function getBetween<T>(path: `/${string}`, resource: string): BetweenOperation<'get', T, Between> {
  return Object.freeze({ ...define('get', 'GET', path, noFilters, resource), needs: between })
}

/** Which page of a list between two days. */
export interface BetweenPage {
  readonly page?: number
  /** 1 to 100. Default: 50. */
  readonly perPage?: number
}

/** An operation on a business, practitioner and appointment type between two days. */
export interface BetweenOperation<Kind extends 'list' | 'get', Out, Params>
  extends Operation<readonly [...ids: BookableIds, params: Params], Out> {
  readonly kind: Kind
}

/** Creates a record: `POST /patients`. */
/* @__NO_SIDE_EFFECTS__ */
export function createOf<T, Body>(path: `/${string}`): CreateOperation<T, Body> {
  return define('create', 'POST', path, noFilters)
}

/** Changes the given fields of a record: `PATCH /patients/{id}`. */
/* @__NO_SIDE_EFFECTS__ */
export function updateOf<T, Body>(path: `/${string}/{id}`): ChangeOperation<T, Body> {
  return define('update', 'PATCH', path, noFilters)
}

/** Changes the given fields of a record inside another: `PATCH /patients/{patient_id}/referral_source`. */
/* @__NO_SIDE_EFFECTS__ */
export function updateIn<T, Body>(
  path: `/${string}/{${string}}/${string}`,
  resource: string,
): ChangeOperation<T, Body> {
  return define('update', 'PATCH', path, noFilters, resource)
}

/** Deletes a record: `DELETE /taxes/{id}`. On most resources the API deprecates this and archives instead. */
/* @__NO_SIDE_EFFECTS__ */
export function deleteOf(path: `/${string}/{id}`): ActOperation<void> {
  return define('delete', 'DELETE', path, noFilters)
}

/** Archives a record, so that lists leave it out: `POST /patients/{id}/archive`. */
/* @__NO_SIDE_EFFECTS__ */
export function archiveOf(path: `/${string}/{id}/archive`): ActOperation<void> {
  return define('archive', 'POST', path, noFilters)
}

/** Brings an archived record back: `POST /patients/{id}/unarchive`. */
/* @__NO_SIDE_EFFECTS__ */
export function unarchiveOf<T>(path: `/${string}/{id}/unarchive`): ActOperation<T> {
  return define('unarchive', 'POST', path, noFilters)
}

/** Whether a booking overlaps another: `GET /individual_appointments/{id}/conflicts`. */
/* @__NO_SIDE_EFFECTS__ */
export function conflictsOf(path: `/${string}/{id}/conflicts`): GetOperation<Conflicts, NoFilters, [id: string]> {
  return define('conflicts', 'GET', path, noFilters)
}

/** Anything else a record can be told, with a body: `PATCH /individual_appointments/{id}/cancel`. */
/* @__NO_SIDE_EFFECTS__ */
export function actionOf<Body, T = void>(path: `/${string}/{id}/${string}`): ChangeOperation<T, Body> {
  return define('action', 'PATCH', path, noFilters)
}
