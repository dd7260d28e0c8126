import { dateIn } from '@cliniko/core'
import { can } from '@/lib/roles'
import { scopeOfParams } from '@/screens/reports/period'
import type { ReportState } from '@/screens/reports/report-state'
import { clinic, clinicInfo } from '@/server/clinic'
import { readReport, reportJob } from '@/server/reports'
import { isSameOrigin } from '@/server/same-origin'
import { callerOf } from '@/server/session'

/** Nothing of it is kept by a browser or a server between. */
const headers = { 'cache-control': 'no-store' }

/** Responds with the report of a period, and how far the collection of its data is. It holds sums, and no patient. */
export async function GET(request: Request): Promise<Response> {
  const refusal = await refusalOf(request)
  if (refusal) return refusal
  const { timeZone } = await clinicInfo()
  const scope = scopeOfParams(new URL(request.url).searchParams, dateIn(clinic().now(), timeZone))
  const state: ReportState = await readReport(scope)
  return Response.json(state, { headers })
}

/** Starts or pauses the collection: the body is `start` or `pause`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403, headers })
  const refusal = await refusalOf(request)
  if (refusal) return refusal
  const job = await reportJob()
  const action = await request.text()
  if (action === 'start') job.start()
  else if (action === 'pause') job.pause()
  else return new Response(null, { status: 400, headers })
  return Response.json(job.status(), { headers })
}

async function refusalOf(request: Request): Promise<Response | undefined> {
  const caller = await callerOf(request)
  if (!caller) return new Response(null, { status: 401, headers })
  return can(caller.role, 'reports') ? undefined : new Response(null, { status: 403, headers })
}
