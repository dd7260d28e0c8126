'use client'
import { useSyncExternalStore } from 'react'

/** A choice that is kept in this browser alone. */
export interface LocalSetting {
  readonly get: () => string | undefined
  readonly set: (value: string | undefined) => void
  /** Returns the value, and renders again when it changes. On the server there is none. */
  readonly use: () => string | undefined
}

/** Makes a setting of this browser. It holds no data of patients. */
export function localSetting(name: string): LocalSetting {
  const key = `cliniko-desk ${name}`
  const listeners = new Set<() => void>()
  const get = () => storage()?.getItem(key) ?? undefined
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    get,
    set(value) {
      if (value === undefined) storage()?.removeItem(key)
      else storage()?.setItem(key, value)
      for (const listener of listeners) listener()
    },
    use: () => useSyncExternalStore(subscribe, get, () => undefined),
  }
}

/** Undefined where the browser blocks it. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
