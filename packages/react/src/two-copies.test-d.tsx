// npm installs a second copy of query-core beside an older react-query, Vue's, Solid's or Svelte's. This file compiles the
// options of @cliniko/query with one: the oldest that the peer range allows.
import {
  type Client,
  type IndividualAppointment,
  individualAppointments,
  type Page,
  type Patient,
  patients,
} from '@cliniko/core'
import { allQuery, appointmentsQuery, arrival, type InfiniteList, infiniteQuery, mutation, query } from '@cliniko/query'
import {
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  usePrefetchQuery,
  useQueries,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from 'react-query-oldest'
import { describe, expectTypeOf, test } from 'vitest'

declare const client: Client
const queryClient = new QueryClient()

describe('C95 types: options of @cliniko/query with a second copy of query-core', () => {
  test('queries', () => {
    const get = query(client, patients.get, '1')
    expectTypeOf(useQuery(get).data).toEqualTypeOf<Patient | undefined>()
    expectTypeOf(useSuspenseQuery(get).data).toEqualTypeOf<Patient>()
    expectTypeOf(useQuery(query(client, patients.list)).data).toEqualTypeOf<Page<Patient> | undefined>()
    expectTypeOf(useQuery(allQuery(client, patients.list)).data).toEqualTypeOf<Patient[] | undefined>()
    expectTypeOf(useQuery(appointmentsQuery(client, { from: '', to: '' })).data).toEqualTypeOf<
      IndividualAppointment[] | undefined
    >()
    expectTypeOf(useQuery({ ...get, select: ({ id }) => id }).data).toEqualTypeOf<string | undefined>()
    expectTypeOf(useQueries({ queries: [get, query(client, patients.list)] })[1].data).toEqualTypeOf<
      Page<Patient> | undefined
    >()
    queryOptions(get)
    usePrefetchQuery(get)
  })

  test('infinite queries', () => {
    const list = infiniteQuery(client, patients.list)
    expectTypeOf(useInfiniteQuery(list).data).toEqualTypeOf<InfiniteList<Patient> | undefined>()
    expectTypeOf(useSuspenseInfiniteQuery(list).data).toEqualTypeOf<InfiniteList<Patient>>()
  })

  test('mutations', () => {
    const cancel = useMutation(mutation(client, individualAppointments.cancel))
    expectTypeOf(cancel.mutate).parameter(0).toExtend<{ id: string; cancellation_reason: number }>()
    expectTypeOf(useMutation(mutation(client, patients.create)).data).toEqualTypeOf<Patient | undefined>()
    useMutation({ ...mutation(client, patients.update), onSuccess: ({ id }) => id })
    useMutation(arrival(client)).mutate({ appointmentId: '1', arrived: true })
  })

  test('a client', () => {
    expectTypeOf(queryClient.fetchQuery(query(client, patients.get, '1'))).resolves.toEqualTypeOf<Patient>()
    expectTypeOf(queryClient.fetchInfiniteQuery(infiniteQuery(client, patients.list)))
      .resolves.toHaveProperty('pages')
      .toEqualTypeOf<Page<Patient>[]>()
    queryClient.prefetchQuery(query(client, patients.list))
    queryClient.ensureQueryData(query(client, patients.get, '1'))
  })
})
