import {
  type AvailableTime,
  type AvailableTimesResult,
  type ClinikoError,
  type IndividualAppointment,
  type Invoice,
  type Page,
  type Patient,
  type Practitioner,
  patients,
  practitioners,
  type Settings,
  type Signature,
} from '@cliniko/core'
import { infiniteQuery, query } from '@cliniko/query'
import { prefetcher } from '@cliniko/react/server'
import { type InfiniteData, keepPreviousData } from '@tanstack/react-query'
import { describe, expectTypeOf, test } from 'vitest'
import {
  mutationHook,
  queryHook,
  suspenseHook,
  useAllAvailableTimes,
  useAllPractitioners,
  useAppointments,
  useArchivePatient,
  useAvailability,
  useAvailableTimes,
  useCancelIndividualAppointment,
  useClinikoClient,
  useCreatePatient,
  useInfiniteAvailableTimes,
  useInfinitePatients,
  useInvoicesForPatientCase,
  usePatient,
  usePatientReferralSource,
  usePatients,
  useSettings,
  useSignature,
  useSuspenseAllPractitioners,
  useSuspenseAvailableTimes,
  useSuspenseInfinitePatients,
  useSuspenseInvoicesForPatientCase,
  useSuspensePatient,
  useSuspensePatients,
  useSuspenseSettings,
  useSuspenseSignature,
  useUpdatePatient,
  useUpdatePatientReferralSource,
} from './index.js'

/** Exported on purpose: the types of users' own hooks must be nameable in their declarations. */
export const usePatientOfApp = (id: string) => usePatient(id)
export const usePatientsOfApp = queryHook(patients.list)
export const useSuspensePatientsOfApp = suspenseHook(patients.list)
export const useSavePatientOfApp = mutationHook(patients.update)
export const useFirstPatientOfApp = () => useSuspenseInfinitePatients({}, { select: ({ items }) => items[0] })

describe('hooks', () => {
  test('data', () => {
    expectTypeOf(usePatient('1').data).toEqualTypeOf<Patient | undefined>()
    expectTypeOf(usePatients().data).toEqualTypeOf<Page<Patient> | undefined>()
    expectTypeOf(usePatients({}, { select: ({ totalEntries }) => totalEntries }).data).toEqualTypeOf<
      number | undefined
    >()
    expectTypeOf(useInfinitePatients().data?.items[0]).toEqualTypeOf<Patient | undefined>()
    const day = useAppointments({ from: '', to: '', include: ['patient'] })
    expectTypeOf(day.data?.[0]?.included.patient).toEqualTypeOf<Patient | null | undefined>()
  })

  test('data of nested lists and of operations with several ids', () => {
    expectTypeOf(useInvoicesForPatientCase('1').data).toEqualTypeOf<Page<Invoice> | undefined>()
    expectTypeOf(
      useInvoicesForPatientCase({ patient_case_id: '1', include: ['patient'] }).data?.items[0]?.included.patient,
    ).toEqualTypeOf<Patient | null | undefined>()
    expectTypeOf(useSignature({ patient_form_id: '1', id: '2' }).data).toEqualTypeOf<Signature | undefined>()
    const ids = { business_id: '1', practitioner_id: '2', appointment_type_id: '3' }
    const input = { ...ids, from: '2026-03-02', to: '2026-03-08' }
    expectTypeOf(useAvailableTimes(input).data).toEqualTypeOf<Page<AvailableTime> | undefined>()
    expectTypeOf(useAvailableTimes(input, { select: ({ items }) => items[0]?.appointment_start }).data).toEqualTypeOf<
      string | undefined
    >()
    expectTypeOf(useInfiniteAvailableTimes(input).data?.items[0]).toEqualTypeOf<AvailableTime | undefined>()
    expectTypeOf(usePatients.operation).toEqualTypeOf<typeof patients.list>()
  })

  test('input', () => {
    usePatient(null)
    usePatient(undefined, { enabled: false })
    usePatient({ id: undefined, include: [] })
    useSettings(null)
    usePatientReferralSource('1')
    usePatientReferralSource({ patient_id: '1' })
    useUpdatePatientReferralSource().mutate({ patient_id: '1', notes: null })
    // @ts-expect-error the id is the patient's
    useUpdatePatientReferralSource().mutate({ id: '1', notes: null })
    // @ts-expect-error one id is not enough
    useSignature('1')
    // @ts-expect-error the patient's form is missing
    useSignature({ id: '1' })
    // @ts-expect-error C13: an unknown filter
    useInvoicesForPatientCase({ patient_case_id: '1', where: { surname: 'x' } })
    // @ts-expect-error the days are required
    useAvailableTimes({ business_id: '1', practitioner_id: '2', appointment_type_id: '3' })
    // @ts-expect-error C22: ids are strings
    usePatient(1)
    // @ts-expect-error C13: an unknown filter
    usePatients({ where: { surname: 'x' } })
    // @ts-expect-error input and options are two arguments
    usePatients({ staleTime: 5 })
    // @ts-expect-error the reason is required
    useCancelIndividualAppointment().mutate({ id: '1' })
  })
  test('C96 errors', () => {
    expectTypeOf(usePatient('1').error).toEqualTypeOf<ClinikoError | null>()
    expectTypeOf(useInfinitePatients().error).toEqualTypeOf<ClinikoError | null>()
    expectTypeOf(useAllPractitioners().error).toEqualTypeOf<ClinikoError | null>()
    expectTypeOf(useSuspensePatient('1').error).toEqualTypeOf<ClinikoError | null>()
    expectTypeOf(useUpdatePatient().error).toEqualTypeOf<ClinikoError | null>()
    useUpdatePatient({ onError: (error) => expectTypeOf(error).toEqualTypeOf<ClinikoError>() })
    usePatients(
      {},
      { retry: (_count, error) => error.name !== 'NotFoundError', throwOnError: ({ name }) => name === 'NetworkError' },
    )
  })

  test('C96 initialData: data is never undefined', () => {
    const page: Page<Patient> = { items: [], totalEntries: 0, links: {} }
    const pages: InfiniteData<Page<Patient>, number> = { pages: [page], pageParams: [1] }
    expectTypeOf(usePatients({}, { initialData: page }).data).toEqualTypeOf<Page<Patient>>()
    expectTypeOf(usePatients(null, { initialData: () => page }).data).toEqualTypeOf<Page<Patient>>()
    expectTypeOf(
      usePatients({}, { initialData: page, select: ({ totalEntries }) => totalEntries }).data,
    ).toEqualTypeOf<number>()
    expectTypeOf(useAllPractitioners({}, { initialData: [] }).data).toEqualTypeOf<Practitioner[]>()
    expectTypeOf(useInfinitePatients({}, { initialData: pages }).data.items[0]).toEqualTypeOf<Patient | undefined>()
    expectTypeOf(useAppointments(null, { initialData: [] }).data).toEqualTypeOf<IndividualAppointment[]>()
    const times = { times: [], notBookable: [] }
    expectTypeOf(useAvailability(null, { initialData: times }).data).toEqualTypeOf<AvailableTimesResult>()
    expectTypeOf(usePatients({}, { initialData: () => undefined }).data).toEqualTypeOf<Page<Patient> | undefined>()
    expectTypeOf(usePatients({}, { placeholderData: page }).data).toEqualTypeOf<Page<Patient> | undefined>()
    expectTypeOf(usePatients({}, { placeholderData: keepPreviousData }).data?.items[0]).toEqualTypeOf<
      Patient | undefined
    >()
  })

  test('C96 select of infinite and whole lists', () => {
    expectTypeOf(useInfinitePatients({}, { select: ({ items }) => items.map(({ id }) => id) }).data).toEqualTypeOf<
      string[] | undefined
    >()
    expectTypeOf(
      useInfinitePatients({ include: ['referring_doctor'] }, { select: ({ items }) => items[0]?.included }).data
        ?.referring_doctor?.id,
    ).toEqualTypeOf<string | undefined>()
    expectTypeOf(useAllPractitioners({}, { select: (all) => all.length }).data).toEqualTypeOf<number | undefined>()
    // @ts-expect-error the selected value has no such field
    useInfinitePatients({}, { select: ({ items }) => items.length }).data?.items
  })

  test('Suspense: data is there, and every input too', () => {
    expectTypeOf(useSuspensePatient('1').data).toEqualTypeOf<Patient>()
    expectTypeOf(useSuspensePatients().data).toEqualTypeOf<Page<Patient>>()
    expectTypeOf(useSuspenseSettings().data).toEqualTypeOf<Settings>()
    expectTypeOf(useSuspenseAllPractitioners().data).toEqualTypeOf<Practitioner[]>()
    expectTypeOf(useSuspenseInfinitePatients().data.items[0]).toEqualTypeOf<Patient | undefined>()
    expectTypeOf(useSuspenseInfinitePatients({}, { select: ({ items }) => items.length }).data).toEqualTypeOf<number>()
    expectTypeOf(
      useSuspenseInvoicesForPatientCase({ patient_case_id: '1', include: ['patient'] }).data.items[0]?.included.patient,
    ).toEqualTypeOf<Patient | null | undefined>()
    expectTypeOf(useSuspenseSignature({ patient_form_id: '1', id: '2' }).data).toEqualTypeOf<Signature>()
    // @ts-expect-error a hook that suspends can't wait for its id
    useSuspensePatient(null)
    // @ts-expect-error a hook that suspends can't wait for its id
    useSuspensePatient({ id: undefined })
    // @ts-expect-error a hook that suspends can't wait for its input
    useSuspensePatients(null)
    // @ts-expect-error the days are required
    useSuspenseAvailableTimes({ business_id: '1', practitioner_id: '2', appointment_type_id: '3' })
    // @ts-expect-error a hook that suspends is always enabled
    useSuspensePatients({}, { enabled: false })
    // @ts-expect-error a hook that suspends needs no placeholder
    useSuspensePatients({}, { placeholderData: keepPreviousData })
  })

  test('whole lists', () => {
    const ids = { business_id: '1', practitioner_id: '2', appointment_type_id: '3' }
    const input = { ...ids, from: '2026-03-02', to: '2026-03-08' }
    expectTypeOf(useAllPractitioners().data).toEqualTypeOf<Practitioner[] | undefined>()
    expectTypeOf(useAllAvailableTimes(input).data).toEqualTypeOf<AvailableTime[] | undefined>()
  })

  test('C93 options of a mutation', () => {
    const update = useUpdatePatient({
      onMutate: ({ id }) => ({ toast: id }),
      onError: (_error, _variables, context) => expectTypeOf(context?.toast).toEqualTypeOf<string | undefined>(),
    })
    expectTypeOf(update.context).toEqualTypeOf<{ toast: string } | undefined>()
    useArchivePatient({ onSettled: () => {}, meta: { screen: 'patients' }, scope: { id: 'patients' } })
    // @ts-expect-error C93: it would create several records
    useCreatePatient({ retry: 3 })
    // @ts-expect-error C94: a write doesn't wait until the browser is online
    useCreatePatient({ networkMode: 'online' })
    // @ts-expect-error the key is the hook's
    useCreatePatient({ mutationKey: ['x'] })
  })

  test('prefetching takes the options of any query', () => {
    const client = useClinikoClient()
    prefetcher().prefetch(
      query(client, patients.get, '1'),
      query(client, patients.list, { include: ['referring_doctor'] }),
      infiniteQuery(client, practitioners.list),
    )
    // @ts-expect-error not the options of a query
    prefetcher().prefetch(patients.list)
  })
})
