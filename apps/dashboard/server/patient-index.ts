import 'server-only'
import { createPatientIndex, type PatientIndex } from '@cliniko/core'
import { clinic } from './clinic'

// Cliniko can't search by phone number, nor by names in any order. The index does, for the whole clinic, in this process: a
// receptionist's browser needn't hold the names of 20,000 people. It returns ids alone, and their records come through the
// proxy, which knows what the user may see.

interface Shared {
  readonly index: PatientIndex
  /** When the last refresh was started, in milliseconds since 1970. */
  refreshedAt: number
  /** Whether somebody wrote to a patient here since then. */
  isOutdated: boolean
  refresh?: Promise<void> | undefined
}

declare global {
  var clinikoDashboardPatientIndex: Shared | undefined
}

/** Milliseconds after which a search also looks for what was changed in Cliniko itself. */
const maxAge = 60_000

function shared(): Shared {
  globalThis.clinikoDashboardPatientIndex ??= {
    index: createPatientIndex(clinic().client),
    refreshedAt: 0,
    isOutdated: true,
  }
  return globalThis.clinikoDashboardPatientIndex
}

/** Which patients match a text. */
export interface PatientIds {
  /** Whether all patients are in the index. Until then the API's own filters find more. */
  readonly isReady: boolean
  /** Best matches first. */
  readonly ids: readonly string[]
  /** Whether there may be more matches. */
  readonly hasMore: boolean
}

/** Searches the index. The first search starts to fill it, and doesn't wait for that. */
export async function findPatientIds(text: string, limit: number, archived: boolean): Promise<PatientIds> {
  const state = shared()
  const { index } = state
  if (index.isComplete && state.isOutdated) {
    // A patient who was just created here has to be found. A refresh that began before the write may have missed it.
    await state.refresh
    await refresh(state)
  } else if (state.isOutdated || Date.now() - state.refreshedAt > maxAge) void refresh(state)
  const { patients, hasMore } = index.search(text, { limit, archived })
  return { isReady: index.isComplete, ids: patients.map(({ id }) => id), hasMore }
}

/** Starts to fill the index, if that isn't done yet. */
export function warmPatientIndex(): void {
  const state = shared()
  if (!state.index.isComplete) void refresh(state)
}

/** Notes that a patient was created or changed through the proxy: the next search has to know. */
export function patientsChanged(): void {
  if (globalThis.clinikoDashboardPatientIndex) globalThis.clinikoDashboardPatientIndex.isOutdated = true
}

function refresh(state: Shared): Promise<void> {
  state.refresh ??= run(state).finally(() => {
    state.refresh = undefined
  })
  return state.refresh
}

async function run(state: Shared): Promise<void> {
  state.refreshedAt = Date.now()
  state.isOutdated = false
  try {
    await state.index.refresh()
  } catch {
    // The next search tries again where this one stopped.
    state.isOutdated = true
  }
}
