import { createClient, individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { allQuery, query } from '@cliniko/query'
import { type ClinikoProxy, createMemoryCache, createProxy, rule } from '@cliniko/server'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 60, rateLimit: false })
const [appointment] = [...mock.store.tables.individual_appointments.values()]
const names = { fields: ['first_name', 'last_name'] } as const

/** A page, its proxy, and the requests between the two. */
function openPage(proxy: ClinikoProxy) {
  const requests: string[] = []
  let bytes = 0
  const client = createClient({
    baseUrl: 'https://clinic.test/api/cliniko',
    fetch: async (url, init) => {
      requests.push(decodeURIComponent(url.slice(url.indexOf('/cliniko/') + 8)))
      const response = await proxy(new Request(url, init))
      bytes += (await response.clone().arrayBuffer()).byteLength
      return response
    },
  })
  return { client, requests, bytes: () => bytes, queryClient: new QueryClient() }
}

const proxyOf = (allow: Parameters<typeof createProxy>[0]['allow']) =>
  createProxy({ ...mock.credentials, allow, authenticate: () => ({ user: '1' }) })

describe('the query layer behind a proxy', () => {
  const day = { starts_at: { gte: '2026-03-02T00:00:00Z', lt: '2026-03-03T00:00:00Z' } }

  test('economy: a day with its patients and practitioners is one request of the page', async () => {
    const { client, queryClient, requests } = openPage(
      proxyOf([rule(individualAppointments.list, { include: { patient: names, practitioner: true } })]),
    )
    const options = allQuery(client, individualAppointments.list, { where: day, include: ['patient', 'practitioner'] })
    const appointments = await queryClient.fetchQuery(options)
    expect(requests).toHaveLength(1)
    expect(appointments.length).toBeGreaterThan(3)
    for (const { included } of appointments) {
      expect(Object.keys(included.patient ?? {})).toContain('first_name')
      expect(included.practitioner).toHaveProperty('display_name')
    }
    const again = await queryClient.fetchQuery({ ...options, staleTime: 0 })
    expect(again).toEqual(appointments)
    expect(requests).toHaveLength(2)
  })

  test('behavior: one record with its relations is one request', async () => {
    const { client, queryClient, requests } = openPage(
      proxyOf([rule(individualAppointments.get, { include: { patient: names } })]),
    )
    const options = query(client, individualAppointments.get, appointment?.id ?? '', { include: ['patient'] })
    expect((await queryClient.fetchQuery(options)).included.patient).toHaveProperty('last_name')
    expect(requests).toHaveLength(1)
  })

  test('behavior: a record is not taken from a list that shows a part of it', async () => {
    const { client, queryClient, requests } = openPage(proxyOf([rule(patients.list, names), patients.get]))
    const { items } = await queryClient.fetchQuery(query(client, patients.list))
    expect(items[0]).not.toHaveProperty('medicare')
    const patient = await queryClient.fetchQuery(query(client, patients.get, items[0]?.id ?? ''))
    expect(patient).toHaveProperty('medicare')
    expect(requests).toHaveLength(2)
  })

  test('behavior: a record that came with another is not taken for the whole one', async () => {
    const { client, queryClient } = openPage(
      proxyOf([rule(individualAppointments.list, { include: { patient: names } }), patients.get]),
    )
    const list = query(client, individualAppointments.list, { where: day, include: ['patient'] })
    const { items } = await queryClient.fetchQuery(list)
    const patient = await queryClient.fetchQuery(query(client, patients.get, items[0]?.included.patient?.id ?? ''))
    expect(patient).toHaveProperty('medicare')
  })
})

describe('a day of 200 appointments with four includes', () => {
  const clinic = createMock({ now: '2026-03-02T00:00:00Z', patients: 400, rateLimit: false })
  const all = [...clinic.store.tables.individual_appointments.values()].filter(
    ({ cancelled_at, deleted_at, archived_at }) => !cancelled_at && !deleted_at && !archived_at,
  )
  const starts = all.map(({ starts_at }) => String(starts_at)).toSorted()
  const range = { starts_at: { gte: starts[0] ?? '', lt: starts[200] ?? '' } }
  const include = ['patient', 'practitioner', 'appointment_type', 'business'] as const
  const rules = [
    rule(individualAppointments.list, {
      fields: ['starts_at', 'ends_at', 'patient', 'practitioner', 'appointment_type', 'business', 'patient_arrived'],
      include: {
        patient: { fields: ['first_name', 'last_name', 'label', 'patient_phone_numbers'] },
        practitioner: { fields: ['label'] },
        appointment_type: { fields: ['name', 'color'] },
        business: { fields: ['label'] },
      },
    }),
  ]
  const options = { ...clinic.credentials, authenticate: () => ({ user: '1' }) }

  /** Reads the day through a proxy. Returns what it took. */
  async function readDay(proxy: ClinikoProxy) {
    const before = clinic.requests.length
    const { client, requests, bytes } = openPage(proxy)
    const appointments = await client
      .request(individualAppointments.list, { where: range, include, sort: 'starts_at' })
      .toArray()
    return { appointments, requests, bytes: bytes(), upstream: clinic.requests.length - before }
  }

  test('economy: 1 request of the browser; 7 at Cliniko, then 2 of a proxy that may keep patients; a part of the bytes', async () => {
    const cache = { store: createMemoryCache(), ttl: { patients: 30_000 } }
    const proxy = createProxy({ ...options, cache, allow: rules })
    const cold = await readDay(proxy)
    expect(cold.appointments.length).toBeGreaterThan(190)
    expect([cold.requests.length, cold.upstream]).toEqual([1, 7])
    const warm = await readDay(proxy)
    expect([warm.requests.length, warm.upstream]).toEqual([1, 2])
    expect(warm.appointments).toEqual(cold.appointments)
    const everything = rule(individualAppointments.list, {
      include: { patient: true, practitioner: true, appointment_type: true, business: true },
    })
    const whole = await readDay(createProxy({ ...options, allow: [everything] }))
    expect(whole.appointments).toHaveLength(cold.appointments.length)
    expect(cold.bytes / whole.bytes).toBeLessThanOrEqual(0.4)
  })
})
