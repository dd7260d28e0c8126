'use client'
import { useChanges, useClinikoClient } from '@cliniko/react'
import { useEffect } from 'react'
import { isIdle, watchActivity } from './activity'
import { listen } from './live'

/** Half a minute while somebody works, a minute while nobody does. In milliseconds. */
const interval = () => (isIdle() ? 60_000 : 30_000)

/**
 * Keeps what is on screen up to date. What other browsers write through this server shows at once, because it says so; what
 * is changed in Cliniko itself is found by polling.
 */
export function Freshness(): null {
  const { scope } = useClinikoClient()
  useChanges({ interval, subscribe: (poll) => listen(scope, poll) })
  useEffect(watchActivity, [])
  return null
}
