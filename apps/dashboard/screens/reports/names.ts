'use client'
import {
  useAllAppointmentTypes,
  useAllBusinesses,
  useAllInactivePractitioners,
  useAllPractitioners,
} from '@cliniko/react'
import { useMemo } from 'react'
import { reportsText } from '@/text'
import { businessesInput, practitionersInput, typesInput } from './inputs'

const texts = reportsText

/** Returns the names of what reports have ids of. Practitioners who are no longer active and archived types have names too. */
export function useNames() {
  const active = useAllPractitioners(practitionersInput)
  const inactive = useAllInactivePractitioners(practitionersInput)
  const types = useAllAppointmentTypes(typesInput)
  const businesses = useAllBusinesses(businessesInput)
  return useMemo(() => {
    const practitioners = new Map(
      [...(active.data ?? []), ...(inactive.data ?? [])].map(({ id, label }) => [id, label]),
    )
    const typeNames = new Map(types.data?.map(({ id, name }) => [id, name]))
    const special: Readonly<Record<string, string>> = texts.revenue.special
    return {
      businesses: (businesses.data ?? []).map(({ id, business_name, label }) => ({
        id,
        name: business_name ?? label ?? '',
      })),
      practitionerName: (id: string) => special[id] ?? practitioners.get(id) ?? texts.unknown,
      typeName: (id: string) => special[id] ?? typeNames.get(id) ?? texts.unknown,
    }
  }, [active.data, inactive.data, types.data, businesses.data])
}
