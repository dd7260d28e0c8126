'use client'
import { useSyncExternalStore } from 'react'
import { shellText } from '@/text'
import { useServerLimits } from './limit'
import styles from './shell.module.css'

/** Says what holds everything up: no connection, or Cliniko's rate limit. */
export function Banners() {
  const isOnline = useSyncExternalStore(
    subscribeToConnection,
    () => navigator.onLine,
    () => true,
  )
  const limits = useServerLimits()
  const pause = limits?.remaining === 0 ? shellText.limited(secondOf(limits.resetAt)) : undefined
  const message = isOnline ? pause : shellText.offline
  return (
    <div role="status" className={styles.banners}>
      {message !== undefined && <p>{message}</p>}
    </div>
  )
}

/** The viewer waits, so it is the time of their own clock. */
function secondOf(time: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(time)
}

function subscribeToConnection(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}
