import { businesses, individualAppointments, patients, practitioners } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { setUp, smallMock } from '../test/kit.js'
import { type CacheStore, type Caller, rule } from './index.js'

const mock = smallMock()

function memory() {
  const kept = new Map<string, { value: string; ttl: number }>()
  const store: CacheStore = {
    get: async (key) => kept.get(key)?.value,
    set: async (key, value, ttl) => void kept.set(key, { value, ttl }),
    deletePrefix: async (prefix) => {
      for (const key of kept.keys()) if (key.startsWith(prefix)) kept.delete(key)
    },
  }
  return { kept, store }
}

const allow = [
  businesses.list,
  businesses.update,
  patients.list,
  practitioners.get,
  rule(individualAppointments.list, { include: { practitioner: true, business: true, patient: true } }),
]

describe('the response cache', () => {
  test('default: reference data is fetched once, patients each time', async () => {
    const { kept, store } = memory()
    const { send, sent } = setUp(mock, { allow, cache: { store } })
    const first = await (await send('/businesses')).text()
    expect(await (await send('/businesses')).text()).toBe(first)
    await send('/patients?per_page=1')
    await send('/patients?per_page=1')
    expect(sent()).toEqual(['GET /businesses', 'GET /patients?per_page=1', 'GET /patients?per_page=1'])
    expect([...kept.keys()].join()).not.toMatch(/patients/)
    expect([...kept.values()].map(({ ttl }) => ttl)).toEqual([300_000])
  })

  test('behavior: a write forgets its resource', async () => {
    const { store } = memory()
    const { send, write, sent } = setUp(mock, { allow, cache: { store } })
    const { businesses: records } = (await (await send('/businesses')).json()) as { businesses: { id: string }[] }
    expect((await write('PATCH', `/businesses/${records[0]?.id}`, { business_name: 'New' })).status).toBe(200)
    expect(await (await send('/businesses')).text()).toContain('"New"')
    expect(sent().filter((line) => line === 'GET /businesses')).toHaveLength(2)
  })

  test('behavior: records that are included are kept one by one', async () => {
    const { kept, store } = memory()
    const { send, sent } = setUp(mock, { allow, cache: { store } })
    const headers = { 'x-cliniko-include': 'practitioner,business,patient' }
    await send('/individual_appointments?per_page=50', { headers })
    const cold = sent().length
    await send('/individual_appointments?per_page=50', { headers })
    // The list and its patients.
    expect(sent().length - cold).toBe(2)
    expect([...kept.keys()].some((key) => key.includes('/patients/'))).toBe(false)
  })

  test('behavior: patients are kept if the app says so', async () => {
    const { store } = memory()
    const { send, sent } = setUp(mock, { allow, cache: { store, ttl: { patients: 1000, businesses: 0 } } })
    for (const path of ['/patients?per_page=1', '/patients?per_page=1', '/businesses', '/businesses']) await send(path)
    expect(sent()).toEqual(['GET /patients?per_page=1', 'GET /businesses', 'GET /businesses'])
  })

  test('behavior: callers of another scope, or with another key, share nothing', async () => {
    const { store } = memory()
    let caller: Caller = { user: '1' }
    const { send, sent } = setUp(mock, { allow, cache: { store }, authenticate: () => caller })
    for (caller of [{ user: '1' }, { user: '1', scope: 'a' }, { user: '2', scope: 'b' }, { user: '2' }])
      await send('/businesses')
    expect(sent()).toHaveLength(3)
  })

  test('behavior: callers with keys of their own share nothing, even if their scopes are equal', async () => {
    const { store } = memory()
    let caller: Caller = { user: '1', apiKey: mock.apiKey }
    const { send, sent } = setUp(mock, { allow, cache: { store }, authenticate: () => caller })
    for (const user of ['1', '2', '1']) {
      caller = { user, apiKey: mock.apiKey }
      await send('/businesses')
    }
    expect(sent()).toHaveLength(2)
  })

  test.each([
    ['another scope', [{ user: '1' }, { user: '1', scope: 'a' }, { user: '2', scope: 'b' }]],
    [
      'their own keys of the same account',
      [
        { user: '1', apiKey: mock.apiKey },
        { user: '2', apiKey: mock.apiKey },
      ],
    ],
  ] satisfies [string, Caller[]][])('C102 behavior: a write is seen by callers of %s', async (_title, callers) => {
    let caller: Caller = { user: '0' }
    const { send, write } = setUp(mock, { allow, cache: { store: memory().store }, authenticate: () => caller })
    const read = async () => (await send('/businesses')).text()
    for (caller of callers) await read()
    const { businesses: records } = JSON.parse(await read()) as { businesses: { id: string }[] }
    const name = `Written ${callers.length}`
    expect((await write('PATCH', `/businesses/${records[0]?.id}`, { business_name: name })).status).toBe(200)
    for (caller of callers) expect(await read()).toContain(name)
  })

  test.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    [
      'throws',
      () => {
        throw new Error('gone')
      },
    ],
    ['returns junk', async () => '{"businesses":'],
  ])('behavior: a store that %s counts as empty', async (_title, fail) => {
    const store = { get: fail, set: fail, deletePrefix: fail } as unknown as CacheStore
    const { send, write } = setUp(mock, { allow, cache: { store } })
    const { businesses: records } = (await (await send('/businesses')).json()) as { businesses: { id: string }[] }
    expect((await write('PATCH', `/businesses/${records[0]?.id}`, { business_name: 'Old' })).status).toBe(200)
  })

  test('behavior: a store that never responds is waited for 100 ms', async () => {
    const hang = () => new Promise<never>(() => {})
    const { send } = setUp(mock, { allow, cache: { store: { get: hang, set: hang, deletePrefix: hang } } })
    const response = send('/businesses')
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    mock.advance(100)
    expect((await response).status).toBe(200)
  })
})
