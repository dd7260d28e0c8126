'use client'
import { useClinikoClient } from '@cliniko/react'
import { useEffect } from 'react'

// Tabs share the session's cookie, but each shows what it was rendered with. So they tell each other for whom they were.

const name = 'cliniko-desk session'

/** What the sign-in page says. */
const nobody = ''

/**
 * Loads the page again when another tab was rendered for somebody else, or after a sign-out, so that nothing of the previous
 * user stays on screen. A page that the browser kept in memory, and that Back brings up, is loaded again as well.
 */
export function SessionOfTabs(): null {
  const { scope } = useClinikoClient()
  useEffect(() => {
    const reload = () => window.location.reload()
    const reloadIfKept = ({ persisted }: PageTransitionEvent) => persisted && reload()
    const channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }) => data !== scope && reload())
    channel.postMessage(scope)
    window.addEventListener('pageshow', reloadIfKept)
    return () => {
      channel.close()
      window.removeEventListener('pageshow', reloadIfKept)
    }
  }, [scope])
  return null
}

/** Tells the other tabs that nobody is signed in. */
export function SignedOut(): null {
  useEffect(() => {
    const channel = new BroadcastChannel(name)
    channel.postMessage(nobody)
    channel.close()
  }, [])
  return null
}
