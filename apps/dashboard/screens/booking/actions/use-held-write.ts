'use client'
import { useCallback } from 'react'
import { holdRequest, holdTime } from '@/lib/held-requests'
import { useNotify } from '@/shell/notices'
import { explain } from '@/ui/problem'

/** A write that Cliniko can't undo. */
export interface HeldWrite {
  /** The method and the end of the path that it is sent to. */
  readonly path: string
  /** What the notice says while it can be taken back. */
  readonly message: string
  /** What the notice says if Cliniko refuses it. */
  readonly failed: string
  /** Starts the write. */
  readonly send: () => Promise<unknown>
}

/** Returns a function that holds a write back for some seconds, in which a notice offers to take it back. */
export function useHeldWrite(): (write: HeldWrite) => void {
  const notify = useNotify()
  return useCallback(
    ({ path, message, failed, send }) => {
      const held = holdRequest(path)
      const dismiss = notify({ message, undo: held.drop, lasts: holdTime })
      send()
        .catch((error: Error) => {
          if (!held.isDropped()) notify({ message: `${failed} ${explain(error)}`, tone: 'problem' })
        })
        .finally(() => {
          held.end()
          dismiss()
        })
    },
    [notify],
  )
}
