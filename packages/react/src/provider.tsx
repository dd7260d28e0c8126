'use client'
import { type Client, ConfigError } from '@cliniko/core'
import { signOut, withScope } from '@cliniko/query'
import { QueryClient, QueryClientContext, QueryClientProvider } from '@tanstack/react-query'
import {
  createContext,
  Fragment,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

const ClinikoContext = createContext<Client | undefined>(undefined)

/** Props of {@link ClinikoProvider}. */
export interface ClinikoProviderProps {
  /** The client that sends requests. In a browser it is `createClient({ baseUrl: '/api/cliniko' })`. */
  readonly client: Client
  /**
   * The session: `session.id`, or null or undefined while nobody is signed in. Cache keys begin with it, so that two users
   * share nothing. When it changes, everything that the old session left is removed from the cache, and the components
   * below start anew. Default: the scope of the client.
   */
  readonly scope?: string | null | undefined
  /** The cache of responses. Default: the one of a `QueryClientProvider` above, otherwise a new one. */
  readonly queryClient?: QueryClient
  readonly children?: ReactNode
}

/**
 * Provides the client for the hooks below it.
 *
 * @throws {@link ConfigError} if `client` is none.
 * @example
 * const client = createClient({ baseUrl: '/api/cliniko' })
 * <ClinikoProvider client={client} scope={session?.id}><App /></ClinikoProvider>
 */
export function ClinikoProvider({ client, scope, queryClient, children }: ClinikoProviderProps): ReactElement {
  // JavaScript callers may pass none.
  if (typeof client?.request !== 'function') {
    throw new ConfigError('ClinikoProvider needs a client: <ClinikoProvider client={createClient({ baseUrl })}>.')
  }
  const above = useContext(QueryClientContext)
  const [own] = useState(() => queryClient ?? above ?? defaultQueryClient(client))
  const cache = queryClient ?? above ?? own
  const scoped = useMemo(() => withScope(client, scope ?? client.scope), [client, scope])
  useSignOut(cache, scoped.scope)
  // What components keep in their state, such as the result of a mutation or the previous page, is the old session's too.
  return (
    <ClinikoContext.Provider value={scoped}>
      <QueryClientProvider client={cache}>
        <Fragment key={scoped.scope}>{children}</Fragment>
      </QueryClientProvider>
    </ClinikoContext.Provider>
  )
}

/** How many providers a session has, by scope. */
const sessions = new WeakMap<QueryClient, Map<string, number>>()

/** Removes what a session has left in the cache, once no provider is its own and there is another one. */
function useSignOut(queryClient: QueryClient, scope: string): void {
  const ownScope = useRef(scope)
  useEffect(() => {
    const providers = sessions.get(queryClient) ?? new Map<string, number>()
    sessions.set(queryClient, providers)
    const count = (change: number) => providers.set(scope, (providers.get(scope) ?? 0) + change)
    // Others may be back at once: StrictMode runs all effects twice, and pages change places.
    const signOutLater = () => queueMicrotask(() => signOutUnused(queryClient, providers))
    count(1)
    if (ownScope.current !== scope && !providers.get(ownScope.current)) signOut(queryClient, ownScope.current)
    ownScope.current = scope
    signOutLater()
    return () => {
      count(-1)
      signOutLater()
    }
  }, [queryClient, scope])
}

/** A page without any provider removes nothing: the same session may be back on the next one. */
function signOutUnused(queryClient: QueryClient, providers: Map<string, number>): void {
  if (![...providers.values()].some(Boolean)) return
  for (const [scope, count] of providers) {
    if (count) continue
    signOut(queryClient, scope)
    providers.delete(scope)
  }
}

const queryClients = new WeakMap<Client, QueryClient>()

/**
 * Returns a query client for an app that has none. In a browser it is the same for the same client: React throws the state
 * of a provider away when a component below it suspends at the first render. On a server each render has its own.
 */
function defaultQueryClient(client: Client): QueryClient {
  if (typeof document === 'undefined') return new QueryClient()
  const queryClient = queryClients.get(client) ?? new QueryClient()
  queryClients.set(client, queryClient)
  return queryClient
}

/**
 * Returns the client of the nearest provider.
 * @throws {@link ConfigError} without a provider.
 * @example const client = useClinikoClient()
 */
export function useClinikoClient(): Client {
  const client = useContext(ClinikoContext)
  if (!client)
    throw new ConfigError('No Cliniko client: wrap the app in <ClinikoProvider client={createClient({ baseUrl })}>.')
  return client
}
