'use client'
import { calendarQueries } from '@cliniko/query'
import { useClinikoClient } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { calendarInput } from './inputs'
import type { CalendarView } from './use-view'

/** Fetches the day or week beside the shown one before it is wanted: on intent, and once somebody goes from day to day. */
export function useNeighbours(view: CalendarView, timeZone: string) {
  const queryClient = useQueryClient()
  const client = useClinikoClient()
  const direction = useRef<1 | -1>(undefined)
  const { dateAfter, step } = view

  const prefetch = useCallback(
    (steps: 1 | -1) => {
      // Working hours are there already: they don't change from day to day.
      const [bookings] = calendarQueries(client, calendarInput(view.view, dateAfter(steps), timeZone))
      void queryClient.prefetchQuery(bookings)
    },
    [queryClient, client, view.view, dateAfter, timeZone],
  )

  useEffect(() => {
    const steps = direction.current
    if (!steps) return undefined
    const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 200))
    const cancel = window.cancelIdleCallback ?? window.clearTimeout
    const handle = idle(() => prefetch(steps))
    return () => cancel(handle)
  }, [prefetch])

  const go = useCallback(
    (steps: 1 | 0 | -1) => {
      direction.current = steps || undefined
      step(steps)
    },
    [step],
  )
  return { prefetch, go }
}
