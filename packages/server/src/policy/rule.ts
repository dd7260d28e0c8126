import { ConfigError, type Filter, type Operation, type OutOf, type Page } from '@cliniko/core'
import type { Caller } from '../caller.js'

/** What a caller wants to do, parsed and checked. */
export interface AccessRequest<Op extends Operation = Operation> {
  readonly operation: Op
  /** The ids in the path, by the names that the operation has for them: `{ patient_id: '1' }`. */
  readonly ids: Readonly<Record<string, string>>
  /** The filters of the query: `{ field: 'last_name', operator: 'eq', value: 'Lee', … }`. */
  readonly filters: readonly Filter[]
  /** The JSON object that was sent. Undefined if the operation takes none. */
  readonly body: object | undefined
  /** The links whose records the proxy will include. */
  readonly include: readonly string[]
  /** The request, for its headers. Its body has been read. */
  readonly request: Request
}

/** Decides whether a caller may do something: true lets it in, anything else doesn't. */
export type Authorize<C extends Caller = Caller, Op extends Operation = Operation> = (
  caller: C,
  access: AccessRequest<Op>,
) => boolean | Promise<boolean>

/** Values that fields of a record must have: one each, or one of several. A link goes by its id: `practitioner_id`. */
export type OwnRecords = { readonly [field: string]: string | readonly string[] }

/** Which fields of a record are shown. A path such as `patient_phone_numbers.number` names a field within another. */
export interface Visibility<Field extends string = string> {
  /** The fields that are shown; all others are withheld. Default: all. */
  readonly fields?: readonly Field[] | undefined
  /** Fields that are withheld. */
  readonly redact?: readonly Field[] | undefined
}

/** The records that an operation returns. */
type RecordOf<Op extends Operation> = OutOf<Op> extends Page<infer Item> ? Item : OutOf<Op>

/** The names of a record's fields, and paths within them. Any name if the operation doesn't say what it returns. */
export type FieldOf<Op extends Operation> =
  unknown extends RecordOf<Op>
    ? string
    :
        | (RecordOf<Op> extends infer Item ? (Item extends object ? keyof Item & string : never) : never)
        | `${string}.${string}`

/** Conditions under which an operation is allowed, and what its response shows. */
export interface RuleOptions<C extends Caller = Caller, Op extends Operation = Operation>
  extends Visibility<FieldOf<Op>> {
  /**
   * Narrows the operation to records that belong to the caller, such as their own appointments. A list gets a filter, which it
   * must have for the field. A single record is compared before it is shown or changed. A function that returns undefined
   * narrows nothing. Records under `included` are not narrowed.
   */
  readonly where?: OwnRecords | ((caller: C) => OwnRecords | undefined) | undefined
  /**
   * Whether the caller may do this, in addition to the proxy's `authorize`. A browser fetches several records by their ids in
   * one request: it is then called for each, as for one, and the records that it denies are absent.
   */
  readonly authorize?: Authorize<C, Op> | undefined
  /**
   * The links whose records the proxy includes, and what it shows of each: `{ patient: { fields: ['first_name'] } }`, or
   * `true` for all fields. They need no operation in `allow`.
   */
  readonly include?: { readonly [link: string]: true | Visibility } | undefined
}

/** An operation with its conditions. */
export interface Rule<C extends Caller = Caller> extends Visibility {
  readonly operation: Operation
  readonly where?: OwnRecords | ((caller: C) => OwnRecords | undefined) | undefined
  // A method, so that rules for a narrower caller or operation fit into one list.
  authorize?(caller: C, access: AccessRequest): boolean | Promise<boolean>
  readonly include?: { readonly [link: string]: true | Visibility } | undefined
}

/**
 * Allows an operation under conditions: what its response shows, whose records it is for, and which related records the
 * proxy includes. A caller can't filter or sort by what is withheld, nor write what is listed in `redact`.
 *
 * Fields that say nothing about a person always stay: `id`, `links`, and the timestamps `created_at`, `updated_at`,
 * `archived_at`, `cancelled_at` and `deleted_at`.
 *
 * An operation of the same resource that has no rule gets `fields`, `redact` and `where` of the rule for `get`, or else for
 * `list`.
 *
 * @throws {@link ConfigError} if `operation` isn't one, if it has no such link to include, or if `fields` or `redact` isn't a
 * list of names.
 * @example
 * rule(individualAppointments.list, {
 *   where: (caller: Staff) => caller.role === 'practitioner' ? { practitioner_id: caller.practitionerId } : undefined,
 *   include: { patient: { fields: ['first_name', 'last_name'] }, practitioner: true },
 * })
 */
export function rule<Op extends Operation, C extends Caller = Caller>(
  operation: Op,
  options: RuleOptions<C, Op>,
): Rule<C> {
  if (typeof operation?.path !== 'string') throw new ConfigError('rule takes an operation, such as patients.list.')
  const { fields, redact, include = {}, where, authorize } = options
  for (const link of Object.keys(include)) {
    if (Object.hasOwn(operation.links, link)) continue
    const known = Object.keys(operation.links).join(', ') || 'none'
    throw new ConfigError(`rule: include: there is no link "${link}" to one record here. The links are: ${known}.`)
  }
  const shown = Object.values(include).filter((visibility) => visibility !== true)
  if (!shown.every((visibility) => typeof visibility === 'object' && visibility !== null)) {
    throw new ConfigError('rule: include takes true or { fields, redact } for each link, such as { patient: true }.')
  }
  for (const list of [fields, redact, ...shown.flatMap((visibility) => [visibility.fields, visibility.redact])]) {
    if (list === undefined || (Array.isArray(list) && list.every((field) => typeof field === 'string' && field)))
      continue
    throw new ConfigError('rule: fields and redact are lists of names, such as ["first_name"].')
  }
  if (authorize !== undefined && typeof authorize !== 'function') {
    throw new ConfigError('rule: authorize must be a function.')
  }
  // `authorize` receives the operation that the rule is for.
  return { operation, fields, redact, include, where, authorize: authorize as Rule<C>['authorize'] } as Rule<C>
}
