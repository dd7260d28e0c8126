import { addDays, type Client, dateIn, dayRange } from '@cliniko/core'
import type { ReportData } from '@/screens/reports/formulas/data'
import type { Collection } from './collection'
import { type JobStatus, type StepName, type StepStatus, stepNames } from './status'
import { steps } from './steps'
import { createStore, toReportData } from './store'

/** What a job needs to know of the clinic. */
export interface JobOptions {
  readonly client: Client
  readonly timeZone: string
  now(): Date
  /** Called with what made it fail. */
  onError?(error: unknown): void
}

/** Collects the data of reports, in the background. */
export interface ReportJob {
  status(): JobStatus
  /** Starts, goes on after a pause or a failure, or collects what has changed since it was done. */
  start(): void
  /** Stops after the requests that are on their way. */
  pause(): void
  /** Returns what has been collected. Undefined until there is enough to count visits. */
  data(): ReportData | undefined
  /** Changes whenever `data` does. */
  version(): number
  /** Settles when nothing is being collected. */
  settled(): Promise<void>
}

/** How far back bookings are collected with all that reports need. */
const daysBack = 365

/** Creates a job. It does nothing until `start`. */
export function createReportJob({ client, timeZone, now, onError }: JobOptions): ReportJob {
  const store = createStore()
  const cursors = new Map<string, string>()
  let state: JobStatus['state'] = 'idle'
  let progress = new Map<StepName, StepStatus>()
  let run: Run | undefined
  let collectedAt: number | null = null
  let version = 0
  let data: { readonly version: number; readonly data: ReportData } | undefined
  let working: Promise<void> = Promise.resolve()

  function begin(): Run {
    const startedAt = now().getTime()
    const since = run?.since ?? addDays(dateIn(startedAt, timeZone), -daysBack)
    progress = new Map()
    return {
      since,
      startedAt,
      from: dayRange(since, timeZone).from,
      // A minute earlier, for what was written late.
      changedSince: collectedAt === null ? undefined : isoOf(collectedAt - 60_000),
      left: [...stepNames],
    }
  }

  async function work(current: Run): Promise<void> {
    try {
      for (let name = current.left[0]; name; name = current.left[0]) {
        if (!(await workOn(name, current))) return
        current.left.shift()
        version++
      }
      collectedAt = current.startedAt
      state = 'done'
    } catch (error) {
      state = 'failed'
      onError?.(error)
    }
  }

  /** Returns false if it was paused on the way. */
  async function workOn(name: StepName, current: Run): Promise<boolean> {
    const collection: Collection = {
      client,
      store,
      cursors,
      from: current.from,
      since: current.since,
      changedSince: current.changedSince,
      onProgress: (done, total) => progress.set(name, { name, done, total, isDone: false }),
    }
    for await (const _page of steps[name](collection)) if (state !== 'running') return false
    const { done = 0, total = done } = progress.get(name) ?? {}
    progress.set(name, { name, done: total ?? done, total, isDone: true })
    return true
  }

  return {
    status: () => ({
      state,
      steps: stepNames.map((name) => progress.get(name) ?? { name, done: 0, total: null, isDone: false }),
      collectedAt: data ? (collectedAt ?? run?.startedAt ?? null) : collectedAt,
      since: run?.since ?? null,
    }),
    start() {
      if (state === 'running') return
      if (state === 'idle' || state === 'done' || !run) run = begin()
      state = 'running'
      const current = run
      // What was on its way at a pause ends first.
      working = working.then(() => (state === 'running' ? work(current) : undefined))
    },
    pause() {
      if (state === 'running') state = 'paused'
    },
    data() {
      if (!run || (collectedAt === null && !isCountable(progress))) return undefined
      if (data?.version !== version) {
        data = { version, data: toReportData(store, collectedAt ?? run.startedAt, run.since) }
      }
      return data.data
    },
    version: () => version,
    settled: () => working,
  }
}

/** One collection, from its start until all steps are done. */
interface Run {
  readonly since: string
  readonly startedAt: number
  readonly from: string
  readonly changedSince: string | undefined
  readonly left: StepName[]
}

/** Whether visits can be counted. */
function isCountable(progress: ReadonlyMap<StepName, StepStatus>): boolean {
  return (['clinic', 'appointments', 'groups'] as const).every((name) => progress.get(name)?.isDone)
}

function isoOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}
