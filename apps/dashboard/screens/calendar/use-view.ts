'use client'
import { addDays } from '@cliniko/core'
import { useCallback, useMemo } from 'react'
import { useToday } from '@/lib/clinic'
import { validDate } from '@/lib/format'
import { useUrlState } from '@/lib/url-state'
import { datesOf, type View } from './inputs'

/** What the calendar shows. All of it is in the URL. */
export interface CalendarView {
  readonly view: View
  readonly date: string
  /** The days on screen. */
  readonly dates: readonly string[]
  readonly isToday: boolean
  readonly today: string
  /** The id of a practitioner, `everyone`, or an empty text for those who work. */
  readonly staff: string
  /** The id of a business, or an empty text for all. */
  readonly site: string
  /** Changes some of it. An empty text is the default. */
  readonly go: (changes: { date?: string; view?: View; staff?: string; site?: string }) => void
  /** Goes on by a number of days or weeks, backwards if it is negative. 0 goes to today. */
  readonly step: (count: number) => void
  /** Returns the date that many steps away. */
  readonly dateAfter: (count: number) => string
}

/** Reads what the calendar shows from the URL. */
export function useView(): CalendarView {
  const [params, change] = useUrlState()
  const today = useToday()
  const view: View = params.get('view') === 'week' ? 'week' : 'day'
  const date = validDate(params.get('date')) ?? today
  const dateAfter = useCallback((count: number) => addDays(date, count * (view === 'week' ? 7 : 1)), [date, view])
  const go = useCallback<CalendarView['go']>(
    (changes) =>
      change({
        ...changes,
        ...(changes.date === today && { date: '' }),
        ...(changes.view === 'day' && { view: '' }),
      }),
    [change, today],
  )
  const step = useCallback(
    (count: number) => go({ date: count === 0 ? today : dateAfter(count) }),
    [go, today, dateAfter],
  )
  const dates = useMemo(() => datesOf(view, date), [view, date])
  return {
    view,
    date,
    dates,
    isToday: dates.includes(today),
    today,
    staff: params.get('staff') ?? '',
    site: params.get('site') ?? '',
    go,
    step,
    dateAfter,
  }
}
