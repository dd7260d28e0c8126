import { availableTimes, individualAppointments, invoices, type Operation, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { hashKey, QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { allQuery, infiniteQuery, query } from './index.js'
import { keyOf } from './keys.js'

const client = createMock({ now: '2026-03-02T00:00:00Z', patients: 1 }).client({ scope: 'clinic' })
const keyWith = (operation: Operation, ...args: readonly unknown[]) => keyOf(client, operation, 'page', args)

describe('keys', () => {
  test.each<readonly [string, Operation, readonly unknown[], readonly unknown[]]>([
    ['no input and undefined', patients.list, [], [undefined]],
    ['no input and an empty one', patients.list, [], [{}]],
    ['an empty filter', patients.list, [], [{ where: {} }]],
    ['undefined fields', patients.list, [], [{ page: undefined, sort: undefined, include: undefined }]],
    ['no sort and an empty one', patients.list, [], [{ sort: [] }]],
    ['an include twice', invoices.list, [{ include: ['patient'] }], [{ include: ['patient', 'patient'] }]],
    ['a value and a list of it', patients.list, [{ where: { id: '1' } }], [{ where: { id: { eq: '1' } } }]],
    ['the order of fields', patients.list, [{ page: 2, perPage: 10 }], [{ perPage: 10, page: 2 }]],
    ['the order of ids', patients.list, [{ where: { id: ['1', '2', '3'] } }], [{ where: { id: ['3', '1', '2'] } }]],
    [
      'a time in another zone',
      individualAppointments.list,
      [{ where: { starts_at: { gte: '2026-03-02T00:00:00Z' } } }],
      [{ where: { starts_at: { gte: '2026-03-02T11:00:00+11:00' } } }],
    ],
    [
      'a Date and its text',
      individualAppointments.list,
      [{ where: { starts_at: { gte: new Date('2026-03-02T00:00:00Z') } } }],
      [{ where: { starts_at: { gte: '2026-03-02T00:00:00.000Z' } } }],
    ],
    [
      'archived and its field',
      patients.list,
      [{ where: { archived: 'any' } }],
      [{ where: { archived_at: { any: true } } }],
    ],
  ])('C86 behavior: %s make one key', (_, operation, left, right) => {
    expect(keyWith(operation, ...right)).toEqual(keyWith(operation, ...left))
  })

  test.each<readonly [string, Operation, readonly unknown[], readonly unknown[]]>([
    ['pages', patients.list, [{ page: 2 }], [{ page: 3 }]],
    ['sizes of a page', patients.list, [{ perPage: 10 }], [{ perPage: 20 }]],
    ['orders', patients.list, [{ sort: 'id' }], [{ sort: '-id' }]],
    ['orders by two', patients.list, [{ sort: ['id', 'email'] }], [{ sort: ['email', 'id'] }]],
    ['operators', patients.list, [{ where: { id: { gt: '1' } } }], [{ where: { id: { gte: '1' } } }]],
    ['names', patients.list, [{ where: { last_name: 'Nguyen' } }], [{ where: { last_name: 'nguyen' } }]],
    [
      'a name and a part',
      patients.list,
      [{ where: { last_name: 'A' } }],
      [{ where: { last_name: { contains: 'A' } } }],
    ],
    ['parents', invoices.listForPatient, ['1'], ['2']],
    ['a list and that of a parent', patients.list, [], [{ where: { id: '1' } }]],
    ['an include', patients.list, [], [{ include: ['referral_source'] }]],
    [
      'days',
      availableTimes.list,
      ['1', '2', '3', { from: '2026-03-02', to: '2026-03-08' }],
      ['1', '2', '3', { from: '2026-03-02', to: '2026-03-07' }],
    ],
  ])('C86 behavior: different %s make different keys', (_, operation, left, right) => {
    expect(keyWith(operation, ...right)).not.toEqual(keyWith(operation, ...left))
  })

  test('C86 behavior: kinds, scopes and resources never share a key, and a shorter key matches', () => {
    const other = createMock({ patients: 1 }).client({ scope: 'other' })
    const keys = [
      query(client, patients.list),
      allQuery(client, patients.list),
      infiniteQuery(client, patients.list),
      query(client, patients.get, '1'),
      query(other, patients.list),
      query(client, invoices.list),
    ].map(({ queryKey }) => queryKey)
    expect(new Set(keys.map(hashKey)).size).toBe(keys.length)
    const queryClient = new QueryClient()
    for (const key of keys) queryClient.setQueryData<unknown>(key, {})
    expect(queryClient.getQueryCache().findAll({ queryKey: ['clinic', 'patients'] })).toHaveLength(4)
    expect(queryClient.getQueryCache().findAll({ queryKey: ['clinic'] })).toHaveLength(5)
  })

  test('C87 behavior: digests are the same in a server and a browser, and differ by session', () => {
    const keyIn = (scope: string) =>
      keyOf(createMock({ patients: 1 }).client({ scope }), patients.list, 'page', [{ where: { last_name: 'Nguyen' } }])
    expect(keyIn('a')).toEqual(keyIn('a'))
    expect(keyIn('a')[3]).not.toBe(keyIn('b')[3])
  })

  test('C92 behavior: times within a second make one key, so that a render in the next millisecond sends nothing', () => {
    const keyAt = (ms: number) =>
      keyWith(individualAppointments.list, { where: { starts_at: { gte: new Date(Date.UTC(2026, 2, 2) + ms) } } })
    expect(keyAt(999)).toEqual(keyAt(1))
    expect(keyAt(1001)).not.toEqual(keyAt(1))
  })

  test('C64 input: what a request would refuse makes a key, and fails the query', async () => {
    const wrong: readonly (readonly unknown[])[] = [
      [{ where: { surname: 'x' } }],
      [{ where: { last_name: undefined } }],
      [{ page: 0 }],
      [{ perPage: 1000 }],
      [{ include: ['nobody'] }],
      ['1'],
      [null],
      [[]],
    ]
    const record = query(client, patients.get, '1', { include: ['nobody'] } as never)
    await expect(new QueryClient().fetchQuery(record)).rejects.toMatchObject({ name: 'InputError' })
    for (const args of wrong) {
      const options = query(client, patients.list, ...(args as []))
      expect(options.queryKey).toHaveLength(4)
      const queryClient = new QueryClient()
      await expect(queryClient.fetchQuery(options)).rejects.toMatchObject({ name: 'InputError' })
      const all = allQuery(client, patients.list, ...(args as []))
      await expect(queryClient.fetchQuery(all)).rejects.toMatchObject({ name: 'InputError' })
      const pages = infiniteQuery(client, patients.list, ...(args as []))
      await expect(queryClient.fetchInfiniteQuery(pages)).rejects.toMatchObject({ name: 'InputError' })
    }
  })
})
