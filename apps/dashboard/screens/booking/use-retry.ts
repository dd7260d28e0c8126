'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Returns a function that sends again what failed on this screen. */
export function useRetry(): () => void {
  const queryClient = useQueryClient()
  return useCallback(
    () => void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' }),
    [queryClient],
  )
}
