import { createCliniko } from '@cliniko/core'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createMock } from '../index.js'
import { handlersOf } from './msw.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', rateLimit: false, patients: 60 })
const server = setupServer(...handlersOf(mock))
const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
// No fetch of the mock's: the runtime's own, as the program has it.
const cliniko = createCliniko({ apiKey: mock.apiKey, app, retry: { limit: 0 } })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => mock.faults.clear())
afterAll(() => server.close())

test('default: a client that knows nothing of the mock reads and writes', async () => {
  const made = await cliniko.patients.create({ first_name: 'Björk', last_name: '李' })
  expect(await cliniko.patients.get(made.id)).toEqual(made)
  expect((await cliniko.patients.list({ where: { last_name: '李' } })).items.map(({ id }) => id)).toContain(made.id)
  await expect(cliniko.patients.create({ first_name: '', last_name: 'x' })).rejects.toMatchObject({ status: 422 })
  await cliniko.patients.archive(made.id)
  await expect(cliniko.patients.get(made.id)).rejects.toMatchObject({ status: 404 })
})

test('behavior: a file goes to the storage', async () => {
  const [patient] = (await cliniko.patients.list()).items
  const post = await cliniko.patientAttachments.presignedPost(patient?.id ?? '')
  const form = new FormData()
  for (const [name, value] of Object.entries(post.fields ?? {})) form.append(name, value)
  form.append('file', new File(['knee'], 'knee.txt', { type: 'text/plain' }))
  const response = await fetch(post.url ?? '', { method: 'POST', body: form })
  expect(response.status).toBe(201)
  expect(await response.text()).toContain('<Key>')
})

test('behavior: a fault of the network is one', async () => {
  mock.faults.add({ kind: 'reset' })
  await expect(cliniko.patients.list()).rejects.toMatchObject({ name: 'NetworkError' })
})

test('input: other hosts are left alone', async () => {
  await expect(fetch('https://api.uk1.cliniko.com/v1/patients')).rejects.toThrow()
  expect(mock.requests.some(({ url }) => url.includes('uk1'))).toBe(false)
})
