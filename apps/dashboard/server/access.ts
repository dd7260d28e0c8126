import 'server-only'
import {
  appointmentTypes,
  attendees,
  businesses,
  groupAppointments,
  individualAppointments,
  patients,
  practitioners,
  unavailableBlocks,
} from '@cliniko/core'
import { createPageClient, createProxy, rule } from '@cliniko/server'
import { headers } from 'next/headers'
import { clinic } from './clinic'
import { callerOf } from './session'

/** What the front desk sees of a patient. No screen shows notes, numbers of insurances or custom fields, so no browser has them. */
const patientFields = [
  'address_1',
  'appointment_notes',
  'city',
  'date_of_birth',
  'email',
  'emergency_contact',
  'first_name',
  'label',
  'last_name',
  'occupation',
  'patient_phone_numbers',
  'post_code',
  'preferred_first_name',
  'sex',
  'state',
] as const

const { apiKey, app, fetch, rateLimiter } = clinic()

/** The only way to Cliniko, for browsers and for pages that are rendered here. It lets signed-in users do this, and adds the key. */
export const proxy = createProxy({
  apiKey,
  app,
  rateLimiter,
  fetch,
  authenticate: callerOf,
  origins: process.env.DASHBOARD_ORIGIN ? [process.env.DASHBOARD_ORIGIN] : [],
  allow: [
    rule(individualAppointments.list, {
      include: { appointment_type: true, business: true, patient: { fields: patientFields }, practitioner: true },
    }),
    individualAppointments.cancel,
    rule(groupAppointments.list, { include: { appointment_type: true } }),
    rule(patients.list, { fields: patientFields }),
    rule(patients.get, { fields: patientFields }),
    patients.update,
    appointmentTypes.list,
    appointmentTypes.get,
    attendees.list,
    attendees.update,
    businesses.list,
    businesses.get,
    practitioners.list,
    practitioners.get,
    unavailableBlocks.list,
  ],
})

/** Returns the client of a page that is rendered for the user who requested it. It sees what their browser may see. */
export async function pageClient() {
  return createPageClient(proxy, { headers: await headers() })
}
