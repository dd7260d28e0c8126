import { createMock } from '@cliniko/mock'
import { expect, test } from 'vitest'
import { splitVisits, toVisit } from './visit'

const now = Date.parse('2026-03-02T00:00:00Z')
const { store } = createMock({ now: new Date(now).toISOString(), patients: 50 })
const [first] = store.tables.individual_appointments.values()
const [group] = store.tables.group_appointments.values()
const [attendee] = store.tables.attendees.values()
if (!first || !group || !attendee) throw new Error('The clinic is empty.')
const open = { cancelled_at: null, patient_arrived: false, did_not_arrive: false }
const past = { ...first, ...open, id: '1', starts_at: '2026-03-01T00:00:00Z', ends_at: '2026-03-01T01:00:00Z' }
const next = { ...past, id: '2', starts_at: '2026-03-03T00:00:00Z', ends_at: '2026-03-03T01:00:00Z' }
const later = { ...next, id: '3', starts_at: '2026-03-04T00:00:00Z' }

test('a visit has five states', () => {
  const status = (changes: object) => toVisit({ ...past, ...changes }, undefined, now).status
  expect(status({})).toBe('open')
  expect(status({ patient_arrived: true })).toBe('arrived')
  expect(status({ did_not_arrive: true })).toBe('missed')
  expect(status({ cancelled_at: '2026-03-01T00:00:00Z', patient_arrived: true })).toBe('cancelled')
  expect(toVisit(next, undefined, now).status).toBe('booked')
})

test('C111 in a group, the place of the patient tells', () => {
  const status = (arrived: boolean | null) =>
    toVisit({ ...group, ends_at: past.ends_at }, { ...attendee, cancelled_at: null, arrived }, now).status
  expect([status(true), status(false), status(null)]).toEqual(['arrived', 'missed', 'open'])
})

test('the next visit comes first, then the latest past one; a cancelled one is never to come', () => {
  const visits = [later, { ...next, id: '4', cancelled_at: '2026-03-01T00:00:00Z' }, next, past]
  const { upcoming, past: before } = splitVisits(
    visits.map((booking) => toVisit(booking, undefined, now)),
    now,
  )
  expect(upcoming.map(({ id }) => id)).toEqual(['2', '3'])
  expect(before.map(({ id }) => id)).toEqual(['4', '1'])
})
