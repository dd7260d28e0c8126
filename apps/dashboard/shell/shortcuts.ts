'use client'
import { useEffect, useSyncExternalStore } from 'react'

/** Something that a key does. The map of keys (`?`) and the command palette list it. */
export interface Shortcut {
  /** `A`, `?`, `Ctrl+K`, `Escape`: as on the keyboard. A letter alone does nothing while somebody types. */
  readonly keys: string
  /** What it does, for people: "Mark as arrived". */
  readonly name: string
  readonly run: () => void
}

/** The newest are last, and win over older ones with the same keys. */
let groups: readonly (readonly Shortcut[])[] = []
const listeners = new Set<() => void>()

function setGroups(next: typeof groups): void {
  groups = next
  for (const listener of listeners) listener()
}

/**
 * Adds shortcuts while a component is on screen.
 * @param shortcuts - Keep the same array between renders, by `useMemo`.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    setGroups([...groups, shortcuts])
    return () => setGroups(groups.filter((group) => group !== shortcuts))
  }, [shortcuts])
}

/** Returns all shortcuts of what is on screen. */
export function useAllShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, flatGroups, () => none)
}

const none: readonly Shortcut[] = []
let flat: { readonly of: typeof groups; readonly shortcuts: readonly Shortcut[] } = { of: groups, shortcuts: none }

function flatGroups(): readonly Shortcut[] {
  if (flat.of !== groups) flat = { of: groups, shortcuts: groups.flat() }
  return flat.shortcuts
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Listens to the keyboard. Mounted once, by the shell. */
export function useShortcutKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const keys = keysOf(event)
      if (keys.length === 1 && isTyping(event.target)) return
      const shortcut = flatGroups().findLast((candidate) => candidate.keys === keys)
      if (!shortcut) return
      event.preventDefault()
      shortcut.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** The key that is printed on the keyboard in use, not its place: layouts differ. */
function keysOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
