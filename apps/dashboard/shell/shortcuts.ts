'use client'
import { useContext, useEffect, useSyncExternalStore } from 'react'
import { DialogDepth } from '@/ui/dialog-depth'
import { localSetting } from './local-setting'

/** Something that a key does. The map of keys (`?`) and the command palette list it. */
export interface Shortcut {
  /** `A`, `?`, `Ctrl+K`, `Escape`: as on the keyboard. A letter alone does nothing while somebody types. */
  readonly keys: string
  /** What it does, for people: "Mark as arrived". */
  readonly name: string
  readonly run: () => void
}

/** The shortcuts of one component. */
interface Group {
  readonly shortcuts: readonly Shortcut[]
  /** In how many dialogs the component is. */
  readonly depth: number
}

/** The newest are last, and win over older ones with the same keys. */
let groups: readonly Group[] = []
const listeners = new Set<() => void>()

function setGroups(next: readonly Group[]): void {
  groups = next
  for (const listener of listeners) listener()
}

/**
 * Adds shortcuts while a component is on screen. Behind a modal dialog only those with `Ctrl` work.
 * @param shortcuts - Keep the same array between renders, by `useMemo`.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const depth = useContext(DialogDepth)
  useEffect(() => {
    if (!shortcuts.length) return undefined
    const group = { shortcuts, depth }
    setGroups([...groups, group])
    return () => setGroups(groups.filter((other) => other !== group))
  }, [shortcuts, depth])
}

/** Returns all shortcuts of what is on screen: of some with the same keys, the one that works. */
export function useAllShortcuts(): readonly Shortcut[] {
  const current = useSyncExternalStore(
    subscribe,
    () => groups,
    () => none,
  )
  const byKeys = new Map(current.flatMap(({ shortcuts }) => shortcuts).map((shortcut) => [shortcut.keys, shortcut]))
  return [...byKeys.values()]
}

const none: readonly Group[] = []

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** People whose speech input types letters can switch them off. */
const lettersOff = localSetting('letters off')

/** Whether single letters work as keys. */
export function useLettersOn(): boolean {
  return lettersOff.use() === undefined
}

/** Switches single letters as keys on or off, in this browser. */
export function setLettersOn(isOn: boolean): void {
  lettersOff.set(isOn ? undefined : 'yes')
}

/** Listens to the keyboard. Mounted once, by the shell. */
export function useShortcutKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const keys = keysOf(event)
  if (keys.length === 1 && (isTyping(event.target) || lettersOff.get() !== undefined)) return
  const dialogs = keys.startsWith('Ctrl+') ? 0 : document.querySelectorAll('dialog:modal').length
  const shortcut = groups
    .filter(({ depth }) => depth >= dialogs)
    .flatMap(({ shortcuts }) => shortcuts)
    .findLast((candidate) => candidate.keys === keys)
  // The field itself takes back what was typed.
  if (!shortcut || (keys === 'Ctrl+Z' && isTyping(event.target))) return
  event.preventDefault()
  shortcut.run()
}

/** The key that is printed on the keyboard in use, not its place: layouts differ. */
function keysOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
