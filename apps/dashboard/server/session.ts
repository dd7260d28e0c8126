import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { clinic } from './clinic'
import { isSealed, seal } from './seal'

const name = 'session'
const hours = 12

/** Redirects to the sign-in page unless the user is signed in. The made-up clinic is open to everybody. */
export async function requireSession(): Promise<void> {
  // Read before the check below: a page that reads cookies is never prerendered.
  const cookie = (await cookies()).get(name)?.value
  if (clinic().isDemo) return
  if (!(await isSealed(cookie, password(), Date.now()))) redirect('/sign-in')
}

/** Returns who sends a request to the proxy, or null if they aren't signed in. */
export async function callerOf(request: Request): Promise<{ readonly name: string } | null> {
  if (clinic().isDemo) return { name: 'demo' }
  const cookie = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return (await isSealed(cookie, password(), Date.now())) ? { name: 'reception' } : null
}

/** Signs in: sets a cookie that scripts can't read and that expires after 12 hours. */
export async function startSession(): Promise<void> {
  const expires = Date.now() + hours * 3_600_000
  const value = await seal(expires, password())
  const secure = process.env.DASHBOARD_ORIGIN?.startsWith('https:') ?? false
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: hours * 3600 })
}

/** Signs out: removes the cookie. */
export async function endSession(): Promise<void> {
  ;(await cookies()).delete(name)
}

/** Returns the password of a real clinic's dashboard. `clinic()` throws if there is none. */
export function password(): string {
  return process.env.DASHBOARD_PASSWORD ?? ''
}
