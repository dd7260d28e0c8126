import 'server-only'
import { createClient, createRateLimiter, type Fetch, type RateLimiter } from '@cliniko/core'
import type { Scope } from '@/screens/reports/formulas/data'
import { type Report, reportOf } from '@/screens/reports/formulas/report'
import type { ReportState } from '@/screens/reports/report-state'
import { clinic, clinicInfo } from '../clinic'
import { createReportJob, type ReportJob } from './job'
import { keepReserve } from './reserve'

/** How many of Cliniko's 200 requests a minute are left to people at any time. */
const reserve = 100

declare global {
  var clinikoDashboardReports: Promise<ReportJob> | undefined
}

/** Returns the job that collects the data of reports: one for the clinic. Pages and routes, which Next bundles apart, share it. */
export function reportJob(): Promise<ReportJob> {
  globalThis.clinikoDashboardReports ??= createJob()
  return globalThis.clinikoDashboardReports
}

async function createJob(): Promise<ReportJob> {
  const { apiKey, app, fetch, rateLimiter, complete, now } = clinic()
  const { timeZone } = await clinicInfo()
  const whenComplete: Fetch = async (url, init) => {
    await complete
    return fetch(url, init)
  }
  return createReportJob({
    client: createClient({
      apiKey,
      app,
      fetch: whenComplete,
      rateLimiter: slowed(keepReserve(rateLimiter, reserve)),
      timeout: 60_000,
    }),
    timeZone,
    now,
    // Errors of the client hold no personal data.
    onError: (error) => console.error('Reports:', error instanceof Error ? `${error.name}: ${error.message}` : error),
  })
}

/** Keeps reports to `REPORTS_REQUESTS_PER_MINUTE`, if it is set, on top of the limit that all share. */
function slowed(shared: RateLimiter): RateLimiter {
  const limit = Number(process.env.REPORTS_REQUESTS_PER_MINUTE)
  if (!Number.isInteger(limit) || limit < 1) return shared
  const own = createRateLimiter({ limit })
  return {
    ...shared,
    async acquire(turn) {
      await own.acquire({ signal: turn?.signal })
      await shared.acquire(turn)
    },
  }
}

/** The latest reports. Several people look at the same ones, and a page asks again while data are collected. */
let kept: { version: number; readonly reports: Map<string, Report> } = { version: -1, reports: new Map() }

/** Returns the report of a period, as far as data were collected. */
export async function readReport(scope: Scope): Promise<ReportState> {
  const job = await reportJob()
  const data = job.data()
  if (kept.version !== job.version()) kept = { version: job.version(), reports: new Map() }
  // What is calculated while data arrive belongs to the data that it was begun with.
  const { reports } = kept
  const key = JSON.stringify(scope)
  const report = reports.get(key) ?? (data && (await reportOf(data, scope, breathe)))
  if (report && reports.size < 50) reports.set(key, report)
  return { job: job.status(), report: report ?? null }
}

/** Starts the collection if nobody has yet. What somebody has paused stays so. */
export async function startCollecting(): Promise<void> {
  const job = await reportJob()
  if (job.status().state === 'idle') job.start()
}

/** Lets requests in that wait. A year takes some hundred milliseconds to calculate. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
