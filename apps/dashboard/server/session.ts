import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { clinic } from './clinic'
import { isSealed, seal } from './seal'

const name = 'session'
const hours = 12

/** Sends those to the sign-in page who haven't signed in. The made-up clinic is open to all. */
export async function requireSession(): Promise<void> {
  // Looked at in any case: a page that has looked at cookies is never made ahead and kept.
  const cookie = (await cookies()).get(name)?.value
  if (clinic().isDemo) return
  if (!(await isSealed(cookie, password(), Date.now()))) redirect('/sign-in')
}

/** Who makes a request to the proxy, or null. */
export async function callerOf(request: Request): Promise<{ readonly name: string } | null> {
  if (clinic().isDemo) return { name: 'demo' }
  const cookie = /(?:^|;\s*)session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return (await isSealed(cookie, password(), Date.now())) ? { name: 'reception' } : null
}

/** Signs in: a cookie that no script can read, gone after half a day. */
export async function startSession(): Promise<void> {
  const expires = Date.now() + hours * 3_600_000
  const value = await seal(expires, password())
  const secure = process.env.DASHBOARD_ORIGIN?.startsWith('https:') ?? false
  ;(await cookies()).set(name, value, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: hours * 3600 })
}

/** Signs out. */
export async function endSession(): Promise<void> {
  ;(await cookies()).delete(name)
}

/** The password of a real clinic's dashboard. `clinic()` has refused to start without one. */
export function password(): string {
  return process.env.DASHBOARD_PASSWORD ?? ''
}
