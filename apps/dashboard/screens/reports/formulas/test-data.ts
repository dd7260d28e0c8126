import type { Booking, ReportData, Scope } from './data'
import { periodOf } from './period'

/** A clinic with two businesses: in Sydney, and in London. Collected on 1 April 2026. */
export function testData(data: Partial<ReportData>): ReportData {
  return {
    collectedAt: Date.parse('2026-04-01T00:00:00Z'),
    since: '2025-04-01',
    bookings: [],
    groups: [],
    hours: [],
    extraHours: [],
    unavailable: [],
    invoices: [],
    earlierVisits: [],
    closedCases: new Map(),
    zones: new Map([
      ['sydney', 'Australia/Sydney'],
      ['london', 'Europe/London'],
    ]),
    ...data,
  }
}

let lastId = 0

/** A booking of half an hour in Sydney, made long before, of a patient who arrived. */
export function booking(startsAt: string, changes: Partial<Booking> & { readonly minutes?: number } = {}): Booking {
  lastId++
  const start = Date.parse(startsAt)
  const { minutes = 30, ...rest } = changes
  return {
    id: String(lastId),
    slot: String(lastId),
    patient: 'ana',
    practitioner: 'hannah',
    business: 'sydney',
    type: 'physio',
    startsAt: start,
    endsAt: start + minutes * 60_000,
    createdAt: Date.parse('2025-01-01T00:00:00Z'),
    cancelledAt: null,
    reason: null,
    arrived: true,
    patientCase: null,
    ...rest,
  }
}

/** March 2026, at all businesses. */
export const march: Scope = { from: '2026-03-01', to: '2026-03-31', business: null }

/** The arguments of the formulas. */
export function argumentsOf(changes: Partial<ReportData>, scope: Scope = march) {
  const data = testData(changes)
  return [data, scope, periodOf(data, scope)] as const
}

/** An instant. */
export const at = (time: string) => Date.parse(time)
