import { addDays } from '@cliniko/core'
import type { ReportData, Scope } from './data'
import { localTime } from './local-time'
import { outcomesIn, type Period } from './period'
import { divide } from './share'

/** What happened on a day, or in a week from its first day on. */
export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly visits: number
  readonly missed: number
  readonly cancelled: number
}

/** Visits by day. */
export interface VisitReport {
  readonly days: readonly DayCount[]
  readonly visits: number
  readonly missed: number
  readonly cancelled: number
  /** Visits ÷ days with visits. */
  readonly perDay: number | null
}

/** Counts visits, missed and cancelled bookings by the local date at their business. A place in a group is one. */
export function visitsByDay(data: ReportData, scope: Scope, period: Period): VisitReport {
  const { visit, missed, cancelled } = outcomesIn(data, period)
  const counts = new Map<string, { visits: number; missed: number; cancelled: number }>()
  for (let date = scope.from; date <= scope.to; date = addDays(date, 1)) {
    counts.set(date, { visits: 0, missed: 0, cancelled: 0 })
  }
  for (const [name, bookings] of [['visits', visit] as const, ['missed', missed], ['cancelled', cancelled]] as const) {
    for (const { startsAt, business } of bookings) {
      const count = counts.get(localTime(startsAt, data.zones.get(business) ?? 'UTC').date)
      if (count) count[name]++
    }
  }
  const days = [...counts].map(([date, count]) => ({ date, ...count }))
  return {
    days,
    visits: visit.length,
    missed: missed.length,
    cancelled: cancelled.length,
    perDay: divide(visit.length, days.filter(({ visits }) => visits > 0).length),
  }
}

/** Adds days up to weeks, from Monday. */
export function byWeek(days: readonly DayCount[]): readonly DayCount[] {
  const weeks = new Map<string, DayCount>()
  for (const { date, visits, missed, cancelled } of days) {
    const monday = addDays(date, -((new Date(date).getUTCDay() + 6) % 7))
    const week = weeks.get(monday) ?? { date: monday, visits: 0, missed: 0, cancelled: 0 }
    weeks.set(monday, {
      date: monday,
      visits: week.visits + visits,
      missed: week.missed + missed,
      cancelled: week.cancelled + cancelled,
    })
  }
  return [...weeks.values()]
}
