import { bookings, individualAppointments, invoices, type Operation, patients, practitioners } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { allQuery, type PlannableQuery, planOf, query } from '../index.js'

const mock = createMock({ seed: 1, now: '2026-03-02T00:00:00Z', rateLimit: false })
const client = mock.client()
const starts_at = { gte: '2026-03-02T00:00:00Z', lt: '2026-03-03T00:00:00Z' }

const idsOf = async (list: Operation) => {
  const page = await client.request<readonly unknown[], unknown>(list, { perPage: 100 })
  return (page as { items: { id: string }[] }).items.map(({ id }) => id)
}

/** Fetches queries in one tick on an empty cache. Returns the requests by operation. */
async function requestsOf(queries: readonly PlannableQuery[]): Promise<Map<string, number>> {
  const sent = new Map<string, number>()
  const stop = client.listen({ onRequest: ({ operation }) => void sent.set(operation, (sent.get(operation) ?? 0) + 1) })
  const queryClient = new QueryClient()
  await Promise.all(queries.map((options) => queryClient.fetchQuery(options as { queryKey: readonly string[] })))
  stop()
  return sent
}

describe('planOf', async () => {
  const [patientIds, invoiceIds] = await Promise.all([idsOf(patients.list), idsOf(invoices.list)])

  test.each<readonly [string, readonly PlannableQuery[]]>([
    [
      'a page with related records',
      [query(client, bookings.list, { include: ['patient', 'practitioner', 'business'] })],
    ],
    [
      'a day',
      [allQuery(client, individualAppointments.list, { where: { starts_at }, include: ['patient', 'practitioner'] })],
    ],
    ['a record with related records', [query(client, invoices.get, invoiceIds[0] ?? '', { include: ['patient'] })]],
    ['a record', [query(client, patients.get, patientIds[0] ?? '')]],
    ['60 records', patientIds.slice(0, 60).map((id) => query(client, patients.get, id))],
    [
      'a screen',
      [
        query(client, practitioners.list),
        query(client, patients.list),
        ...patientIds.slice(60, 70).map((id) => query(client, patients.get, id)),
      ],
    ],
  ])('behavior: %s costs no more than planned, on an empty cache', async (_, queries) => {
    const plan = planOf(...queries)
    const sent = await requestsOf(queries)
    expect([...sent.keys()].filter((name) => !plan.operations.some(({ operation }) => operation === name))).toEqual([])
    expect([...sent.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(plan.requests)
  })
})
