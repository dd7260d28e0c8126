import 'server-only'
import { createSessions, hashPassword, type RequestHead, type Sessions, withPassword } from '@cliniko/server/session'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { clinic } from './clinic'

type DashboardSessions = Sessions<'reception'>

declare global {
  var clinikoDashboardSessions: Promise<DashboardSessions> | undefined
}

/** Returns the sessions of a real clinic's dashboard, which share one password. Pages and routes, which Next bundles apart, share them. */
export function sessions(): Promise<DashboardSessions> {
  globalThis.clinikoDashboardSessions ??= create()
  return globalThis.clinikoDashboardSessions
}

async function create(): Promise<DashboardSessions> {
  const { DASHBOARD_PASSWORD = '', DASHBOARD_SECRET = '' } = process.env
  const hash = await hashPassword(DASHBOARD_PASSWORD)
  return createSessions({
    secret: DASHBOARD_SECRET,
    signIn: withPassword({ accounts: { reception: { hash, role: 'reception' } } }),
    addressOf,
  })
}

/**
 * Returns the address that the reverse proxy saw, which it appends to the header. Without a reverse proxy only this machine
 * can sign in, and whoever sends the header could write anything there.
 */
function addressOf({ headers }: Request): string | null {
  if (!process.env.DASHBOARD_ORIGIN) return null
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null
}

/** Whether a request may see the clinic. The made-up one is open to everybody. */
export async function isSignedIn(request: RequestHead): Promise<boolean> {
  return clinic().isDemo || (await (await sessions()).read(request)) !== null
}

/** Redirects to the sign-in page unless the user is signed in. */
export async function requireSession(): Promise<void> {
  // Read before the check: a page that reads headers is never prerendered.
  const head = { headers: await headers() }
  if (!(await isSignedIn(head))) redirect('/sign-in')
}

/** Returns who sends a request to the proxy, or null if they aren't signed in. */
export async function callerOf(request: Request): Promise<{ readonly user: string } | null> {
  return clinic().isDemo ? { user: 'demo' } : (await sessions()).authenticate(request)
}
