'use client'
import type { Patient } from '@cliniko/core'
import { useArchivePatient, useUnarchivePatient } from '@cliniko/react'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useNotify } from '@/shell/notices'
import { patientsText } from '@/text'
import { explain } from '@/ui/problem'
import { nameOf } from './name-cell'

/** Archives patients and brings them back. */
export interface Archive {
  /** Archives a patient. The notice of it can undo that. */
  readonly archive: (patient: Patient) => void
  readonly unarchive: (patient: Patient) => void
}

/** Returns how to archive a patient and to bring one back, each with undo. */
export function useArchive(): Archive {
  const notify = useNotify()
  const archiving = useArchivePatient()
  const unarchiving = useUnarchivePatient()
  // An undo calls the other one, which has to be there by then.
  const actions = useRef<Archive>(undefined)
  const fail = useCallback(
    (message: string, error: Error) => notify({ message: `${message} ${explain(error)}`, tone: 'problem' }),
    [notify],
  )
  const archive = useCallback(
    (patient: Patient) => {
      const name = nameOf(patient)
      const dismiss = notify({
        message: patientsText.wasArchived(name),
        undo: () => actions.current?.unarchive(patient),
      })
      archiving.mutateAsync(patient.id).catch((error: Error) => {
        dismiss()
        fail(patientsText.archiveFailed(name), error)
      })
    },
    [archiving.mutateAsync, notify, fail],
  )
  const unarchive = useCallback(
    (patient: Patient) => {
      const name = nameOf(patient)
      const dismiss = notify({
        message: patientsText.wasUnarchived(name),
        undo: () => actions.current?.archive(patient),
      })
      unarchiving.mutateAsync(patient.id).catch((error: Error) => {
        dismiss()
        fail(patientsText.unarchiveFailed(name), error)
      })
    },
    [unarchiving.mutateAsync, notify, fail],
  )
  const both = useMemo(() => ({ archive, unarchive }), [archive, unarchive])
  useEffect(() => {
    actions.current = both
  }, [both])
  return both
}
