// Compiled in an app that has only what npm installs for it: see ../compat.mjs.
import { createClient, individualAppointments, type Page, type Patient, patients } from '@cliniko/core'
import { appointmentsQuery, infiniteQuery, mutation, query } from '@cliniko/query'
import {
  ClinikoProvider,
  useAppointments,
  useCancelIndividualAppointment,
  useInfinitePatients,
  usePatient,
} from '@cliniko/react'
import {
  dehydrate,
  HydrationBoundary,
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'

const client = createClient({ baseUrl: '/api/cliniko' })
const queryClient = new QueryClient()
const range = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' }

/** The hooks of @cliniko/react. */
export function Day() {
  const { data = [], error } = useAppointments(
    { ...range, include: ['patient'] },
    { select: (day) => day.slice(0, 10) },
  )
  const { data: patient } = usePatient('1', { enabled: data.length > 0 })
  const { data: list } = useInfinitePatients({ sort: 'last_name' })
  const cancel = useCancelIndividualAppointment({ onError: (problem) => problem.message })
  patient satisfies Patient | undefined
  list?.items satisfies readonly Patient[] | undefined
  // @ts-expect-error Cliniko requires a reason.
  cancel.mutate({ id: '1' })
  return (
    <ul title={error?.message}>
      {data.map(({ id, included }) => (
        <li key={id}>{included.patient?.label}</li>
      ))}
    </ul>
  )
}

/** TanStack's own hooks, with the options of @cliniko/query. */
export function Patients() {
  const page = useQuery(query(client, patients.list, { where: { last_name: 'Nguyen' } }))
  const patient = useSuspenseQuery(query(client, patients.get, '1'))
  const list = useInfiniteQuery(infiniteQuery(client, patients.list))
  const create = useMutation(mutation(client, patients.create))
  const cancel = useMutation({ ...mutation(client, individualAppointments.cancel), onSuccess: () => create.reset() })
  page.data satisfies Page<Patient> | undefined
  patient.data satisfies Patient
  list.data?.items satisfies readonly Patient[] | undefined
  create.mutate({ first_name: 'Ada', last_name: 'Nguyen' })
  cancel.mutate({ id: '1', cancellation_reason: 10 })
  // @ts-expect-error A patient is no string.
  patient.data satisfies string
  return null
}

/** A page, and what a server sends with it. */
export async function App() {
  await queryClient.prefetchQuery(appointmentsQuery(client, { ...range, include: ['patient'] }))
  await queryClient.prefetchInfiniteQuery(infiniteQuery(client, patients.list))
  return (
    <QueryClientProvider client={queryClient}>
      <ClinikoProvider client={client} queryClient={queryClient}>
        <HydrationBoundary state={dehydrate(queryClient)}>
          <Day />
        </HydrationBoundary>
      </ClinikoProvider>
    </QueryClientProvider>
  )
}
