import {
  type AvailableTime,
  availableTimes,
  type Client,
  individualAppointments,
  type Page,
  type Patient,
  patients,
} from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expectTypeOf, test } from 'vitest'
import { appointmentsQuery, infiniteQuery, mutation, query } from './index.js'

declare const client: Client
const queryClient = new QueryClient()

/** Exported on purpose: the types of users' own exports must be nameable in their declarations. */
export const exported = query(client, patients.list)

describe('query', () => {
  test('the operation types the data, in the cache too', () => {
    expectTypeOf(queryClient.fetchQuery(query(client, patients.get, '1'))).resolves.toEqualTypeOf<Patient>()
    expectTypeOf(queryClient.getQueryData(query(client, patients.get, '1').queryKey)).toEqualTypeOf<
      Patient | undefined
    >()
    expectTypeOf(queryClient.fetchQuery(query(client, patients.list))).resolves.toEqualTypeOf<Page<Patient>>()
    // @ts-expect-error ids are strings
    query(client, patients.get, 1)
    // @ts-expect-error an unknown filter
    query(client, patients.list, { where: { surname: 'x' } })
  })

  test('included records are typed', async () => {
    const day = await queryClient.fetchQuery(appointmentsQuery(client, { from: '', to: '', include: ['patient'] }))
    expectTypeOf(day[0]?.included.patient).toEqualTypeOf<Patient | null | undefined>()
  })

  test('infinite', async () => {
    const data = await queryClient.fetchInfiniteQuery(infiniteQuery(client, patients.list))
    expectTypeOf(data.pages[0]).toEqualTypeOf<Page<Patient> | undefined>()
    const days = { from: '2026-03-02', to: '2026-03-08' }
    const times = await queryClient.fetchInfiniteQuery(infiniteQuery(client, availableTimes.list, '1', '2', '3', days))
    expectTypeOf(times.pages[0]).toEqualTypeOf<Page<AvailableTime> | undefined>()
  })
})

describe('mutation', () => {
  test('the operation types the variables', () => {
    expectTypeOf(mutation(client, patients.create).mutationFn).parameter(0).toExtend<{ first_name: string }>()
    expectTypeOf(mutation(client, patients.archive).mutationFn).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(mutation(client, individualAppointments.cancel).mutationFn)
      .parameter(0)
      .toExtend<{ id: string; cancellation_reason: number }>()
    expectTypeOf(mutation(client, patients.update).mutationFn).returns.resolves.toEqualTypeOf<Patient>()
    // @ts-expect-error a list is no write
    mutation(client, patients.list)
  })
})
