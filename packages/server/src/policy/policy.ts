import {
  type CheckedQuery,
  checkQuery,
  createMatcher,
  InputError,
  nameOf,
  type Operation,
  parseSort,
  relatedList,
} from '@cliniko/core'
import { type Shape, shapeOf } from '../answer/shape.js'
import type { Caller } from '../caller.js'
import { checkWhere } from '../own-records.js'
import { refuse } from '../respond.js'
import { fieldsBeside } from './fields-beside.js'
import type { Rule } from './rule.js'

/** A request that the proxy lets through. */
export interface Allowed<C extends Caller> extends CheckedQuery {
  readonly operation: Operation
  /** The ids in the path, in the operation's order. */
  readonly ids: readonly string[]
  /** The path below the API's base URL. */
  readonly path: string
  /** The conditions under which it is allowed. */
  readonly conditions: Conditions<C>
}

/** The rules of an operation, ready to be used. */
export interface Conditions<C extends Caller> {
  /** The rules that decide whose records it is for, and who may. */
  readonly rules: readonly Rule<C>[]
  /** The operation that a list by ids stands for, if only that is in `allow`: whoever asks for several records asks for each. */
  readonly asGet: AsGet<C> | undefined
  /** What is shown of its records. Empty if everything is. */
  readonly shapes: readonly Shape[]
  /** What is shown of the records that it may include, by link. Empty if everything is. */
  readonly included: ReadonlyMap<string, readonly Shape[]>
}

/** The operation that reads one record, and its rules. */
export interface AsGet<C extends Caller> {
  readonly operation: Operation
  readonly rules: readonly Rule<C>[]
}

/** Compares requests with what a proxy allows. */
export interface Policy<C extends Caller> {
  /**
   * @param path - The path below the proxy, such as `/patients/1`, still percent-encoded.
   * @throws RefusedError
   */
  match(method: string, path: string, search: string): Allowed<C>
}

/**
 * Makes the policy that lets through what is allowed: no other path, method, parameter or filter.
 *
 * An operation may be allowed twice, as a whole and as one that fetches related records. A request is then for the whole one
 * if that takes its query, so that `authorize` receives the operation that was put in `allow`. An operation with several
 * rules has to satisfy all of them.
 *
 * An operation without a rule has that of its resource's `get`, or else its `list`: whatever returns a patient withholds the
 * same fields. Whoever may read a record by its id may read several in one request: browsers fetch the records of a screen
 * together. `authorize` is then called for each, as for one, and the records that it denies are absent.
 *
 * @throws {@link ConfigError} if a rule can't be applied to an operation that it holds for.
 */
export function createPolicy<C extends Caller>(allow: readonly (Operation | Rule<C>)[]): Policy<C> {
  const rules = allow.filter((entry): entry is Rule<C> => 'operation' in entry)
  const plain = allow.filter((entry): entry is Operation => !('operation' in entry))
  const given = [...rules.map(({ operation }) => operation), ...plain]
  const givenLists = new Set(given.filter(({ related }) => related).map(nameOf))
  const implied = given.filter(isPlainGet).flatMap((get): readonly (readonly [Operation, Operation])[] => {
    const list = relatedList(get.resource)
    return givenLists.has(nameOf(list)) ? [] : [[list, get]]
  })
  const getOfList = new Map(implied)
  const operations = [...new Set([...given, ...getOfList.keys()])]
  const conditions = new Map(
    operations.map((operation) => {
      const get = getOfList.get(operation)
      const asGet = get && { operation: get, rules: rulesFor(get, rules, plain) }
      return [operation, { ...toConditions(operation, rulesFor(operation, rules, plain)), asGet }] as const
    }),
  )
  const match = createMatcher(operations)
  const ordered = [...operations].sort((a, b) => Number(a.related ?? false) - Number(b.related ?? false))

  function check(operation: Operation, search: string): CheckedQuery & { readonly conditions: Conditions<C> } {
    const query = checkQuery(operation, search)
    // Each operation has some.
    const own = conditions.get(operation) as Conditions<C>
    checkVisible(query, own.shapes)
    return { ...query, conditions: own }
  }

  return {
    match(method, path, search) {
      const matched = match(method, path)
      if (!matched) {
        return refuse(403, 'operation_not_allowed', 'The proxy does not allow this operation. Add it to allow.')
      }
      // Cliniko takes 01 for 1, `authorize` might not.
      if (matched.ids.some((id) => /^0\d/.test(id))) refuse(400, 'bad_request', 'An id in the path begins with a zero.')
      if (path.length > maxPath) refuse(400, 'bad_request', 'An id in the path is too long.')
      const candidates = ordered.filter((operation) => nameOf(operation) === nameOf(matched.operation))
      let problem: unknown
      for (const operation of candidates) {
        try {
          return { operation, ids: matched.ids, path, ...check(operation, search) }
        } catch (error) {
          problem ??= error
        }
      }
      if (problem instanceof InputError) refuse(400, 'bad_request', problem.message)
      throw problem
    },
  }
}

/** Ids have up to 19 digits, and no path has more than three. */
const maxPath = 150

function isPlainGet({ kind, path, resource, related }: Operation): boolean {
  return kind === 'get' && path === `/${resource}/{id}` && !related
}

/** Returns the rules of an operation: its own, or those that hold for its resource. */
function rulesFor<C extends Caller>(
  operation: Operation,
  rules: readonly Rule<C>[],
  plain: readonly Operation[],
): readonly Rule<C>[] {
  const isSame = (other: Operation) => nameOf(other) === nameOf(operation) && !other.related === !operation.related
  const own = rules.filter((rule) => isSame(rule.operation))
  if (own.length) return own
  const ofResource = rules.filter((rule) => rule.operation.resource === operation.resource)
  const ofGet = ofResource.filter((rule) => isPlainGet(rule.operation))
  const hasPlainGet = plain.some((other) => isPlainGet(other) && other.resource === operation.resource)
  if (!ofGet.length && hasPlainGet) return []
  // Who may do it is said for each operation.
  return (ofGet.length ? ofGet : ofResource.filter((rule) => rule.operation.kind === 'list')).map(
    ({ fields, redact, where }) => ({ operation, fields, redact, where }),
  )
}

/** @throws {@link ConfigError} if a rule can't be applied to the operation. */
function toConditions<C extends Caller>(operation: Operation, rules: readonly Rule<C>[]): Omit<Conditions<C>, 'asGet'> {
  for (const rule of rules) checkWhere(operation, rule)
  const fields = fieldsBeside(operation)
  const included = new Map<string, readonly Shape[]>()
  for (const { include = {} } of rules) {
    for (const [link, shown] of Object.entries(include)) {
      const shape = shown === true ? undefined : shapeOf(shown)
      included.set(link, [...(included.get(link) ?? []), ...(shape ? [shape] : [])])
    }
  }
  const shapes = rules.flatMap((rule) => shapeOf(rule) ?? [])
  return { rules, shapes: shapes.map((shape) => (fields && shapeOf({ fields })) ?? shape), included }
}

/** Filters and sorts tell what a field holds, one guess at a time. */
function checkVisible({ filters, search }: CheckedQuery, shapes: readonly Shape[]): void {
  const sort = new URLSearchParams(search).get('sort')
  const columns = sort === null ? [] : parseSort(sort).map(({ column }) => column)
  const isHidden = (field: string) => shapes.some((shape) => !shape.shows(field))
  if (![...filters.map(({ field }) => field), ...columns].some(isHidden)) return
  throw new InputError('The query filters or sorts by a field that is withheld.')
}
