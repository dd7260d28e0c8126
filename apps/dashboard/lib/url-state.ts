'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'

/** What to change in the URL. An empty text or undefined removes a parameter. */
export type UrlChanges = Readonly<Record<string, string | undefined>>

/**
 * Keeps a screen's state in the query of the URL, so that it can be linked to and survives a reload.
 *
 * @returns The parameters, and a function that changes some of them without a request to the server. `replace` keeps the
 * change out of the history: for a search text, say.
 */
export function useUrlState(): readonly [
  params: Pick<URLSearchParams, 'get' | 'has'>,
  change: (changes: UrlChanges, how?: 'push' | 'replace') => void,
] {
  const params = useSearchParams()
  const change = useCallback((changes: UrlChanges, how: 'push' | 'replace' = 'push') => {
    const search = new URLSearchParams(window.location.search)
    for (const [name, value] of Object.entries(changes)) {
      if (value) search.set(name, value)
      else search.delete(name)
    }
    const url = search.size ? `?${search}` : window.location.pathname
    if (how === 'push') window.history.pushState(null, '', url)
    else window.history.replaceState(null, '', url)
  }, [])
  return [params, change]
}
