import { addDays, dayRange } from '@cliniko/core'
import type { Booking, ReportData, Scope } from './data'
import { localTime } from './local-time'
import { outcomeOf, outcomesIn, type Period } from './period'
import { divide, type Share, shareOf } from './share'

/** New and returning patients. */
export interface PatientReport {
  /** Patients whose first visit ever is in the period. */
  readonly new: number
  readonly returning: number
  /** By month: each patient counts once a month, as new in the month of their first visit. */
  readonly months: readonly { readonly month: string; readonly new: number; readonly returning: number }[]
  /** Visits ÷ new patients. */
  readonly visitsPerNew: number | null
  /** New patients who came again within 90 days ÷ new patients for whom 90 days have passed. */
  readonly secondVisit: Share
  /** Patients of the year before the period who were seen in it ÷ patients of the year before. */
  readonly retention: Share
  /** Patients of visits with a later booking ÷ patients of visits. */
  readonly rebooking: Share
  /** Patients whose case was closed with their last visit. They are left out of `rebooking`. */
  readonly closed: number
}

const ninetyDays = 90 * 86_400_000

/**
 * Tells new patients from returning ones, and how many come again. New is who has no visit at the clinic before, at any
 * business: the time at which a record was created says nothing, since merging resets it.
 */
export function patients(data: ReportData, scope: Scope, period: Period): PatientReport {
  const visitsOf = allVisits(data)
  const { visit } = outcomesIn(data, period)
  const seen = new Set(visit.map(({ patient }) => patient))
  const firstOf = (patient: string) => visitsOf.get(patient)?.[0] ?? 0
  const isFirst = ({ patient, startsAt }: Booking) => startsAt === firstOf(patient)
  const newPatients = new Set(visit.filter(isFirst).map(({ patient }) => patient))
  const cohort = [...newPatients].filter((patient) => firstOf(patient) + ninetyDays <= data.collectedAt)
  const cameAgain = cohort.filter((patient) => {
    const [first = 0, second] = visitsOf.get(patient) ?? []
    return second !== undefined && second <= first + ninetyDays
  })
  const before = patientsOfYearBefore(data, scope, visitsOf)
  return {
    new: newPatients.size,
    returning: seen.size - newPatients.size,
    months: months(data, scope, visit, firstOf),
    visitsPerNew: divide(visit.length, newPatients.size),
    secondVisit: shareOf(cameAgain.length, cohort.length),
    retention: shareOf(before.filter((patient) => seen.has(patient)).length, before.length),
    ...rebooking(data, visit, period),
  }
}

/** The times of each patient's visits at the clinic, in order. */
function allVisits({ bookings, earlierVisits, collectedAt }: ReportData): ReadonlyMap<string, readonly number[]> {
  const visits = new Map<string, number[]>()
  const add = (patient: string, startsAt: number) => {
    const own = visits.get(patient)
    if (own) own.push(startsAt)
    else visits.set(patient, [startsAt])
  }
  for (const { patient, startsAt } of earlierVisits) add(patient, startsAt)
  for (const booking of bookings) {
    if (booking.startsAt < collectedAt && outcomeOf(booking) === 'visit') add(booking.patient, booking.startsAt)
  }
  for (const own of visits.values()) own.sort((a, b) => a - b)
  return visits
}

function patientsOfYearBefore(
  { zones }: ReportData,
  { from, business }: Scope,
  visitsOf: ReadonlyMap<string, readonly number[]>,
): readonly string[] {
  const zone = (business && zones.get(business)) || [...zones.values()][0] || 'UTC'
  const end = Date.parse(dayRange(from, zone).from)
  const start = Date.parse(dayRange(addDays(from, -365), zone).from)
  return [...visitsOf].filter(([, times]) => times.some((time) => time >= start && time < end)).map(([id]) => id)
}

function months(
  { zones }: ReportData,
  { from, to }: Scope,
  visits: readonly Booking[],
  firstOf: (patient: string) => number,
): PatientReport['months'] {
  const counts = new Map<string, { readonly all: Set<string>; readonly new: Set<string> }>()
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addDays(`${month}-28`, 4).slice(0, 7)) {
    counts.set(month, { all: new Set(), new: new Set() })
  }
  for (const { patient, startsAt, business } of visits) {
    const count = counts.get(localTime(startsAt, zones.get(business) ?? 'UTC').date.slice(0, 7))
    count?.all.add(patient)
    if (startsAt === firstOf(patient)) count?.new.add(patient)
  }
  return [...counts].map(([month, { all, new: fresh }]) => ({
    month,
    new: fresh.size,
    returning: all.size - fresh.size,
  }))
}

/**
 * Calculates how many patients have a booking after their last visit of the period. It must have been made by the cut-off,
 * so that a past period stays as it was, but drops out if it is cancelled later.
 */
function rebooking(
  { bookings, closedCases }: ReportData,
  visits: readonly Booking[],
  { cutOff }: Period,
): Pick<PatientReport, 'rebooking' | 'closed'> {
  const lastVisits = new Map<string, Booking>()
  for (const visit of visits) {
    const last = lastVisits.get(visit.patient)
    if (!last || visit.startsAt > last.startsAt) lastVisits.set(visit.patient, visit)
  }
  const isClosed = ({ patientCase }: Booking) =>
    patientCase !== null && (closedCases.get(patientCase) ?? Number.POSITIVE_INFINITY) <= cutOff
  const open = new Map([...lastVisits].filter(([, visit]) => !isClosed(visit)))
  const rebooked = new Set<string>()
  for (const { patient, startsAt, createdAt, cancelledAt } of bookings) {
    const last = open.get(patient)
    if (last && cancelledAt === null && startsAt > last.startsAt && createdAt <= cutOff) rebooked.add(patient)
  }
  return { rebooking: shareOf(rebooked.size, open.size), closed: lastVisits.size - open.size }
}
