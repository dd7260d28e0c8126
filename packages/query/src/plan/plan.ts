import { InputError, nameOf, type Operation } from '@cliniko/core'
import { type Descriptor, descriptorOf } from '../descriptor.js'
import { isBatched } from '../read/is-batched.js'
import { stepsById, stepsOf } from './planned-request.js'
import { isExceptional, type PlannedRequest, type Step, step } from './step.js'

/** Options of a query that can be planned: those of `query`, `infiniteQuery`, `allQuery` and what is made of them. */
export interface PlannableQuery {
  readonly queryKey: readonly unknown[]
  readonly queryFn?: unknown
  readonly enabled?: unknown
}

/** What the queries of a screen can cost. */
export interface RequestPlan {
  /** What is requested. */
  readonly operations: readonly PlannedRequest[]
  /**
   * The most requests on an empty cache, as long as no list has more than 100 records, one page of each infinite list is
   * loaded, and lists return all related records. Retries aren't counted, and the client has its default `batchSize`.
   */
  readonly requests: number
  /** Every operation that the queries can request, for a proxy: `allow: [...planOf(…).uses]`. */
  readonly uses: readonly Operation[]
  /** Returns the plan as text, one operation a line. */
  toString(): string
}

/**
 * Plans the requests of queries that are mounted together. Nothing is sent.
 *
 * Equal queries count once. Records that are read by id share requests, 100 in each.
 *
 * @param queries - The options of the screen's queries. Those that are turned off, by `enabled: false` or `skipToken`, cost
 * nothing.
 * @throws {@link InputError} if options are not made by this package: what they cost is unknown.
 * @example
 * const plan = planOf(query(client, patients.get, id), allQuery(client, bookings.list, { where, include: ['patient'] }))
 * plan.requests // 3
 * plan.operations // [{ operation: 'GET /patients/{id}', requests: 1, for: 'a record' }, …]
 */
export function planOf(...queries: readonly PlannableQuery[]): RequestPlan {
  const descriptors = new Map<string, Descriptor>()
  const addQuery = (queryKey: readonly unknown[], descriptor: Descriptor) => {
    descriptors.set(JSON.stringify(queryKey), descriptor)
    for (const source of descriptor.sources ?? []) {
      const own = descriptorOf(source)
      if (own) addQuery(source.queryKey, own)
    }
  }
  for (const [index, options] of queries.entries()) {
    // JavaScript callers may pass anything.
    const descriptor = descriptorOf({ queryFn: options?.queryFn })
    if (descriptor && options.enabled !== false) addQuery(options.queryKey, descriptor)
    // TanStack's `skipToken` is a symbol.
    if (!descriptor && typeof options?.queryFn !== 'symbol') {
      throw new InputError(`planOf: argument ${index + 1} is not made by query, infiniteQuery, allQuery or the like.`)
    }
  }
  const steps = together([...descriptors.values()])
  const operations = merged(steps.map(({ planned }) => planned))
  const uses = new Map(steps.map(({ operation }) => [`${nameOf(operation)} ${operation.related}`, operation]))
  return {
    operations,
    requests: operations.reduce((sum, planned) => sum + (isExceptional(planned) ? 0 : planned.requests), 0),
    uses: [...uses.values()],
    toString: () => operations.map(printPlanned).join('\n'),
  }
}

/** Returns the requests of queries that start in the same tick. */
function together(descriptors: readonly Descriptor[]): readonly Step[] {
  const batches = new Map<string, Descriptor[]>()
  for (const descriptor of descriptors.filter(isBatched)) {
    const name = `${descriptor.client.scope} ${descriptor.operation.resource}`
    batches.set(name, [...(batches.get(name) ?? []), descriptor])
  }
  const shared = [...batches.values()].filter(({ length }) => length > 1)
  const single = descriptors.filter((descriptor) => !shared.flat().includes(descriptor))
  return [...single.flatMap(stepsOf), ...shared.flatMap(batchSteps)]
}

/** A record that its list doesn't return is requested again by its id, for the API's own error. */
function batchSteps(batch: readonly Descriptor[]): readonly Step[] {
  const [first] = batch
  if (!first) return []
  const { operation } = first
  const lists = stepsById(operation.resource, `${batch.length} records`, undefined, Math.ceil(batch.length / 100))
  return [...lists, step(operation, `${batch.length} records`, 'unlisted record')]
}

/** Adds up requests of the same kind. */
function merged(requests: readonly PlannedRequest[]): readonly PlannedRequest[] {
  const byKind = new Map<string, PlannedRequest>()
  for (const planned of requests) {
    const kind = JSON.stringify([planned.operation, planned.for, planned.per])
    const sum = (byKind.get(kind)?.requests ?? 0) + planned.requests
    byKind.set(kind, { ...planned, requests: isExceptional(planned) ? 1 : sum })
  }
  return [...byKind.values()]
}

function printPlanned({ operation, requests, per, for: purpose }: PlannedRequest): string {
  return `${requests} ${operation}${per ? ` per ${per}` : ''}: ${purpose}`
}
