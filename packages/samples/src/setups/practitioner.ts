import { createMock } from '@cliniko/mock'

/** The clinic for somebody who may write treatment notes. */
const mock = createMock({ now: '2026-03-01T22:00:00Z', patients: 20, rateLimit: false, role: 'practitioner' })
export const cliniko = mock.client()
export const client = cliniko
export const [patientId = ''] = mock.store.tables.patients.keys()
export const [templateId = ''] = mock.store.tables.treatment_note_templates.keys()
