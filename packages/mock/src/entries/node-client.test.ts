import { ClinikoClient } from 'cliniko-api-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMock } from '../index.js'
import { type MockServer, serve } from './node.js'

// A published client of another project. Only its base URL is the mock's.
const mock = createMock({ now: '2026-03-02T00:00:00Z', rateLimit: false, patients: 60 })
let server: MockServer
let client: ClinikoClient

beforeAll(async () => {
  server = await serve(mock)
  client = new ClinikoClient(mock.apiKey, server.url, 'dev@clinic-tests.org')
})

afterAll(() => server.close())

test('default: lists, gets, creates and searches', async () => {
  expect(await client.testConnection()).toBe(true)
  const { total_entries } = await client.getPatients([{ field: 'id', operator: '>', value: 0 }], 1)
  const visible = [...mock.store.tables.patients.peeks()].filter(({ archived_at }) => archived_at === null)
  expect(total_entries).toBe(visible.length)
  const patient = await client.createPatient({ first_name: 'Björk', last_name: 'Guðmundsdóttir' })
  // Its types say number, but the id is a string, and is sent back unchanged.
  const id = patient.id ?? 0
  expect(id).toMatch(/^\d{19}$/)
  expect(await client.getPatient(id)).toEqual(patient)
  const matches = await client.searchPatients('Björk', 'Guðmundsdóttir')
  expect(matches.patients).toEqual([patient])
})

test('behavior: lists appointments between two days, and appointment types', async () => {
  const [from, to] = [new Date('2026-03-01T13:00:00Z'), new Date('2026-03-02T13:00:00Z')]
  const { total_entries } = await client.getAppointmentsByDateRange(from, to)
  const { tables } = mock.store
  const ofDay = [...tables.individual_appointments.peeks()].filter(
    ({ starts_at, cancelled_at }) =>
      !cancelled_at && Date.parse(starts_at) >= from.getTime() && Date.parse(starts_at) <= to.getTime(),
  )
  expect(total_entries).toBe(ofDay.length)
  const types = await client.getAppointmentTypes()
  expect(types.total_entries).toBe(12)
})

test('C74 C75 behavior: in loose mode it updates with PUT, and needs no contact', async () => {
  const loose = createMock({ now: '2026-03-02T00:00:00Z', rateLimit: false, patients: 5, strict: false })
  const { url, close } = await serve(loose)
  try {
    const anonymous = new ClinikoClient(loose.apiKey, url)
    const { patients: page } = await anonymous.getPatients()
    const id = page[0]?.id ?? 0
    expect(await anonymous.updatePatient(id, { occupation: 'Potter' })).toMatchObject({ id, occupation: 'Potter' })
    expect(loose.store.tables.patients.get(String(id))?.occupation).toBe('Potter')
  } finally {
    await close()
  }
})

test('C74 C75 input: in strict mode it reads what to do instead', async () => {
  const { patients: page } = await client.getPatients()
  await expect(client.updatePatient(page[0]?.id ?? 0, { occupation: 'Potter' })).rejects.toMatchObject({
    response: { status: 405, data: { message: 'The API has no PUT any more: use PATCH.' } },
  })
  const anonymous = new ClinikoClient(mock.apiKey, server.url)
  await expect(anonymous.getBusinesses()).rejects.toMatchObject({
    response: { status: 403, data: expect.stringContaining('NAME (EMAIL)') },
  })
})

test('input: refuses a patient without a name', async () => {
  await expect(client.createPatient({ first_name: '', last_name: '' })).rejects.toMatchObject({
    response: { status: 422, data: { errors: { first_name: expect.any(String) } } },
  })
})
