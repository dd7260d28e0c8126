'use client'
import { useCallback, useSyncExternalStore } from 'react'

const key = 'desk-low-marks'

/** What is low if nobody has said otherwise. */
export const defaultLowMark = 5

type LowMarks = Readonly<Record<string, number>>

const none: LowMarks = {}
const listeners = new Set<() => void>()
let cached: { readonly json: string | null; readonly marks: LowMarks } = { json: null, marks: none }

function readMarks(): LowMarks {
  const json = localStorage.getItem(key)
  if (json !== cached.json) cached = { json, marks: parseMarks(json) }
  return cached.marks
}

/** Returns what was stored, without what is no mark: other scripts of this origin can write there. */
export function parseMarks(json: string | null): LowMarks {
  try {
    const stored: unknown = JSON.parse(json ?? '{}')
    if (typeof stored !== 'object' || stored === null) return none
    return Object.fromEntries(Object.entries(stored).filter(([, mark]) => isMark(mark)))
  } catch {
    return none
  }
}

function isMark(mark: unknown): mark is number {
  return typeof mark === 'number' && mark >= 0 && Number.isFinite(mark)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/**
 * Returns the level at which each product is low, and a function that changes it. The API has no such mark, so it is kept in
 * this browser. It holds ids of products and numbers.
 */
export function useLowMarks() {
  const marks = useSyncExternalStore(subscribe, readMarks, () => none)
  const setLowMark = useCallback((productId: string, mark: number) => {
    if (!isMark(mark)) return
    localStorage.setItem(key, JSON.stringify({ ...readMarks(), [productId]: mark }))
    for (const listener of listeners) listener()
  }, [])
  const lowMarkOf = useCallback((productId: string) => marks[productId] ?? defaultLowMark, [marks])
  return { lowMarkOf, setLowMark }
}
