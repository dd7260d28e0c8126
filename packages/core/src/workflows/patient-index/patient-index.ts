import { checkClient } from '../../check-client.js'
import type { Client } from '../../client.js'
import { idOf } from '../../fields.js'
import { abortReason, onAbort, throwIfAborted, untilAborted } from '../../http/abort.js'
import type { RequestOptions } from '../../http/call.js'
import { sleep } from '../../http/clock.js'
import { type ClinikoError, InputError, isClinikoError } from '../../http/errors.js'
import { tell } from '../../http/events.js'
import { changes } from '../../list/changes.js'
import { type ExportProgress, exportRecords } from '../../list/export.js'
import { list, type Patient } from '../../resources/patients.js'
import { checkCount, checkOptions, checkText } from '../check.js'
import { withUses } from '../workflow.js'
import { createEntries } from './entries.js'
import { type PatientEntry, toIndexed } from './entry.js'
import { type IndexPosition, restore, type SavedPatientIndex, toSaved } from './saved.js'

/** Options of {@link createPatientIndex}. */
export interface PatientIndexOptions {
  /**
   * Continues an index that was saved with `JSON.stringify(index)`: the JSON, or what it holds. null and '' are none. The
   * client must have the same `scope` as the one that saved it.
   */
  readonly saved?: string | SavedPatientIndex | null | undefined
}

/** Options of a refresh. */
export interface PatientIndexRefreshOptions extends Pick<RequestOptions, 'signal'> {
  /** Called after each page while the index is filled. */
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined
}

/** Options of a watch. */
export interface PatientIndexWatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal
  /** Milliseconds between two refreshes. Default: 60 000. */
  readonly interval?: number
  /** Called after each refresh. */
  readonly onRefresh?: ((index: PatientIndex) => void) | undefined
  /** Called if a refresh failed and the next one may succeed. */
  readonly onError?: ((error: ClinikoError) => void) | undefined
}

/** Options of a search in an index. */
export interface PatientIndexSearchOptions {
  /** The maximum number of patients to return: 1 to 100. Default: 20. */
  readonly limit?: number
  /** Whether to include archived patients. Default: false. */
  readonly archived?: boolean
}

/** The result of a search in an index. */
export interface PatientMatches {
  /** Best matches first, and equally good ones by name. */
  readonly patients: readonly PatientEntry[]
  /**
   * Whether there are more matches, or may be: the index isn't complete yet, or a phone number may be the same as one that is
   * written without its country or area code. A robot that finds nobody must not create a patient while this is true.
   */
  readonly hasMore: boolean
}

/** A search index over all patients of an account. */
export interface PatientIndex {
  /** The number of patients in it, archived ones included. */
  readonly size: number
  /** Whether the first fill is complete. Until then a patient who is not found may still exist. */
  readonly isComplete: boolean
  /**
   * Brings the index up to date. The first time it exports all patients, which takes a request for every 100; later it
   * fetches what changed since, which takes one request or two. Calls at the same time share one run.
   *
   * After an error or an abort the index is usable. The next call continues where this one stopped, also the first fill.
   *
   * @throws The signal's reason, while other callers are still served. Also throws what `client.request` throws.
   */
  refresh(options?: PatientIndexRefreshOptions): Promise<void>
  /**
   * Refreshes at once and then at an interval, until the signal aborts. It goes on after errors that are `retryable`.
   *
   * @returns Resolves when the signal aborts.
   * @throws What `refresh` throws, if it is not retryable.
   */
  watch(options: PatientIndexWatchOptions): Promise<void>
  /**
   * Searches by what a user types: names in any order, whole or in part, with or without accents, the preferred first name
   * included; a phone number with or without its country code, whole or in part; an email address; a date of birth, also
   * without its year or its day, and beside a name a year; an id, also that of a record that was merged into another. A patient has to match everything.
   *
   * @throws {@link InputError} if `text` is no string, or `limit` not a whole number from 1 to 100.
   */
  search(text: string, options?: PatientIndexSearchOptions): PatientMatches
  /** Returns the index as plain data. `JSON.stringify(index)` calls it. */
  toJSON(): SavedPatientIndex
}

/** The clock here may run ahead of Cliniko's by as much, in milliseconds. */
const clockSkew = 300_000

/** How many saved patients are looked for: so many that they were not all removed or renamed. */
const maxChecked = 20

/** A refresh that is under way. */
interface Run {
  readonly promise: Promise<void>
  readonly controller: AbortController
  /** How many callers wait for it. */
  callers: number
  readonly listeners: Set<(progress: ExportProgress) => void>
}

/**
 * Creates a search index over all patients, because the API cannot search by phone number, by names in any order, or while
 * a user types. `refresh` fills it and keeps it up to date. A search takes a few milliseconds and sends nothing.
 *
 * It holds ids, names, phone numbers, email addresses, dates of birth and whether a patient is archived, and nothing else of
 * a record. 20,000 patients take about 14 MB of memory, and a little more than a minute to fill at 200 requests a minute.
 *
 * Patients that were created, changed, archived, restored or merged since are in the index after the next `refresh`. The
 * API's lists don't show patients that it has removed altogether. To be sure of them, fill a new index every few weeks.
 *
 * A saved index belongs to the `scope` of its client. With a key, the scope is derived from the key. Behind a proxy it is
 * `baseUrl`, the same for all accounts: an app whose users sign in to several accounts must create its client with
 * `scope: accountId`, and delete the saved JSON on sign-out. The first `refresh` also checks that some of the saved patients
 * exist in the account, with one request, and otherwise drops them and fills the index anew.
 *
 * @throws {@link InputError} if `saved` is broken, or an index of another scope or version.
 * @example
 * const index = createPatientIndex(client, { saved: await store.get('patients') })
 * await index.refresh({ onProgress: ({ done, total }) => console.log(`${done} of ${total}`) })
 * const { patients, hasMore } = index.search('0491 571 804')
 * await store.set('patients', JSON.stringify(index))
 */
export const createPatientIndex = /* @__PURE__ */ withUses(
  { requests: [list] },
  function createPatientIndex(client: Client, options: PatientIndexOptions = {}): PatientIndex {
    checkClient(client)
    checkOptions(options, ['saved'])
    const { saved } = options
    const restored = saved == null || saved === '' ? undefined : restore(saved, client.scope)
    let entries = createEntries(restored)
    let position: IndexPosition = restored?.position ?? {}
    let isChecked = !restored
    let current: Run | undefined
    if (restored) checkCursors()

    /** @throws {@link InputError} if a saved cursor is none. */
    function checkCursors(): void {
      exportFrom(position)
      changesFrom(position)
    }

    function exportFrom(
      { fill }: IndexPosition,
      request: Parameters<typeof exportRecords<Patient, (typeof list)['filters']>>[2] = {},
    ) {
      return exportRecords(client, list, { where: { archived_at: { any: true } }, cursor: fill, ...request })
    }

    function changesFrom({ changes: cursor, since = 0 }: IndexPosition, signal?: AbortSignal) {
      return changes(client, [{ list }], { cursor, since: new Date(since), once: true, signal })
    }

    /** Drops what was saved if none of it exists: then it is of another account that has the same scope. */
    async function checkAccount({ controller: { signal } }: Run): Promise<void> {
      if (isChecked) return
      const saved = new Map([...entries.patients].slice(-maxChecked).map(({ entry, names }) => [entry.id, names]))
      if (saved.size) {
        const where = { id: [...saved.keys()], archived_at: { any: true } } as const
        const { items } = await client.request(list, { where, perPage: maxChecked, signal })
        throwIfAborted(signal)
        // Accounts on different shards may have the same ids.
        if (!items.some((patient) => idOf(patient) && toIndexed(patient).names === saved.get(patient.id))) {
          entries = createEntries()
          position = {}
        }
      }
      isChecked = true
    }

    async function fill({ controller: { signal }, listeners }: Run): Promise<void> {
      // Changes are followed from before the fill begins, so that a change during the fill isn't missed.
      const { since = client.clock.now() - clockSkew } = position
      position = { ...position, since }
      const before = entries.size
      const onProgress = ({ done, total, ...rest }: ExportProgress) => {
        const progress = { done: before + done, total: before + total, ...rest }
        for (const listener of listeners) tell(listener, progress)
      }
      for await (const { items, cursor } of exportFrom(position, { signal, onProgress }).pages()) {
        throwIfAborted(signal)
        items.forEach(entries.apply)
        position = { since, fill: cursor }
      }
    }

    async function followChanges({ controller: { signal } }: Run): Promise<void> {
      for await (const page of changesFrom(position, signal).pages()) {
        throwIfAborted(signal)
        for (const { record } of page.changes) entries.apply(record)
        position = { changes: page.cursor }
      }
    }

    function startRun(): Run {
      const run: Run = {
        controller: new AbortController(),
        callers: 0,
        listeners: new Set(),
        promise: Promise.resolve()
          .then(() => checkAccount(run))
          .then(() => (position.changes === undefined ? fill(run) : undefined))
          .then(() => followChanges(run))
          .finally(() => {
            if (current === run) current = undefined
          }),
      }
      // If all callers have left, nobody handles its error.
      run.promise.catch(() => {})
      return run
    }

    async function refresh(options: PatientIndexRefreshOptions = {}): Promise<void> {
      checkOptions(options, ['signal', 'onProgress'])
      const { signal, onProgress } = options
      throwIfAborted(signal)
      current ??= startRun()
      const run = current
      run.callers++
      if (onProgress) run.listeners.add(onProgress)
      let hasLeft = false
      // In the moment of the abort, so that nothing is sent after it.
      const leave = () => {
        if (hasLeft) return
        hasLeft = true
        if (onProgress) run.listeners.delete(onProgress)
        run.callers--
        if (run.callers) return
        run.controller.abort(signal?.aborted ? abortReason(signal) : undefined)
        if (current === run) current = undefined
      }
      const stopListening = signal && onAbort(signal, leave)
      try {
        await untilAborted(signal, run.promise)
      } finally {
        stopListening?.()
        leave()
      }
    }

    async function watch(options: PatientIndexWatchOptions): Promise<void> {
      checkOptions(options, ['signal', 'interval', 'onRefresh', 'onError'])
      const { signal, interval = 60_000, onRefresh, onError } = options
      if (!signal) throw new InputError('signal is missing: it ends the watch.')
      if (!(interval > 0)) throw new InputError('interval must be greater than 0 milliseconds.')
      while (!signal.aborted) {
        try {
          await refresh({ signal })
          tell(onRefresh, index)
        } catch (error) {
          if (signal.aborted) return
          if (!isClinikoError(error) || !error.retryable) throw error
          tell(onError, error)
        }
        // An abort ends the wait, and then the loop.
        await sleep(client.clock, interval, signal).catch(() => {})
      }
    }

    const index: PatientIndex = {
      get size() {
        return entries.size
      },
      get isComplete() {
        return position.changes !== undefined
      },
      refresh,
      watch,
      search(text, options = {}) {
        checkText(text, 'text')
        checkOptions(options, ['limit', 'archived'])
        const { limit = 20, archived = false } = options
        checkCount(limit, 'limit', 100)
        const { best, hasMore } = entries.search(text, limit, archived)
        return { patients: best, hasMore: hasMore || !index.isComplete }
      },
      toJSON() {
        return {
          format: 'cliniko-patient-index',
          version: 1,
          scope: client.scope,
          ...position,
          patients: Array.from(entries.patients, toSaved),
          merged: [...entries.merged],
        }
      },
    }
    return index
  },
)
