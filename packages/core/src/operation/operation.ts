import type { Method, RequestOptions } from '../http/call.js'
import type { Filters, HidingField } from '../list/filters.js'
import type { Between, GetParams, ListParams, Page } from '../list/params.js'

/** The shape of an operation. Most of the API's operations have one of the first eight; `action` is any other. */
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

/** A query parameter of the API. `from` and `to` are required by every operation that has them. */
export type QueryName = 'page' | 'per_page' | 'sort' | 'q[]' | 'from' | 'to'

/**
 * What a write does to its record. `hide` takes it out of lists until `restore`, `remove` deletes it for good, `cancel`
 * can't be undone.
 */
export type Effect = 'create' | 'change' | 'hide' | 'restore' | 'remove' | 'cancel'

/**
 * One operation of the API, as a value that says everything a client, a cache, a proxy or a mock must know about it.
 *
 * `Args` are the arguments after the operation in `client.request(operation, ...args)`, `Out` is the type it resolves
 * to. Both exist in the type only: `~types` is never there at run time.
 */
export interface Operation<Args extends readonly unknown[] = readonly unknown[], Out = unknown> {
  readonly kind: OperationKind
  readonly method: Method
  /** Path template below the API's version, such as `/patients/{patient_id}/invoices`. */
  readonly path: string
  /** The API's name of the resource that it returns or changes, such as `invoices`. A list has its records under it. */
  readonly resource: string
  /** The names of the ids in the path, in order: `['patient_id']`. */
  readonly ids: readonly string[]
  /** Whether it takes a body. */
  readonly body: boolean
  /** The query parameters it takes. */
  readonly query: readonly QueryName[]
  /** The fields it can be filtered by. Empty if it takes no filters. */
  readonly filters: Filters
  /** The links of its records that `include` can fetch, and the resources they point to. */
  readonly links: Links
  /** What it does to its record. Absent on operations that only read. */
  readonly effect?: Effect
  /** The timestamp that `hide` and `cancel` set and `restore` clears. */
  readonly marks?: HidingField
  /** Whether it fetches records that other records link to. Its list must be filtered by ids. */
  readonly related?: true
  readonly '~types'?: { readonly args: Args; readonly out: Out }
}

/** The resources that the links of a record point to, by the names of the links: `{ patient: 'patients' }`. */
export type Links = { readonly [name: string]: string | readonly string[] }

/** The arguments for ids of these names: one string each. */
export type IdArguments<Ids extends readonly string[]> = { readonly [Index in keyof Ids]: string }

/** An operation that lists records of other records: `GET /patients/{patient_id}/invoices`. */
export interface NestedListOperation<
  T = unknown,
  F extends Filters = Filters,
  Ids extends readonly string[] = readonly string[],
> extends Operation<readonly [...ids: IdArguments<Ids>, params?: ListParams<T, F>], Page<T>> {
  readonly kind: 'list'
  readonly ids: Ids
  readonly filters: F
  readonly '~list'?: { readonly item: T }
}

/** An operation that lists records: `GET /patients`. */
export interface ListOperation<T = unknown, F extends Filters = Filters>
  extends NestedListOperation<T, F, readonly []> {}

/** An operation that returns the one record that its ids name, however many those are. */
export interface NestedGetOperation<
  T = unknown,
  F extends Filters = Filters,
  Ids extends readonly string[] = readonly string[],
> extends Operation<readonly [...ids: IdArguments<Ids>, params?: GetParams<F>], T> {
  readonly kind: 'get' | 'conflicts'
  readonly ids: Ids
  readonly filters: F
}

/** An operation that returns one record: `GET /patients/{id}`. */
export interface GetOperation<T = unknown, F extends Filters = Filters>
  extends NestedGetOperation<T, F, readonly ['id']> {}

/** An operation that returns the only record of its kind: `GET /settings`. */
export interface SingletonOperation<T = unknown> extends NestedGetOperation<T, NoFilters, readonly []> {}

/** An operation that creates a record: `POST /patients`. */
export interface CreateOperation<T = unknown, Body = unknown>
  extends Operation<readonly [body: Body, options?: RequestOptions], T> {
  readonly kind: 'create'
}

/** An operation that changes a record with a body: `PATCH /patients/{id}`. */
export interface ChangeOperation<T = unknown, Body = unknown, Ids extends readonly string[] = readonly string[]>
  extends Operation<readonly [...ids: IdArguments<Ids>, body: Body, options?: RequestOptions], T> {
  readonly kind: 'update' | 'action'
  readonly ids: Ids
}

/** An operation on a record without a body: `POST /patients/{id}/archive`. */
export interface ActOperation<T = unknown> extends Operation<readonly [id: string, options?: RequestOptions], T> {
  readonly kind: 'archive' | 'unarchive' | 'delete'
  readonly ids: readonly ['id']
}

/** The ids of a business, practitioner and appointment type, which available times belong to. */
export type BookableIds = readonly ['business_id', 'practitioner_id', 'appointment_type_id']

/** An operation on a business, practitioner and appointment type between two days. */
export interface BetweenOperation<Kind extends 'list' | 'get' = 'list' | 'get', Out = unknown, Params = Between>
  extends Operation<
    readonly [businessId: string, practitionerId: string, appointmentTypeId: string, params: Params],
    Out
  > {
  readonly kind: Kind
  readonly ids: BookableIds
}

/** The arguments that an operation takes. */
export type ArgsOf<Op extends Operation> = Op extends Operation<infer Args, unknown> ? Args : never

/** The type that an operation resolves to. */
export type OutOf<Op extends Operation> = Op extends Operation<readonly unknown[], infer Out> ? Out : never

/** The filters of an operation that has none. */
export type NoFilters = Readonly<Record<never, never>>

/** The response of a `conflicts` operation: whether the booking overlaps another. */
export interface Conflicts {
  conflicts: { exist: boolean }
}
