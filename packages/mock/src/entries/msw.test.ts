import { createCliniko } from '@cliniko/core'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createMock } from '../index.js'
import { handlersOf } from './msw.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', rateLimit: false, patients: 60 })
const server = setupServer(...handlersOf(mock))
const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
// With the runtime's own fetch.
const cliniko = createCliniko({ apiKey: mock.apiKey, app, retry: { limit: 0 } })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => mock.faults.clear())
afterAll(() => server.close())

test('default: a client with the runtime’s fetch reads and writes', async () => {
  const patient = await cliniko.patients.create({ first_name: 'Björk', last_name: '李' })
  expect(await cliniko.patients.get(patient.id)).toEqual(patient)
  expect((await cliniko.patients.list({ where: { last_name: '李' } })).items.map(({ id }) => id)).toContain(patient.id)
  await expect(cliniko.patients.create({ first_name: '', last_name: 'x' })).rejects.toMatchObject({ status: 422 })
  await cliniko.patients.archive(patient.id)
  await expect(cliniko.patients.get(patient.id)).rejects.toMatchObject({ status: 404 })
})

test('behavior: a file is uploaded to the storage', async () => {
  const [patient] = (await cliniko.patients.list()).items
  const post = await cliniko.patientAttachments.presignedPost(patient?.id ?? '')
  const form = new FormData()
  for (const [name, value] of Object.entries(post.fields ?? {})) form.append(name, value)
  form.append('file', new File(['knee'], 'knee.txt', { type: 'text/plain' }))
  const response = await fetch(post.url ?? '', { method: 'POST', body: form })
  expect(response.status).toBe(201)
  expect(await response.text()).toContain('<Key>')
})

test('behavior: a connection reset is a network error', async () => {
  mock.faults.add({ kind: 'reset' })
  await expect(cliniko.patients.list()).rejects.toMatchObject({ name: 'NetworkError' })
})

test('input: requests to other hosts aren’t handled', async () => {
  await expect(fetch('https://api.uk1.cliniko.com/v1/patients')).rejects.toThrow()
  expect(mock.requests.some(({ url }) => url.includes('uk1'))).toBe(false)
})
