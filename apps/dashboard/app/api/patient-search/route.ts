import { boolean, integer, maxLength, maxValue, minValue, number, object, pipe, safeParse, string } from 'valibot'
import { findPatientIds } from '@/server/patient-index'
import { isSameOrigin } from '@/server/same-origin'
import { callerOf } from '@/server/session'

const body = object({
  text: pipe(string(), maxLength(200)),
  limit: pipe(number(), integer(), minValue(1), maxValue(100)),
  archived: boolean(),
})

/** Nothing of it is kept by a browser or a server between. */
const headers = { 'cache-control': 'no-store' }

/**
 * Finds the ids of patients for the search fields of the browser. The text is in the body, because URLs end up in logs, and
 * the records of the ids come through the proxy.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403, headers })
  const caller = await callerOf(request)
  if (!caller) return new Response(null, { status: 401, headers })
  const { success, output } = safeParse(body, await request.json().catch(() => null))
  if (!success) return new Response(null, { status: 400, headers })
  // The index is filled with the clinic's key, which may see more than a user's own.
  if (caller.apiKey) return Response.json({ isReady: false, ids: [], hasMore: true }, { headers })
  return Response.json(await findPatientIds(output.text, output.limit, output.archived), { headers })
}
