import { addDays, dayRange, instantOf } from '@cliniko/core'
import { minuteOfDay } from '@/lib/format'
import { clockOf, type Span } from './span'

/** Converts between instants and the clock on the clinic's wall, on one day. */
export interface DayClock {
  readonly date: string
  /** The start of the day, in milliseconds since 1970. */
  readonly start: number
  /** The start of the next day. */
  readonly end: number
  /** Returns the minutes since midnight, from 0 to 1440: before the day 0, after it 1440. */
  minuteAt(time: string | number): number
  /** Returns the instant of a minute of the day, in UTC. */
  instantAt(minute: number): string
  /** Returns the part of a day that two instants enclose. It is never shorter than a minute. */
  spanOf(start: string, end: string): Span
}

const minute = 60_000
const clocks = new Map<string, DayClock>()

/** Returns the clock of a day. On the days when clocks change, an hour is missing or is there twice. */
export function dayClock(date: string, timeZone: string): DayClock {
  const key = `${date} ${timeZone}`
  const clock = clocks.get(key) ?? newClock(date, timeZone)
  clocks.set(key, clock)
  return clock
}

function newClock(date: string, timeZone: string): DayClock {
  const range = dayRange(date, timeZone)
  const [start, end] = [Date.parse(range.from), Date.parse(range.to)]
  const isEven = end - start === 1440 * minute
  function minuteAt(time: string | number): number {
    const instant = typeof time === 'number' ? time : Date.parse(time)
    if (instant <= start) return 0
    if (instant >= end) return 1440
    return isEven ? (instant - start) / minute : minuteOfDay(instant, timeZone)
  }
  return {
    date,
    start,
    end,
    minuteAt,
    instantAt: (at) =>
      at >= 1440
        ? instantOf(addDays(date, 1), clockOf(at - 1440), timeZone)
        : instantOf(date, clockOf(Math.max(at, 0)), timeZone),
    spanOf(first, last) {
      const from = minuteAt(first)
      const to = minuteAt(last)
      // What crosses the hour that is there twice may end before it starts, on the wall. It shows as long as it takes.
      return {
        from,
        to: to > from ? to : Math.min(1440, from + Math.max((Date.parse(last) - Date.parse(first)) / minute, 1)),
      }
    },
  }
}
