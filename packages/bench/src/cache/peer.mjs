/** @import { Api, Row } from './api.mjs' */

/**
 * What each library does with its cache. Lists are on screen: they have a subscriber.
 * @typedef {object} Peer
 * @property {(api: Api, list: readonly Row[], absent: readonly Row[]) => Promise<DeltaCase>} delta - Keeps a list of
 * patients with a filter and a sort. `absent` are records that aren't on the list, but that a cache of records may hold.
 * @property {((api: Api, pages: readonly (readonly Row[])[], pending: Row) => Promise<PageCase>) | undefined} page - Keeps
 * an infinite list, of which one record has a pending write. Undefined if the library can't.
 * @property {(api: Api, lists: readonly (readonly Row[])[], id: string) => Promise<UpdateCase>} update - Keeps lists of
 * patients of which one changes.
 * @property {((api: Api, lists: readonly (readonly Row[])[], id: string) => Promise<UpdateCase>) | undefined} updateIncluded -
 * Keeps lists of appointments with their patients, of whom one changes. Undefined if the library takes seconds.
 */

/**
 * @typedef {object} DeltaCase
 * @property {() => Promise<void>} refresh - Requests what changed, and resolves when the list shows it.
 * @property {() => readonly Row[]} shown
 */

/**
 * @typedef {object} PageCase
 * @property {() => Promise<void>} append - Requests the next page, and resolves when the list shows it.
 * @property {() => void} rewind - Puts the list back as it was.
 * @property {() => readonly Row[]} shown
 */

/**
 * @typedef {object} UpdateCase
 * @property {(firstName: string) => Promise<void>} update - Sends a write, and resolves when all lists show it.
 * @property {(refuse: () => void) => Promise<void>} refused - Refuses the write, and resolves when no list shows it.
 * @property {() => readonly (readonly Row[])[]} shown - In lists of appointments, the patients.
 */

/**
 * Resolves when each of several subscribers has been called.
 * @param {number} count
 * @returns {{
 *   listenerAt: (index: number) => () => void,
 *   next: () => Promise<void>,
 *   after: (change: () => void) => Promise<void>,
 * }}
 */
export function createBarrier(count) {
  /** @type {Set<number>} */
  const waiting = new Set()
  let resolve = () => {}

  /** @returns {Promise<void>} */
  function next() {
    for (let index = 0; index < count; index++) waiting.add(index)
    return new Promise((done) => {
      resolve = done
    })
  }

  return {
    listenerAt: (index) => () => {
      if (waiting.delete(index) && !waiting.size) resolve()
    },
    next,
    async after(change) {
      const isShown = next()
      change()
      await isShown
    },
  }
}

/**
 * Calls `listener` when `shown` no longer returns what it did.
 * @param {() => unknown} shown
 * @param {() => void} listener
 */
export function onNewValue(shown, listener) {
  let previous = shown()
  return () => {
    const value = shown()
    if (value === previous) return
    previous = value
    listener()
  }
}
