'use client'
import type { Patient } from '@cliniko/core'
import { usePatientSearch } from '@cliniko/react'

export interface FoundPatients {
  readonly patients: readonly Patient[]
  readonly isPending: boolean
  readonly error: Error | null
}

export function useFindPatients(text: string, limit = 10): FoundPatients {
  const { data, isPending, error } = usePatientSearch(text || null, { limit })
  return { patients: data?.items ?? [], isPending, error }
}
