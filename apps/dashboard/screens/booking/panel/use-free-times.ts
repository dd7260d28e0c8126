'use client'
import { type AppointmentType, addDays, dayRange } from '@cliniko/core'
import { useCalendar, usePublicSettings } from '@cliniko/react'
import { useMemo } from 'react'
import { useClinic, useNow, useToday } from '@/lib/clinic'
import { calendarInput } from '@/screens/calendar/inputs'
import { isOff } from '../booking-record'
import { type FreeTime, freeTimes, gapsIn } from '../free-times'

/** What to look for. */
export interface FreeTimesSearch {
  readonly type: AppointmentType
  /** Undefined: everybody. */
  readonly practitionerIds: ReadonlySet<string> | undefined
  /** An empty text: everywhere. */
  readonly businessId: string
  /** How many weeks from today on. */
  readonly week: number
}

/** Free times of some days. */
export interface FreeTimesResult {
  readonly times: readonly FreeTime[]
  readonly isPending: boolean
  readonly error: Error | null
  /** The first and the last day, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}

/**
 * Finds the free times of a week by working hours and bookings, for staff. Of this week, today comes first: the calendar on
 * screen has it already.
 */
export function useFreeTimes({ type, practitionerIds, businessId, week }: FreeTimesSearch): FreeTimesResult {
  const { timeZone } = useClinic()
  const now = useNow()
  const today = useToday()
  const from = addDays(today, week * 7)
  const to = addDays(from, 6)
  const first = useCalendar(calendarInput('day', from, timeZone))
  const others = useCalendar({ from: dayRange(addDays(from, 1), timeZone).from, to: dayRange(to, timeZone).to })
  const { data: settings } = usePublicSettings()
  const step = settings?.calendar?.timeslot_size_in_minutes ?? 15
  const duration = type.duration_in_minutes
  const times = useMemo(() => {
    const all = [first.data, others.data].flatMap((calendar) => {
      if (!calendar) return []
      const busy = calendar.entries.map((entry) => ({ ...entry, isOff: isOff(entry.record) }))
      const gaps = gapsIn(calendar.workingHours, busy, now)
      return freeTimes({ gaps, duration, step, practitionerIds, businessId: businessId || undefined })
    })
    // Hours over midnight are in both.
    const keyOf = ({ startsAt, practitionerId }: FreeTime) => `${startsAt} ${practitionerId}`
    return [...new Map(all.map((time) => [keyOf(time), time])).values()]
  }, [first.data, others.data, now, duration, step, practitionerIds, businessId])
  return {
    times,
    isPending: first.isPending || others.isPending,
    error: first.error ?? others.error,
    from,
    to,
  }
}
