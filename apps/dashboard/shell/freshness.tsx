'use client'
import { useChanges } from '@cliniko/react'
import { useEffect } from 'react'
import { isIdle, watchActivity } from './activity'
import { setServerLimits } from './limit'
import { tab } from './tab'

/** Half a minute while somebody works, a minute while nobody does. In milliseconds. */
const interval = () => (isIdle() ? 60_000 : 30_000)

/**
 * Keeps what is on screen up to date. What other browsers write through this server shows at once, because it says so; what
 * is changed in Cliniko itself is found by polling.
 */
export function Freshness(): null {
  useChanges({ interval, subscribe: listen })
  useEffect(watchActivity, [])
  return null
}

function listen(poll: (resources: readonly string[]) => void): () => void {
  const source = new EventSource(`/api/live?tab=${tab}`)
  source.addEventListener('written', ({ data }: MessageEvent<string>) => poll([data]))
  source.addEventListener('limits', ({ data }: MessageEvent<string>) => setServerLimits(toLimits(data)))
  return () => source.close()
}

/** The server writes `remaining/limit/resetAt`. */
function toLimits(data: string) {
  const [remaining = 0, limit = 0, resetAt = 0] = data.split('/').map(Number)
  return { remaining, limit, resetAt }
}
