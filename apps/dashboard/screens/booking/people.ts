'use client'
import { useAllBusinesses, useAllPractitioners } from '@cliniko/react'
import { useMemo } from 'react'
import { practitionersInput } from '@/screens/calendar/inputs'
import { uiText } from '@/text'

/** A record with the name that it is shown by. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** Returns the practitioners in the order of the calendar. */
export function usePractitionerNames(): readonly Named[] {
  const { data } = useAllPractitioners(practitionersInput)
  return useMemo(() => (data ?? []).map(({ id, label }) => ({ id, name: label ?? uiText.none })), [data])
}

/** Returns the locations of the clinic. */
export function useBusinessNames(): readonly Named[] {
  const { data } = useAllBusinesses()
  return useMemo(
    () =>
      (data ?? []).map(({ id, display_name, business_name }) => ({
        id,
        name: display_name || business_name || uiText.none,
      })),
    [data],
  )
}

/** Returns the name of a record, or a dash. */
export function nameIn(records: readonly Named[], id: string): string {
  return records.find((record) => record.id === id)?.name ?? uiText.none
}
