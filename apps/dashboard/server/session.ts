import 'server-only'
import { practitioners } from '@cliniko/core'
import { createSessions, type RequestHead, type Sessions } from '@cliniko/server/session'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { isRole, type Role } from '@/lib/roles'
import { clinic } from './clinic'
import { isDemo } from './demo'
import { announce } from './live/announcements'
import { practitionerOf } from './practitioner-of'
import { waysToSignIn } from './ways-to-sign-in'

type DashboardSessions = Sessions<Role>

/** Somebody who works at the clinic and is signed in. */
export interface Staff {
  readonly user: string
  readonly role: Role
  /** Their own key, if they signed in with one. */
  readonly apiKey?: string
  /** The practitioner they are. They see the treatment notes of no other. */
  readonly practitionerId?: string
}

/** The cookie by which the made-up clinic is seen in another role. It opens nothing: that clinic is open to everybody. */
export const demoRoleCookie = 'desk-role'

declare global {
  var clinikoDashboardSessions: Promise<DashboardSessions> | undefined
}

/**
 * Returns the sessions of a real clinic's dashboard. Pages and routes, which Next bundles apart,
 * share them. Rejects if a setting is missing. The message names it.
 */
function sessions(): Promise<DashboardSessions> {
  globalThis.clinikoDashboardSessions ??= create()
  return globalThis.clinikoDashboardSessions
}

async function create(): Promise<DashboardSessions> {
  const { DASHBOARD_SECRET = '' } = process.env
  if (!DASHBOARD_SECRET)
    throw new Error('Set DASHBOARD_SECRET, which seals the cookies of sessions. Make one with: openssl rand -base64 32')
  return createSessions({ secret: DASHBOARD_SECRET, signIn: await waysToSignIn(), addressOf })
}

/**
 * Returns the address that the reverse proxy saw, which it appends to the header. Without a reverse proxy only this machine
 * can sign in, and whoever sends the header could write anything there.
 */
function addressOf({ headers }: Request): string | null {
  if (!process.env.DASHBOARD_ORIGIN) return null
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? null
}

/** Whether a request may see the clinic. */
export async function isSignedIn(request: RequestHead): Promise<boolean> {
  return isDemo() || (await (await sessions()).read(request)) !== null
}

/** Responds to the form of the sign-in page. */
export async function signIn(request: Request): Promise<Response> {
  return isDemo() ? openDay() : (await sessions()).signIn(request)
}

/** Responds to the form that signs out. Other tabs of the same browser learn of it. */
export async function signOut(request: Request): Promise<Response> {
  if (isDemo()) return openDay()
  const wasSignedIn = await isSignedIn(request)
  const response = await (await sessions()).signOut(request)
  if (wasSignedIn) announce({ kind: 'session' })
  return response
}

function openDay(): Response {
  return new Response(null, { status: 303, headers: { location: '/' } })
}

/** Returns who requested a page. Redirects to the sign-in page if they aren't signed in. */
export async function requireStaff(): Promise<Staff> {
  // Read before the check: a page that reads headers is never prerendered.
  const head = { headers: await headers() }
  const staff = await staffOf(head)
  return staff ?? redirect('/sign-in')
}

/** Returns who sends a request to the proxy, or null if they aren't signed in. */
export function callerOf(request: Request): Promise<Staff | null> {
  return staffOf(request)
}

async function staffOf(head: RequestHead): Promise<Staff | null> {
  if (isDemo()) return demoStaff(head)
  const staff = await (await sessions()).authenticate(head)
  if (staff?.role !== 'practitioner') return staff
  const practitionerId = await practitionerOf(staff.user)
  return { ...staff, ...(practitionerId !== undefined && { practitionerId }) }
}

async function demoStaff({ headers }: RequestHead): Promise<Staff> {
  const [, cookie] = new RegExp(`(?:^|;\\s*)${demoRoleCookie}=([a-z]+)`).exec(headers.get('cookie') ?? '') ?? []
  const role = isRole(cookie) ? cookie : 'manager'
  if (role !== 'practitioner') return { user: 'demo', role }
  const { items } = await clinic().client.request(practitioners.list, { perPage: 1 })
  return { user: 'demo', role, ...(items[0] && { practitionerId: items[0].id }) }
}
