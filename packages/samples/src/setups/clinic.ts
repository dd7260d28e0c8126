import { dayRange } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

/** A made-up clinic, at nine in the morning of Monday, 2 March 2026 in Sydney. */
export const mock = createMock({
  now: '2026-03-01T22:00:00Z',
  patients: 200,
  rateLimit: false,
  // Samples run on a day that is set after this, which must not move the clinic's own time.
  clock: {
    now: () => 0,
    after(ms, call) {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
  },
})
/** The mock's client. */
export const cliniko = mock.client()
/** The same client, for samples that pass one to a function. */
export const client = cliniko

export const timeZone = 'Australia/Sydney'
/** Today, at the clinic. */
export const { from, to } = dayRange('2026-03-02', timeZone)

const { tables } = mock.store
/** The first appointment of today. */
export const appointment = await firstOfToday()
export const appointmentId = appointment.id
export const [patientId = ''] = tables.patients.keys()
export const [practitionerId = ''] = tables.practitioners.keys()
export const [businessId = ''] = tables.businesses.keys()
export const [appointmentTypeId = ''] = tables.appointment_types.keys()

async function firstOfToday() {
  const { items } = await cliniko.individualAppointments.list({
    where: { starts_at: { gte: from, lt: to } },
    perPage: 1,
  })
  const [first] = items
  if (!first) throw new Error('Nobody has an appointment today.')
  return first
}
