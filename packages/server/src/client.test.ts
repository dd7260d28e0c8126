import { createClient, individualAppointments, patients, usesOf } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { origin, setUp, smallMock } from '../test/kit.js'
import { rule } from './index.js'

const mock = smallMock()
const [first = ''] = [...mock.store.tables.patients.values()].map(({ id }) => id)
const names = { fields: ['first_name', 'last_name'] } as const
const day = {
  where: { starts_at: { gte: '2026-03-02T00:00:00Z', lt: '2026-03-03T00:00:00Z' } },
  include: ['patient', 'practitioner'],
} as const

describe('a client behind a proxy that resolves includes', () => {
  test('default: a day with its patients and practitioners is one request', async () => {
    const requests: string[] = []
    const { proxy } = setUp(mock, {
      allow: [rule(individualAppointments.list, { include: { patient: names, practitioner: true } })],
    })
    const client = createClient({
      baseUrl: `${origin}/api/cliniko`,
      fetch: (url, init) => {
        requests.push(url)
        return proxy(new Request(url, init))
      },
    })
    const appointments = await client.request(individualAppointments.list, day).toArray()
    expect(requests).toHaveLength(1)
    expect(appointments.length).toBeGreaterThan(5)
    for (const { included } of appointments) {
      expect(Object.keys(included.patient ?? {}).sort()).not.toContain('medicare')
      expect(included.practitioner).toHaveProperty('display_name')
    }
  })

  test('behavior: what the proxy does not include, the client fetches', async () => {
    const { client, sent } = setUp(mock, {
      allow: [
        rule(individualAppointments.list, { include: { practitioner: true } }),
        ...usesOf(individualAppointments.list, ['patient']).slice(1),
      ],
    })
    const [appointment] = (await client.request(individualAppointments.list, { ...day, perPage: 5 })).items
    expect(appointment?.included.patient).toHaveProperty('medicare')
    expect(appointment?.included.practitioner).toHaveProperty('display_name')
    expect(sent().filter((line) => line.startsWith('GET /patients'))).toHaveLength(1)
  })

  test('behavior: without rules the client fetches all of it, as behind any other proxy', async () => {
    const { client, sent } = setUp(mock, { allow: usesOf(individualAppointments.list, ['patient', 'practitioner']) })
    const { items } = await client.request(individualAppointments.list, { ...day, perPage: 5 })
    expect(items[0]?.included.patient).toHaveProperty('medicare')
    expect(sent()).toHaveLength(3)
  })

  test('behavior: mayInclude takes what comes with the response, and fetches nothing', async () => {
    const { client, sent } = setUp(mock, {
      allow: [rule(individualAppointments.list, { include: { practitioner: true } })],
    })
    const params = { perPage: 3, mayInclude: ['patient', 'practitioner'] } as object
    const { items } = await client.request(individualAppointments.list, params)
    expect(Object.keys(Object(items[0]).included)).toEqual(['practitioner'])
    expect(sent().filter((line) => line.startsWith('GET /patients'))).toEqual([])
  })

  test('behavior: a whole list is joined by the proxy, beyond ten pages in several responses', async () => {
    const big = smallMock({ patients: 1300 })
    const responses: number[] = []
    const { proxy } = setUp(big, { allow: [patients.list] })
    const client = createClient({
      baseUrl: `${origin}/api/cliniko`,
      fetch: async (url, init) => {
        const response = await proxy(new Request(url, init))
        responses.push(response.status)
        return response
      },
    })
    const all = await client.request(patients.list, { where: { archived: 'any' } }).toArray()
    expect(new Set(all.map(({ id }) => id)).size).toBe(1300)
    expect(responses).toEqual([200, 200])
  })

  test('behavior: a key client and a proxy of another origin get no such header', async () => {
    const seen: string[] = []
    const fetch = async (_url: string, init: RequestInit) => {
      seen.push(...new Headers(init.headers).keys())
      return Response.json({ patients: [] })
    }
    const keyed = createClient({ ...mock.credentials, fetch })
    await keyed.request(patients.list, { include: [] }).toArray()
    expect(seen.filter((name) => name.startsWith('x-cliniko'))).toEqual([])
  })

  test('behavior: a client knows of which records it has seen a part only', async () => {
    const { client } = setUp(mock, { allow: [rule(patients.list, names), patients.get, rule(patients.update, {})] })
    await client.request(patients.get, first)
    expect(client.withholds('patients')).toBe(false)
    await client.request(patients.list)
    expect(client.withholds('patients')).toBe(true)
  })
})
