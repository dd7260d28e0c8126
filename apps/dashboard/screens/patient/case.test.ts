import { createMock } from '@cliniko/mock'
import { expect, test } from 'vitest'
import { countSessions, daysBetween, expiryOf } from './case'

const { store } = createMock({ now: '2026-03-02T00:00:00Z', patients: 50 })
const [patientCase] = store.tables.patient_cases.values()
const [attendee] = store.tables.attendees.values()
if (!patientCase || !attendee) throw new Error('The clinic is empty.')
const base = {
  ...patientCase,
  id: '7',
  attendee_ids: ['2'],
  include_cancelled_attendees: false,
  include_dna_attendees: false,
}
const place = {
  ...attendee,
  id: '1',
  cancelled_at: null,
  arrived: true,
  patient_case: store.link('patient_cases', '7'),
}

test('sessions: booked and attended visits of the case count, by their link or by its list', () => {
  const others = { ...place, id: '3', patient_case: null }
  const listed = { ...place, id: '2', patient_case: null, arrived: null }
  expect(countSessions(base, [place, listed, others])).toBe(2)
})

test('sessions: cancelled and missed ones count only if the case says so', () => {
  const cancelled = { ...place, cancelled_at: '2026-03-01T00:00:00Z' }
  const missed = { ...place, id: '4', arrived: false }
  expect(countSessions(base, [cancelled, missed])).toBe(0)
  expect(countSessions({ ...base, include_cancelled_attendees: true }, [cancelled, missed])).toBe(1)
  expect(countSessions({ ...base, include_dna_attendees: true }, [cancelled, missed])).toBe(1)
})

test('expiry: 30 days before is soon, the last day is still valid, also across a change of the clocks', () => {
  const expiring = (expiry_date: string | null) => expiryOf({ ...base, closed_at: null, expiry_date }, '2026-03-20')
  expect([expiring(null), expiring('2026-03-19'), expiring('2026-03-20')]).toEqual(['none', 'expired', 'soon'])
  expect([expiring('2026-04-19'), expiring('2026-04-20')]).toEqual(['soon', 'later'])
  expect(daysBetween('2026-03-20', '2026-04-20')).toBe(31)
  expect(expiryOf({ ...base, closed_at: '2026-01-01T00:00:00Z', expiry_date: '2026-01-01' }, '2026-03-20')).toBe('none')
})
