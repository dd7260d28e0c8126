import 'server-only'
import type { Limits } from '@cliniko/core'

/** Something that browsers should know at once. It has no data of a record. */
export type Announcement =
  | {
      readonly kind: 'written'
      /** Such as `products`, or `patients/1`. */
      readonly name: string
      /** The tab that wrote it, which knows already. */
      readonly tab: string | null
    }
  | {
      /** How much is left of Cliniko's rate limit. */
      readonly kind: 'limits'
      readonly limits: Limits
    }

type Listener = (announcement: Announcement) => void

declare global {
  var clinikoDashboardListeners: Set<Listener> | undefined
}

/** Next bundles routes apart, so they share it here. Other processes have their own: their browsers find out by polling. */
function listeners(): Set<Listener> {
  globalThis.clinikoDashboardListeners ??= new Set()
  return globalThis.clinikoDashboardListeners
}

/** Tells every browser that listens to this process. */
export function announce(announcement: Announcement): void {
  for (const listener of listeners()) listener(announcement)
}

/** Calls a function with each announcement from now on. Returns how to stop. */
export function onAnnouncement(listener: Listener): () => void {
  listeners().add(listener)
  return () => listeners().delete(listener)
}
