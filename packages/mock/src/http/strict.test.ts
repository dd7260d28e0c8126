import { expect, test } from 'vitest'
import { clinic, first, raw } from '../../test/clinic.js'

test.each(['/treatment_notes', '/patients', '/settings', '/user', '/patients/ID', '/patients/ID/treatment_notes'])(
  'C12 input: %s with a parameter that the API would ignore',
  async (template) => {
    const { mock } = clinic()
    const patientId = first(mock.store.tables.patients.keys())
    const path = template.replace('ID', patientId)
    expect((await raw(mock, `${path}?patient_id=${patientId}`)).status).toBe(400)
    expect((await raw(mock, path)).status).toBe(200)
  },
)

test('C12 behavior: without strict mode such a parameter is ignored, and all patients’ notes are returned', async () => {
  const { mock } = clinic({ strict: false, patients: 300 })
  const totalOf = async (path: string) => (await (await raw(mock, path)).json()).total_entries
  const patientId = first(mock.store.tables.patients.keys())
  expect(await totalOf(`/treatment_notes?patient_id=${patientId}`)).toBe(await totalOf('/treatment_notes'))
})
