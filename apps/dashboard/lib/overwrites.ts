'use client'
import { useRef, useState } from 'react'

/**
 * Returns what somebody else saved in fields that are about to be changed, since they were last seen. A field to which both
 * gave the same value isn't among them.
 *
 * @param changes - What would be sent.
 * @param seen - The record as it was shown.
 * @param latest - The record as it is now.
 */
export function overwritesOf<T extends object>(changes: Partial<T>, seen: T, latest: T): Partial<T> {
  const names = (Object.keys(changes) as (keyof T)[]).filter(
    (name) => !isSame(seen[name], latest[name]) && !isSame(changes[name], latest[name]),
  )
  return Object.fromEntries(names.map((name) => [name, latest[name]])) as Partial<T>
}

/** An empty field is null to the API. */
function isSame(a: unknown, b: unknown): boolean {
  return (a || null) === (b || null)
}

/** Keeps a form from overwriting what somebody else saves meanwhile. */
export interface OverwriteGuard<T> {
  /** The values of others that saving would overwrite, by field. Empty until {@link OverwriteGuard.check} finds some. */
  readonly theirs: Partial<T>
  /** Fetches the record, and returns whether changes can be sent. The next time, what was shown may be overwritten. */
  readonly check: (changes: Partial<T>) => Promise<boolean>
}

/**
 * Returns a guard for a form: Cliniko keeps what was saved last, and has no way to save only what nobody else has changed.
 *
 * @param opened - The record that the form began with. Later values are ignored.
 * @param load - Fetches the record as it is now.
 */
export function useOverwriteGuard<T extends object>(opened: T, load: () => Promise<T>): OverwriteGuard<T> {
  const seen = useRef(opened)
  const [theirs, setTheirs] = useState<Partial<T>>({})
  async function check(changes: Partial<T>): Promise<boolean> {
    const overwritten = overwritesOf(changes, seen.current, await load())
    seen.current = { ...seen.current, ...overwritten }
    setTheirs(overwritten)
    return Object.keys(overwritten).length === 0
  }
  return { theirs, check }
}
