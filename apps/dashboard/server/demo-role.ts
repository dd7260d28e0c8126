import 'server-only'
import { isRole } from '@/lib/roles'
import { isDemo } from './demo'
import { announce } from './live/announcements'
import { isSameOrigin } from './same-origin'
import { demoRoleCookie } from './session'

/** Responds to the form that shows the made-up clinic in another role. */
export async function switchDemoRole(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const role = isDemo() ? (await request.formData()).get('role') : null
  if (!isRole(role)) return new Response(null, { status: 404 })
  announce({ kind: 'session' })
  const cookie = `${demoRoleCookie}=${role}; Path=/; HttpOnly; SameSite=Strict`
  return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } })
}
