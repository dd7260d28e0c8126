import 'server-only'
import { appointmentTypes, individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { createPageClient, createProxy, rule } from '@cliniko/server'
import { headers } from 'next/headers'

declare global {
  var demoClinic: ReturnType<typeof createMock> | undefined
}

const { CLINIKO_API_KEY: apiKey, CLINIKO_BASE_URL: baseUrl } = process.env

/** Shared by pages and the proxy. Without a key it reaches a made-up clinic in memory. */
const credentials = apiKey
  ? { apiKey, app: { name: 'Next example', email: 'dev@next-example.org' }, ...(baseUrl && { baseUrl }) }
  : demo().credentials

/** The only way to Cliniko, for browsers and for pages that are rendered here. */
export const proxy = createProxy({
  ...credentials,
  // This demo has no users. In an app: the caller's session, or null.
  authenticate: () => ({ user: 'demo' }),
  allow: [
    rule(individualAppointments.list, {
      include: { appointment_type: true, patient: { fields: ['first_name', 'last_name', 'label'] } },
    }),
    individualAppointments.cancel,
    appointmentTypes.list,
    rule(patients.list, { fields: ['first_name', 'last_name', 'label'] }),
  ],
})

/** Returns the client of a page. It sees what the browser of its user may see. */
export async function pageClient() {
  return createPageClient(proxy, { headers: await headers() })
}

/** Next bundles pages and routes apart, and starts again when a file changes: they share the clinic nevertheless. */
function demo() {
  globalThis.demoClinic ??= createMock({ patients: 200 })
  return globalThis.demoClinic
}
