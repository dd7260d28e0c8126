import { type Client, individualAppointments, type Page, type Patient, patients } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expectTypeOf, test } from 'vitest'
import { appointmentsQuery, infiniteQuery, mutation, query } from './index.js'

declare const client: Client
const queryClient = new QueryClient()

/** Exported on purpose: what users export must be nameable in their own declarations. */
export const exported = query(client, patients.list)

describe('query', () => {
  test('data is typed by the operation, also out of the cache', () => {
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
  })
})

describe('mutation', () => {
  test('variables by the operation', () => {
    expectTypeOf(mutation(client, patients.create).mutationFn).parameter(0).toExtend<{ first_name: string }>()
    expectTypeOf(mutation(client, patients.archive).mutationFn).parameter(0).toEqualTypeOf<string>()
    expectTypeOf(mutation(client, individualAppointments.cancel).mutationFn)
      .parameter(0)
      .toExtend<{ id: string; cancellation_reason: number }>()
    expectTypeOf(mutation(client, patients.update).mutationFn).returns.resolves.toEqualTypeOf<Patient>()
    // @ts-expect-error lists aren't writes
    mutation(client, patients.list)
  })
})
