import { dayRange, linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { calendarQueries, toCalendar } from '@cliniko/query'
import { QueryClient } from '@tanstack/query-core'
import { expect, test } from 'vitest'
import { candidatesFor, type LaterAppointment } from './candidates'
import { openingsInput } from './inputs'
import { type Opening, openingsIn } from './openings'

const now = '2026-03-02T23:20:00Z'
const timeZone = 'Australia/Sydney'
const mock = createMock({ now, rateLimit: false })

async function openings(): Promise<readonly Opening[]> {
  const input = openingsInput('2026-03-03', timeZone)
  const queryClient = new QueryClient()
  const data = await Promise.all(
    calendarQueries(mock.client(), input).map((query) => queryClient.fetchQuery<unknown>({ ...query })),
  )
  const calendar = toCalendar(
    data.map((result) => ({ data: result })),
    input,
  )
  if (!calendar) throw new Error('There is no calendar.')
  return openingsIn(calendar, Date.parse(now))
}

test('default: free times of today from now on, and of tomorrow, of 15 minutes or more', async () => {
  const found = await openings()
  expect(found.length).toBeGreaterThan(3)
  const { from } = dayRange('2026-03-03', timeZone)
  for (const { from: start, minutes } of found) {
    expect(start).toBeGreaterThanOrEqual(Date.parse(now))
    expect(start).toBeGreaterThan(Date.parse(from))
    expect(minutes).toBeGreaterThanOrEqual(15)
  }
})

test('behavior: a cancellation leaves a free time that names it', async () => {
  const [appointment] = [...mock.store.tables.individual_appointments.values()].filter(
    ({ starts_at, cancelled_at }) =>
      !cancelled_at && starts_at > '2026-03-03T00:00:00Z' && starts_at < '2026-03-03T05:00:00Z',
  )
  if (!appointment) throw new Error('There is no appointment today.')
  appointment.cancelled_at = now
  const opening = (await openings()).find(({ cancelled }) => cancelled.some(({ id }) => id === appointment.id))
  expect(opening?.practitionerId).toBe(linkedId(appointment.practitioner))
  appointment.cancelled_at = null
})

const link = (id: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/things/${id}` } })
const later = (id: string, startsAt: string, minutes: number, typeId: string, patientId = id) =>
  ({
    id,
    starts_at: startsAt,
    ends_at: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(),
    appointment_type: link(typeId),
    patient: link(patientId),
    patient_name: `Patient ${id}`,
  }) as unknown as LaterAppointment

test('candidates: the type that was cancelled first, then who gains most; only who fits and is free', () => {
  const from = Date.parse('2026-03-03T01:00:00Z')
  const opening: Opening = {
    key: '1',
    practitionerId: '1',
    businessId: '1',
    from,
    to: from + 30 * 60_000,
    minutes: 30,
    cancelled: [later('99', '2026-03-03T01:00:00Z', 30, '7')],
  }
  const candidates = candidatesFor(
    opening,
    [
      later('1', '2026-03-10T01:00:00Z', 30, '8'),
      later('2', '2026-03-05T01:00:00Z', 30, '7'),
      later('3', '2026-03-20T01:00:00Z', 20, '8'),
      later('4', '2026-03-20T01:00:00Z', 45, '7'),
      later('5', '2026-03-20T01:00:00Z', 30, '7', '99'),
      later('6', '2026-03-20T01:00:00Z', 30, '7'),
      later('7', '2026-03-03T00:00:00Z', 30, '7'),
    ],
    new Set(['6']),
  )
  expect(candidates.map(({ appointment }) => appointment.id)).toEqual(['2', '3', '1'])
})
