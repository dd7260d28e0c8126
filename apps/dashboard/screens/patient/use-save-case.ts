'use client'
import { type PatientCase, patientCases, ValidationError } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient, useCreatePatientCase, useUpdatePatientCase } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useOverwriteGuard } from '@/lib/overwrites'
import { patientFormText, uiText } from '@/text'
import { type CaseValues, changesOf, valuesOf } from './case-values'

/** Returns how to save a new case, or changes to one: no value that somebody else may have saved meanwhile. */
export function useSaveCase(
  patientId: string,
  patientCase: PatientCase | null,
  onSuccess: (patientCase: PatientCase) => void,
) {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const create = useCreatePatientCase({ onSuccess })
  const update = useUpdatePatientCase({ onSuccess })
  const [opened] = useState(() => valuesOf(patientCase))
  const [checkError, setCheckError] = useState<Error | null>(null)
  const { theirs, check } = useOverwriteGuard(opened, async () => {
    const latest = query(client, patientCases.get, patientCase?.id ?? '')
    return valuesOf(await queryClient.fetchQuery({ ...latest, staleTime: 0 }))
  })
  const request = patientCase ? update : create
  const error = checkError ?? request.error

  async function save(entered: CaseValues): Promise<void> {
    if (!patientCase) return create.mutate({ patient_id: patientId, ...entered })
    const changes = changesOf(entered, opened)
    setCheckError(null)
    try {
      if (await check(changes)) update.mutate({ id: patientCase.id, ...changes })
    } catch (problem) {
      setCheckError(problem as Error)
    }
  }

  return { opened, save, isPending: request.isPending, error, fieldErrors: { ...namedBy(theirs), ...fieldsOf(error) } }
}

function fieldsOf(error: Error | null): Readonly<Record<string, string>> {
  return error instanceof ValidationError ? (error.fields ?? {}) : {}
}

function namedBy(theirs: Partial<CaseValues>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(theirs).map(([name, value]) => [name, uiText.changedElsewhere(shownValue(value))]),
  )
}

function shownValue(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? patientFormText.answers.yes : patientFormText.answers.no
  return String(value ?? '')
}
