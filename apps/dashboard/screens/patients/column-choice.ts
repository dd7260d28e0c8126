'use client'
import { useMemo, useSyncExternalStore } from 'react'
import { useClinic } from '@/lib/clinic'
import { columns, type PatientColumn } from './columns'

/** Which columns somebody sees is kept in their browser: the API has no place for it. */
const storageKey = 'desk-patient-columns'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null // Storage is blocked.
  }
}

function store(ids: readonly string[] | null): void {
  try {
    if (ids) localStorage.setItem(storageKey, ids.join())
    else localStorage.removeItem(storageKey)
  } catch {
    // Storage is blocked, so the choice lasts as long as the page: not at all.
  }
  for (const listener of listeners) listener()
}

/** The columns of the list, and how to choose others. */
export interface ColumnChoice {
  /** All that the user's role may see. */
  readonly available: readonly PatientColumn[]
  readonly shown: readonly PatientColumn[]
  readonly isUsual: boolean
  readonly toggle: (id: string) => void
  readonly reset: () => void
}

/** Returns the columns that somebody has chosen on this computer. */
export function useColumnChoice(): ColumnChoice {
  const { can } = useClinic()
  const ids = useSyncExternalStore(subscribe, stored, () => null)
  return useMemo(() => {
    const available = columns.filter(({ needs }) => needs === undefined || can(needs))
    const chosen = ids === null ? null : new Set(ids.split(','))
    const isShown = ({ id, isFixed, isUsual = false }: PatientColumn) => isFixed || (chosen ? chosen.has(id) : isUsual)
    const shown = available.filter(isShown)
    return {
      available,
      shown,
      isUsual: chosen === null,
      toggle: (id) => {
        const isOn = shown.some((column) => column.id === id)
        store(available.filter((column) => (column.id === id ? !isOn : isShown(column))).map((column) => column.id))
      },
      reset: () => store(null),
    }
  }, [ids, can])
}
