'use client'
import { watchRequestBudget } from '@cliniko/query'
import { useEffect, useRef } from 'react'
import { isDevelopment } from './development.js'
import { useClinikoClient } from './provider.js'

/**
 * Warns in the console if more requests are sent within a minute than a screen should cost, once for each time that it is
 * mounted. The warning lists the requests by operation. It counts everything that the client sends while the component is
 * mounted, writes and retries included. In production it does nothing.
 *
 * @param limit - The most requests within any minute, from 0.
 * @throws {@link InputError} if `limit` is not a number from 0.
 * @example
 * function Day() {
 *   useRequestBudget(10)
 *   const { data } = useAppointments({ from, to })
 * }
 */
export function useRequestBudget(limit: number): void {
  const client = useClinikoClient()
  const hasWarned = useRef(false)
  useEffect(() => {
    if (!isDevelopment || hasWarned.current) return undefined
    return watchRequestBudget(client, limit, (message) => {
      hasWarned.current = true
      // biome-ignore lint/suspicious/noConsole: this hook is for the console
      console.warn(`useRequestBudget: ${message}`)
    })
  }, [client, limit])
}
