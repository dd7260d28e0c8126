'use client'
import { type AppointmentType, linkedId } from '@cliniko/core'
import { useAllAppointmentTypes, useAllPractitioners, useAllServices } from '@cliniko/react'
import { useMemo } from 'react'
import { idOf } from '@/lib/links'
import { practitionersInput, typesInput } from '@/screens/calendar/inputs'

/** What the clinic offers, and who gives it. */
export interface Offers {
  readonly types: readonly AppointmentType[]
  /** Whether the types are known. */
  readonly isReady: boolean
  /** Returns who offers a type online. Undefined: nobody does, so anybody may give it. */
  offeredBy(typeId: string): ReadonlySet<string> | undefined
  /** Returns the type that a practitioner gives most likely. */
  usualType(practitionerId: string): string | undefined
}

/** Reads what the clinic offers. */
export function useOffers(): Offers {
  const { data: allTypes } = useAllAppointmentTypes(typesInput)
  const { data: services } = useAllServices()
  const { data: practitioners } = useAllPractitioners(practitionersInput)
  return useMemo(() => {
    const byType = new Map<string, Set<string>>()
    for (const service of services ?? []) {
      const typeId = idOf(service.appointment_type)
      const ids = byType.get(typeId) ?? new Set()
      for (const practitioner of service.practitioners ?? []) ids.add(idOf(practitioner))
      byType.set(typeId, ids)
    }
    const types = (allTypes ?? []).filter(({ archived_at }) => !archived_at)
    const individual = types.filter(({ max_attendees }) => max_attendees <= 1)
    return {
      types,
      isReady: allTypes !== undefined && services !== undefined && practitioners !== undefined,
      offeredBy: (typeId) => byType.get(typeId),
      usualType(practitionerId) {
        const practitioner = practitioners?.find(({ id }) => id === practitionerId)
        const usual = linkedId(practitioner?.default_appointment_type)
        if (usual && individual.some(({ id }) => id === usual)) return usual
        return (individual.find(({ id }) => byType.get(id)?.has(practitionerId)) ?? individual[0])?.id
      },
    }
  }, [allTypes, services, practitioners])
}
