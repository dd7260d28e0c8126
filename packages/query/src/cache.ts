// TanStack's classes have private fields, so two copies of query-core don't fit each other. What this package needs of them
// is therefore written down here by shape: it compiles with any copy, and with the clients of Vue, Solid and Svelte.

/** What this package needs of a `QueryClient`. Any copy of TanStack Query's fits. */
export interface CacheClient {
  getQueryCache(): QueryStore
  getMutationCache(): MutationStore
  getQueryData(queryKey: readonly unknown[]): unknown
  /** Returns the data of a query, from the cache while it is fresh. */
  fetchQuery(options: {
    readonly queryKey: readonly unknown[]
    readonly queryFn: (context: ReadContext) => unknown
    readonly retry: false
    readonly staleTime: number
  }): Promise<unknown>
  invalidateQueries(filters: { readonly predicate: (query: CachedQuery) => boolean }): Promise<void>
}

/** What this package needs of a `QueryCache`. */
export interface QueryStore {
  getAll(): readonly CachedQuery[]
  subscribe(listener: (event: QueryEvent) => void): () => void
}

/** What this package needs of a `MutationCache`. */
export interface MutationStore {
  getAll(): readonly CachedMutation[]
  remove(mutation: CachedMutation): void
  subscribe(listener: (event: MutationEvent) => void): () => void
}

/** What this package needs of a `Query`. */
export interface CachedQuery {
  readonly meta?: Readonly<Record<string, unknown>> | undefined
  readonly queryKey: readonly unknown[]
  readonly options: { readonly queryFn?: unknown }
  readonly observers: readonly unknown[]
  readonly state: CachedState
  setState(state: { readonly data?: unknown; readonly dataUpdatedAt?: number }): void
  invalidate(): void
  isActive(): boolean
}

/** What this package needs of a query's state. */
export interface CachedState {
  readonly data: unknown
  readonly status: 'pending' | 'error' | 'success'
  readonly dataUpdatedAt: number
  readonly fetchStatus: 'fetching' | 'paused' | 'idle'
  readonly isInvalidated: boolean
  /** Says if a response is the next page of an infinite query. */
  readonly fetchMeta: { readonly fetchMore?: { readonly direction: string } } | null
}

/** What this package needs of a `QueryCache`'s event. */
export interface QueryEvent {
  readonly type: string
  readonly query: CachedQuery
  readonly action?: { readonly type: string; readonly manual?: boolean }
}

/** What this package needs of a `MutationCache`'s event. */
export interface MutationEvent {
  readonly type: string
  readonly mutation?: CachedMutation | undefined
}

/** What this package needs of a `Mutation`. */
export interface CachedMutation {
  readonly state: { readonly status: string }
  readonly options: { readonly mutationKey?: readonly unknown[] | undefined }
}

/** What a query's function is called with. */
export interface ReadContext {
  readonly client: CacheClient
  readonly queryKey: readonly unknown[]
  readonly signal: AbortSignal
}

/** What a mutation's function is called with. */
export interface WriteContext {
  readonly client: CacheClient
  readonly mutationKey?: readonly unknown[] | undefined
}
