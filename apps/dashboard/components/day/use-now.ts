'use client'
import { useEffect, useState } from 'react'

/**
 * The time in the clinic, which for a made-up one may not be the browser's; it moves on every half minute.
 * @param serverNow - Milliseconds since 1970, when the page was made.
 */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const ahead = serverNow - Date.now()
    const timer = setInterval(() => setNow(Date.now() + ahead), 30_000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
