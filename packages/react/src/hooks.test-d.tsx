import type { Page, Patient } from '@cliniko/core'
import { describe, expectTypeOf, test } from 'vitest'
import {
  useAppointments,
  useCancelIndividualAppointment,
  useInfinitePatients,
  usePatient,
  usePatients,
} from './index.js'

/** Exported on purpose: a hook of a user's own must be nameable in their declarations. */
export const useOnePatient = (id: string) => usePatient(id)

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

  test('input', () => {
    usePatient(null)
    usePatient(undefined, { enabled: false })
    // @ts-expect-error C22: ids are strings
    usePatient(1)
    // @ts-expect-error C13: an unknown filter
    usePatients({ where: { surname: 'x' } })
    // @ts-expect-error input and options are two arguments
    usePatients({ staleTime: 5 })
    // @ts-expect-error the reason is needed
    useCancelIndividualAppointment().mutate({ id: '1' })
  })
})
