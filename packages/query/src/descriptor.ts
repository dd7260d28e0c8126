import type { Client, Operation } from '@cliniko/core'
import type { CachedQuery } from './cache.js'
import type { KeyKind } from './keys.js'
import type { Step } from './plan/step.js'

/** What a query was made from. */
export interface Descriptor {
  readonly client: Client
  readonly operation: Operation
  readonly args: readonly unknown[]
  readonly kind: KeyKind
  /** Plans the requests of a query that sends others than its operation's and those for what it includes. */
  readonly plan?: (() => readonly Step[]) | undefined
  /** Queries of whole lists that it fetches along, because these have the records that it includes. */
  readonly sources?: readonly { readonly queryKey: readonly unknown[]; readonly queryFn?: unknown }[] | undefined
}

// Kept beside the options, not in them: filter values belong neither in devtools nor in a dehydrated cache.
const descriptors = new WeakMap<object, Descriptor>()

/** What a query in a cache holds. */
export interface Held {
  readonly scope: string
  readonly resource: string
  readonly kind: KeyKind
  /** Undefined until a hydrated query is used. */
  readonly descriptor: Descriptor | undefined
}

/** Notes what a query's function was made from. Returns the function. */
export function described<F extends object>(queryFn: F, descriptor: Descriptor): F {
  descriptors.set(queryFn, descriptor)
  return queryFn
}

/** Returns what a query was made from: its options or the query itself. Undefined if it is not one of this package. */
export function descriptorOf(query: CachedQuery | { readonly queryFn?: unknown }): Descriptor | undefined {
  const queryFn = 'options' in query ? query.options.queryFn : query.queryFn
  return typeof queryFn === 'function' ? descriptors.get(queryFn) : undefined
}

/** Returns what a query holds, as its key says. Undefined if it is not one of this package. */
export function heldBy(query: CachedQuery): Held | undefined {
  const [scope, resource, kind, question, ...more] = query.queryKey
  const isOwn = typeof scope === 'string' && typeof resource === 'string' && typeof question === 'string'
  return isOwn && !more.length && isKind(kind) ? { scope, resource, kind, descriptor: descriptorOf(query) } : undefined
}

function isKind(kind: unknown): kind is KeyKind {
  return kind === 'one' || kind === 'page' || kind === 'infinite' || kind === 'all'
}
