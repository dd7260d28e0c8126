import { addDays, instantOf } from '@cliniko/core'
import type { ReportData, Scope, Slot } from './data'
import { clip, type Interval, minutesOf, subtract, union } from './intervals'
import type { Period } from './period'
import { divide } from './share'

/** How a practitioner's time was used. */
export interface UtilisationRow {
  readonly practitioner: string
  readonly bookedMinutes: number
  readonly availableMinutes: number
  /** Booked ÷ available. It may be above 1: people are booked outside of hours. Null without hours. */
  readonly share: number | null
}

/** How the time of practitioners was used. */
export interface UtilisationReport {
  readonly rows: readonly UtilisationRow[]
  readonly bookedMinutes: number
  readonly availableMinutes: number
  readonly share: number | null
}

/** Instants of local times. Practitioners share their hours, and conversion is slow. */
const instants = new Map<string, number>()

function instantAt(date: string, time: string, zone: string): number {
  const key = `${date} ${time} ${zone}`
  const instant = instants.get(key) ?? Date.parse(instantOf(date, time, zone))
  instants.set(key, instant)
  return instant
}

/**
 * Calculates booked time ÷ (usual hours + extra hours − unavailable blocks) by practitioner. Bookings that overlap count
 * once. Missed bookings stay booked, cancelled ones don't. The API has no history of usual hours, so the present ones stand
 * for the past.
 */
export function utilisation(data: ReportData, scope: Scope, period: Period): UtilisationReport {
  const isInScope = ({ business }: { readonly business: string }) => !scope.business || scope.business === business
  const booked = byPractitioner(
    [...data.bookings.filter(({ cancelledAt }) => cancelledAt === null), ...data.groups].filter(isInScope),
    period,
  )
  const extra = byPractitioner(data.extraHours.filter(isInScope), period)
  const unavailable = byPractitioner(data.unavailable.filter(isInScope), period)
  const usual = byPractitioner(usualHours(data, scope).filter(isInScope), period)
  const practitioners = new Set([...booked.keys(), ...extra.keys(), ...usual.keys()])
  const rows = [...practitioners].map((practitioner) => {
    const of = (slots: ReadonlyMap<string, readonly Interval[]>) => slots.get(practitioner) ?? []
    const bookedMinutes = minutesOf(of(booked))
    const availableMinutes = minutesOf(subtract(union([...of(usual), ...of(extra)]), of(unavailable)))
    return { practitioner, bookedMinutes, availableMinutes, share: divide(bookedMinutes, availableMinutes) }
  })
  rows.sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
  const bookedMinutes = rows.reduce((sum, row) => sum + row.bookedMinutes, 0)
  const availableMinutes = rows.reduce((sum, row) => sum + row.availableMinutes, 0)
  return { rows, bookedMinutes, availableMinutes, share: divide(bookedMinutes, availableMinutes) }
}

function usualHours({ hours, zones }: ReportData, { from, to }: Scope): readonly Slot[] {
  const slots: Slot[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const weekday = new Date(date).getUTCDay()
    for (const { practitioner, business, weekday: own, times } of hours) {
      if (own !== weekday) continue
      const zone = zones.get(business) ?? 'UTC'
      for (const [start, end] of times) {
        slots.push({
          practitioner,
          business,
          startsAt: instantAt(date, start, zone),
          endsAt: instantAt(date, end, zone),
        })
      }
    }
  }
  return slots
}

/** Groups slots by practitioner, cut to the period. */
function byPractitioner(slots: readonly Slot[], period: Period): ReadonlyMap<string, readonly Interval[]> {
  const groups = new Map<string, Interval[]>()
  for (const { practitioner, business, startsAt, endsAt } of slots) {
    const own = groups.get(practitioner) ?? []
    own.push(...clip([[startsAt, endsAt]], period.rangeAt(business)))
    if (own.length) groups.set(practitioner, own)
  }
  return groups
}
