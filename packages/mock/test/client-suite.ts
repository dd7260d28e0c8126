import { createCliniko, downloadAttachment, patients, uploadAttachment } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { createMock } from '../src/index.js'
import { now } from './clinic.js'

/** Tests that a mock works in an environment, with nothing set up but the mock. */
export function testClientIn(environment: string): void {
  const mock = createMock({ now, patients: 20, rateLimit: false })

  describe(`the mock in ${environment}`, () => {
    test('C78 default: a client reads and writes', async () => {
      const cliniko = mock.client()
      const patient = await cliniko.patients.create({ first_name: 'Björk', last_name: '李' })
      expect(await cliniko.request(patients.get, patient.id)).toEqual(patient)
      const where = { last_name: '李', archived_at: { any: true } } as const
      expect((await cliniko.patients.list({ where })).items.map(({ id }) => id)).toContain(patient.id)
      const include = ['patient', 'practitioner'] as const
      const [appointment] = (await cliniko.individualAppointments.list({ include, perPage: 1 })).items
      expect(appointment?.included.patient?.label).toBe(appointment?.patient_name)
      await expect(cliniko.patients.create({ first_name: '', last_name: 'x' })).rejects.toMatchObject({ status: 422 })
      await cliniko.patients.archive(patient.id)
      await expect(cliniko.patients.get(patient.id)).rejects.toMatchObject({ name: 'NotFoundError' })
    })

    test('C78 behavior: a walk follows the links of its pages', async () => {
      const ids = new Set<string>()
      for await (const { id } of mock.client().individualAppointments.list({ perPage: 100 })) {
        ids.add(id)
        if (ids.size > 250) break
      }
      expect(ids.size).toBe(251)
    })

    test('C78 behavior: a file is uploaded, processed and read', async () => {
      const cliniko = mock.client()
      const [patient] = (await cliniko.patients.list()).items
      const file = new File(['knee'], 'knee.txt', { type: 'text/plain' })
      const { id } = await uploadAttachment(cliniko, patient?.id ?? '', file)
      mock.advance(60_000)
      const attachment = await cliniko.patientAttachments.get(id)
      expect(attachment).toMatchObject({ filename: 'knee.txt', size: 4, processing_completed: true })
      const download = await downloadAttachment(cliniko, attachment)
      expect((await download.blob()).size).toBe(4)
    })

    test('C78 behavior: an abort and a fault reach the caller', async () => {
      const cliniko = mock.client({ retry: { limit: 0 } })
      const controller = new AbortController()
      const request = cliniko.businesses.list({ signal: controller.signal }).then(String, String)
      controller.abort(new Error('left'))
      expect(await request).toContain('left')
      const remove = mock.faults.add({ kind: 'reset' })
      await expect(cliniko.businesses.list()).rejects.toMatchObject({ name: 'NetworkError' })
      remove()
    })

    test('C78 behavior: fetch takes all that the runtime’s takes', async () => {
      const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
      const url = mock.store.url('/businesses')
      const statuses = [
        (await mock.fetch(url, { headers })).status,
        (await mock.fetch(new URL(url), { headers })).status,
        (await mock.fetch(url)).status,
        (await mock.fetch(url, undefined)).status,
        (await mock.fetch(new Request(url), { headers })).status,
      ]
      expect(statuses).toEqual([200, 200, 401, 401, 200])
      const body = JSON.stringify({ first_name: 'Ana', last_name: 'Lima' })
      const { authorization } = headers
      const request = new Request(mock.store.url('/patients'), { method: 'POST', headers: { authorization }, body })
      const created = await mock.fetch(request, { headers })
      expect([created.status, (await created.json()).label]).toEqual([201, 'Ana Lima'])
    })

    test.each(['/patients', 'patients', '', undefined, null, {}])('C78 input: fetch(%j)', async (input) => {
      await expect(mock.fetch(input as string)).rejects.toThrow('use mock.client()')
    })

    test('C78 input: a client without a key that has the mock’s fetch, and one with a key for another account', async () => {
      const cliniko = createCliniko({ baseUrl: '/api/cliniko', fetch: mock.fetch })
      await expect(cliniko.businesses.list()).rejects.toThrow('use mock.client()')
      await expect(mock.fetch('https://api.uk1.cliniko.com/v1/patients')).rejects.toThrow('no other host')
    })
  })
}
