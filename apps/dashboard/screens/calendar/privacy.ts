'use client'
import { localSetting } from '@/shell/local-setting'

// Whether names are hidden from people who look over the desk. Each browser keeps it for itself.

const setting = localSetting('names hidden')

/** Hides names, or shows them again. */
export function toggleNames(): void {
  setting.set(setting.get() ? undefined : 'yes')
}

/** Whether names are hidden. */
export function useNamesHidden(): boolean {
  return setting.use() !== undefined
}

/** Returns the initials of a name: `E. W.` */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => `${[...part][0]?.toLocaleUpperCase()}.`)
    .join(' ')
}
