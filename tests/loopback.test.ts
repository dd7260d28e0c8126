import { createClient, createCliniko, individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { serve } from '@cliniko/mock/node'
import { createProxy } from '@cliniko/server'
import { expect, test } from 'vitest'

const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }

test('C70 behavior: a client with a key reads from a mock that is served on this machine', async () => {
  const mock = createMock({ patients: 30, rateLimit: false })
  const { url, close } = await serve(mock)
  try {
    const cliniko = createCliniko({ apiKey: mock.apiKey, app, baseUrl: url })
    const all = await cliniko.patients.list({ perPage: 10 }).toArray()
    expect(new Set(all.map(({ id }) => id)).size).toBe((await cliniko.patients.list()).totalEntries)
    const [appointment] = (await cliniko.individualAppointments.list({ perPage: 1, include: ['patient'] })).items
    // Its links name Cliniko's host. They are followed on the client's own base URL.
    expect(appointment?.patient.links.self).toMatch(/^https:\/\/api\..*\.cliniko\.com/)
    expect((await cliniko.follow(appointment?.patient))?.id).toBe(appointment?.included.patient?.id)
    const { id } = await cliniko.patients.create({ first_name: 'Ada', last_name: 'Nguyen' })
    expect((await cliniko.patients.get(id)).first_name).toBe('Ada')
  } finally {
    await close()
  }
})

test('C70 behavior: so does a proxy', async () => {
  const mock = createMock({ patients: 30, rateLimit: false })
  const { url, close } = await serve(mock)
  try {
    const proxy = createProxy({
      apiKey: mock.apiKey,
      app,
      baseUrl: url,
      allow: [patients.list, individualAppointments.list],
      authenticate: () => ({ user: '1' }),
    })
    const client = createClient({
      baseUrl: 'https://clinic.test/api/cliniko',
      fetch: (input, init) => proxy(new Request(input, init)),
    })
    expect((await client.request(patients.list, { perPage: 5 })).items).toHaveLength(5)
  } finally {
    await close()
  }
})
