// Svelte calls these functions in a component's script. Here they are only compiled, never called.
import {
  type Client,
  type Included,
  type IndividualAppointment,
  individualAppointments,
  type Page,
  type Patient,
  patients,
} from '@cliniko/core'
import { appointmentsQuery, arrival, type InfiniteList, infiniteQuery, mutation, query } from '@cliniko/query'
import { createInfiniteQuery, createMutation, createQuery, type QueryClient } from '@tanstack/svelte-query'

declare const client: Client
declare const queryClient: QueryClient

/** Options of this package in each of Svelte's functions, and the data that they return. */
export async function useInSvelte(): Promise<void> {
  const patient = createQuery(() => query(client, patients.get, '1'))
  patient.data satisfies Patient | undefined
  // @ts-expect-error A patient is more than a string.
  patient.data satisfies string | undefined

  const page = createQuery(() => query(client, patients.list, { where: { last_name: 'Nguyen' } }))
  page.data satisfies Page<Patient> | undefined

  const day = createQuery(() => appointmentsQuery(client, { from: '', to: '', include: ['patient'] }))
  day.data satisfies Included<IndividualAppointment, 'patient'>[] | undefined

  const list = createInfiniteQuery(() => infiniteQuery(client, patients.list, { sort: 'last_name' }))
  list.data satisfies InfiniteList<Patient> | undefined

  const cancel = createMutation(() => mutation(client, individualAppointments.cancel))
  cancel.mutate({ id: '1', cancellation_reason: 10 })
  // @ts-expect-error Cliniko requires a reason.
  cancel.mutate({ id: '1' })

  const markArrived = createMutation(() => arrival(client))
  markArrived.mutate({ appointmentId: '1', arrived: true })

  const fetched = await queryClient.fetchQuery(query(client, patients.get, '1'))
  fetched satisfies Patient
  await queryClient.prefetchInfiniteQuery(infiniteQuery(client, patients.list))
}
