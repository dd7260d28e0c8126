import { CancellationReason, dateIn, dayRange, individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { appointmentsQuery, infiniteQuery, mutation, query, signOut } from '@cliniko/query'
import { QueryClient as OtherQueryClient } from '@tanstack/query-core'
import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from 'react-query-oldest'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const timeZone = 'Australia/Sydney'
const mock = createMock({ now: '2026-03-02T23:20:00Z', patients: 100, rateLimit: false })
const client = mock.client()
const today = dayRange(dateIn(mock.now(), timeZone), timeZone)

let queryClient: QueryClient

beforeEach(() => {
  queryClient = new QueryClient()
  mock.faults.clear()
  mock.requests.length = 0
})

describe('C95 behavior: options of @cliniko/query with a second copy of query-core', () => {
  test('it is another copy', () => {
    expect(QueryClient).not.toBe(OtherQueryClient)
  })

  test('a record, a day and a list are read', async () => {
    const [appointment] = await queryClient.fetchQuery(appointmentsQuery(client, { ...today, include: ['patient'] }))
    expect(appointment?.included.patient?.label).toMatch(/\S \S/)
    const id = appointment?.included.patient?.id ?? ''
    expect(await queryClient.fetchQuery(query(client, patients.get, id))).toMatchObject({ id })
    const list = new InfiniteQueryObserver(queryClient, infiniteQuery(client, patients.list, { perPage: 20 }))
    const unsubscribe = list.subscribe(() => {})
    await vi.waitFor(() => expect(list.getCurrentResult().data?.items).toHaveLength(20))
    await list.fetchNextPage()
    expect(list.getCurrentResult().data?.items).toHaveLength(40)
    unsubscribe()
  })

  test('a write shows at once, and is taken back when it fails', async () => {
    const day = new QueryObserver(queryClient, appointmentsQuery(client, today))
    const unsubscribe = day.subscribe(() => {})
    const ids = () => day.getCurrentResult().data?.map(({ id }) => id) ?? []
    await vi.waitFor(() => expect(ids()).not.toEqual([]))
    const [id = '', ...others] = ids()
    const cancel = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
    mock.faults.add({ kind: 'timeout', operation: individualAppointments.cancel, times: 1 })
    const failure = cancel.mutate({ id, cancellation_reason: CancellationReason.Sick }).catch((error) => error)
    await vi.waitFor(() => expect(mock.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 0 }))
    await vi.waitFor(() => expect(ids()).toEqual(others))
    mock.advance(30_000)
    expect(await failure).toMatchObject({ name: 'TimeoutError' })
    await vi.waitFor(() => expect(ids()).toEqual([id, ...others]))
    await cancel.mutate({ id, cancellation_reason: CancellationReason.Sick })
    expect(ids()).toEqual(others)
    unsubscribe()
  })

  test('signing out leaves nothing', async () => {
    await queryClient.fetchQuery(query(client, patients.list))
    signOut(queryClient, client.scope)
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })
})
