'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * Warns before the page is left while the computer is offline and changes wait for a connection: only this page has them. What
 * is merely held back is sent on leaving: see `lib/held-requests.ts`.
 */
export function UnsentGuard(): null {
  const queryClient = useQueryClient()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      const mutations = queryClient.getMutationCache().getAll()
      if (mutations.some(({ state }) => state.isPaused)) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [queryClient])
  return null
}
