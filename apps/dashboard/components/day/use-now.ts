'use client'
import { useEffect, useState } from 'react'

/**
 * Returns the clinic's time in milliseconds since 1970, updated every 30 seconds. A made-up clinic's clock may differ from
 * the browser's.
 * @param serverNow - The clinic's time when the page was rendered, in milliseconds since 1970.
 */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const offset = serverNow - Date.now()
    const timer = setInterval(() => setNow(Date.now() + offset), 30_000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
