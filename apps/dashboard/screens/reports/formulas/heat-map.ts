import type { ReportData } from './data'
import { localTime } from './local-time'
import { outcomesIn, type Period } from './period'

/** Visits by weekday and hour. */
export interface HeatMap {
  /** `counts[weekday][hour]`: 0 is Sunday, and the hour is the one in which the visit starts. */
  readonly counts: readonly (readonly number[])[]
  readonly max: number
}

/** Counts visits by the weekday and the hour at their business. */
export function heatMap(data: ReportData, period: Period): HeatMap {
  const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  let max = 0
  for (const { startsAt, business } of outcomesIn(data, period).visit) {
    const { weekday, hour } = localTime(startsAt, data.zones.get(business) ?? 'UTC')
    const row = counts[weekday]
    if (!row) continue
    row[hour] = (row[hour] ?? 0) + 1
    max = Math.max(max, row[hour] ?? 0)
  }
  return { counts, max }
}
