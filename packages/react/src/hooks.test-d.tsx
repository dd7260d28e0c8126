import { type AvailableTime, type Invoice, type Page, type Patient, patients, type Signature } from '@cliniko/core'
import { describe, expectTypeOf, test } from 'vitest'
import {
  queryHook,
  useAppointments,
  useAvailableTimes,
  useCancelIndividualAppointment,
  useInfiniteAvailableTimes,
  useInfinitePatients,
  useInvoicesForPatientCase,
  usePatient,
  usePatientReferralSource,
  usePatients,
  useSettings,
  useSignature,
  useUpdatePatientReferralSource,
} from './index.js'

/** Exported on purpose: the types of users' own hooks must be nameable in their declarations. */
export const usePatientOfApp = (id: string) => usePatient(id)
export const usePatientsOfApp = queryHook(patients.list)

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
})
