'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/**
 * Warns before the page is left while the computer is offline and changes are on their way, such as a cancellation that is held
 * back: only this page has them. Online, what is held back is sent on leaving: see `lib/held-requests.ts`.
 */
export function UnsentGuard(): null {
  const queryClient = useQueryClient()
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!navigator.onLine && queryClient.isMutating()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [queryClient])
  return null
}
