'use client'
import { NetworkError, type TreatmentNote } from '@cliniko/core'
import { useClinikoClient, useTreatmentNote, useUpdateTreatmentNote } from '@cliniko/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Autosave, type AutosaveState, createAutosave } from './autosave'
import { noteInput } from './inputs'
import { dropDraft, keepDraft, keptDraft } from './local-drafts'

/** Saves a draft while it is written: see `autosave.ts`. */
export function useAutosave(note: TreatmentNote, patientId: string): readonly [Autosave, AutosaveState] {
  const { scope } = useClinikoClient()
  const query = useTreatmentNote(noteInput(note.id))
  const update = useUpdateTreatmentNote()
  const requests = useRef({ refetch: query.refetch, save: update.mutateAsync })
  useEffect(() => {
    requests.current = { refetch: query.refetch, save: update.mutateAsync }
  })
  const [autosave] = useState(() =>
    createAutosave(note, {
      async load() {
        // TanStack Query would wait until the computer is online.
        if (!navigator.onLine) throw new NetworkError('This computer is offline.', { operation: 'GET note' })
        const { data } = await requests.current.refetch({ throwOnError: true })
        return data ?? note
      },
      save: (body) => requests.current.save({ id: note.id, ...body }),
      keep(changes) {
        if (changes) keepDraft(scope, { noteId: note.id, patientId, title: note.title, ...changes })
        else dropDraft(scope, note.id)
      },
      schedule(run, ms) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  const state = useSyncExternalStore(autosave.subscribe, autosave.state, autosave.state)

  useEffect(() => {
    const kept = keptDraft(scope, note.id)
    if (kept) autosave.restore(kept)
    return () => autosave.close()
  }, [autosave, scope, note.id])

  const { data } = query
  useEffect(() => {
    if (data) autosave.notice(data)
  }, [autosave, data])

  useEffect(() => {
    const retry = () => void autosave.flush()
    const warn = (event: BeforeUnloadEvent) => {
      const { phase } = autosave.state()
      // What failed is kept on this computer.
      if (phase === 'dirty' || phase === 'saving') event.preventDefault()
    }
    window.addEventListener('online', retry)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('beforeunload', warn)
    }
  }, [autosave])

  return [autosave, state]
}
