'use client'
import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useMemo } from 'react'
import { isDevelopment } from './development.js'
import { useClinikoClient } from './provider.js'

/** Props of {@link HydrateCliniko}. */
export interface HydrateClinikoProps {
  /** What a server has fetched: the `state()` of a prefetcher. */
  readonly state: DehydratedState
  readonly children?: ReactNode
}

/**
 * Gives the hooks below it what a server has fetched, so that they send no request for it. It must be inside of a
 * `ClinikoProvider` with the same `scope` as the client on the server.
 *
 * @example <HydrateCliniko state={cliniko.state()}><Day /></HydrateCliniko>
 */
export function HydrateCliniko({ state, children }: HydrateClinikoProps): ReactElement {
  const { scope } = useClinikoClient()
  const own = useMemo(() => ofScope(state, scope), [state, scope])
  return <HydrationBoundary state={own}>{children}</HydrationBoundary>
}

/** States that have been hydrated. After the session has changed, they are those of another one. */
const hydrated = new WeakSet<DehydratedState>()

/** Leaves out what was fetched for another session. */
function ofScope(state: DehydratedState, scope: string): DehydratedState {
  const queries = state.queries.filter(({ queryKey }) => queryKey[0] === scope)
  if (isDevelopment && !queries.length && state.queries.length && !hydrated.has(state)) {
    // biome-ignore lint/suspicious/noConsole: it is for the developer
    console.warn(
      '@cliniko/react: HydrateCliniko drops what the server has fetched, because it has another scope. Use the same one on the server, with withScope(client, session.id), and for ClinikoProvider, with scope={session.id}.',
    )
  }
  hydrated.add(state)
  return { ...state, queries }
}
