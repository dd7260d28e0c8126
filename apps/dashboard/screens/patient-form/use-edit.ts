'use client'
import type { CustomField, Patient } from '@cliniko/core'
import { useUpdatePatient } from '@cliniko/react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FieldErrors } from 'react-hook-form'
import { nameOf } from '@/screens/patients/name-cell'
import { useNotify } from '@/shell/notices'
import { patientFormText } from '@/text'
import { explain } from '@/ui/problem'
import { customProblems, showErrors } from './api-errors'
import type { PatientFormState } from './form-groups'
import { type Conflict, withoutFields } from './merge'
import { type Changes, useSave } from './use-save'
import { type Body, bodyOf, type FormValues, valuesOf } from './values'

const words = patientFormText

/** What the form needs to save. */
export interface EditInput {
  readonly opened: Patient
  readonly form: PatientFormState
  readonly fields: readonly CustomField[]
}

/** Changes that somebody has to decide about, because another person saved the same fields. */
interface Undecided {
  readonly changes: Changes
  readonly latest: Patient
  readonly conflicts: readonly Conflict[]
}

/** Saves an edited patient: looks for what others saved meanwhile, lets choose, sends, and offers to take it back. */
export function useEdit({ opened, form, fields }: EditInput) {
  const router = useRouter()
  const notify = useNotify()
  const { check, send } = useSave()
  const undoing = useUpdatePatient()
  const [isSaving, setIsSaving] = useState(false)
  const [isDone, setIsDone] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [conflict, setConflict] = useState<Undecided | null>(null)

  async function finish(changes: Changes, before: Body): Promise<void> {
    const saved = await send(opened.id, fields, changes)
    const name = nameOf(saved ?? opened)
    const previous = withoutFields(before, new Set(Object.keys(before).filter((key) => !(key in changes.body))))
    const undo = () =>
      undoing.mutateAsync({ id: opened.id, ...previous }).then(
        () => notify({ message: words.undone(name) }),
        (error: Error) => notify({ message: `${words.undoFailed} ${explain(error)}`, tone: 'problem' }),
      )
    setIsDone(true)
    const canUndo = Object.keys(previous).length > 0 && Object.keys(changes.custom).length === 0
    notify({ message: words.saved(name), undo: canUndo ? () => void undo() : undefined })
    router.push(`/patients/${opened.id}`)
  }

  async function attempt(work: () => Promise<void>): Promise<void> {
    setIsSaving(true)
    setProblem(undefined)
    setProblems({})
    try {
      await work()
    } catch (error) {
      setProblems(customProblems(error))
      setProblem(showErrors(form, error))
    } finally {
      setIsSaving(false)
    }
  }

  return {
    isSaving,
    isDone,
    problem,
    customProblems: problems,
    conflict,
    closeConflict: () => setConflict(null),
    onInvalid: (errors: FieldErrors<FormValues>) => setProblem(words.checkFields(Object.keys(errors).length)),
    save: (changes: Changes) =>
      attempt(async () => {
        const { latest, conflicts } = await check(opened, fields, changes)
        if (conflicts.length) setConflict({ changes, latest, conflicts })
        else await finish(changes, bodyOf(valuesOf(latest)))
      }),
    resolve: (theirs: ReadonlySet<string>) => {
      if (!conflict) return
      const { changes, latest } = conflict
      setConflict(null)
      const custom = Object.fromEntries(Object.entries(changes.custom).filter(([key]) => !theirs.has(key)))
      void attempt(() => finish({ body: withoutFields(changes.body, theirs), custom }, bodyOf(valuesOf(latest))))
    },
  }
}
