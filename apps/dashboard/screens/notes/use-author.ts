'use client'
import { linkedId } from '@cliniko/core'
import { useAuthenticatedUser, usePractitioners } from '@cliniko/react'
import { practitionersInput } from '@/lib/inputs'

/**
 * Returns the id of the practitioner whose key is used: Cliniko lets nobody else write their notes. It is null if the key
 * belongs to nobody who treats patients, and undefined while it loads.
 */
export function useAuthor(): string | null | undefined {
  const { data: user } = useAuthenticatedUser()
  const { data: practitioners } = usePractitioners(practitionersInput)
  if (!user || !practitioners) return undefined
  return practitioners.items.find((practitioner) => linkedId(practitioner.user) === user.id)?.id ?? null
}
