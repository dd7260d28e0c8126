import { createClient, individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { allQuery, query } from '@cliniko/query'
import { type ClinikoProxy, createProxy, rule } from '@cliniko/server'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 60, rateLimit: false })
const [appointment] = [...mock.store.tables.individual_appointments.values()]
const names = { fields: ['first_name', 'last_name'] } as const

/** A page, its proxy, and the requests between the two. */
function openPage(proxy: ClinikoProxy) {
  const requests: string[] = []
  const client = createClient({
    baseUrl: 'https://clinic.test/api/cliniko',
    fetch: (url, init) => {
      requests.push(decodeURIComponent(url.slice(url.indexOf('/cliniko/') + 8)))
      return proxy(new Request(url, init))
    },
  })
  return { client, requests, queryClient: new QueryClient() }
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
