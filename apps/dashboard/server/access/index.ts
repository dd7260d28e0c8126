import 'server-only'
import type { Client } from '@cliniko/core'
import { withScope } from '@cliniko/query'
import { createPageClient, createProxy } from '@cliniko/server'
import { headers } from 'next/headers'
import { type Role, roles } from '@/lib/roles'
import { clinic } from '../clinic'
import { patientsChanged } from '../patient-index'
import { callerOf, type Staff } from '../session'
import { relayingUploads } from '../uploads'
import { rulesOf } from './rules'

type Proxy = ReturnType<typeof createProxy>

declare global {
  var clinikoDashboardProxies: { readonly [role in Role]: Proxy } | undefined
}

/** The only ways to Cliniko, for browsers and for pages that are rendered here: one for each role. */
function proxies(): { readonly [role in Role]: Proxy } {
  globalThis.clinikoDashboardProxies ??= Object.fromEntries(roles.map((role) => [role, create(role)])) as {
    [role in Role]: Proxy
  }
  return globalThis.clinikoDashboardProxies
}

function create(role: Role): Proxy {
  const { apiKey, app, fetch, rateLimiter } = clinic()
  return createProxy<Staff>({
    apiKey,
    app,
    rateLimiter,
    fetch,
    authenticate: callerOf,
    origins: process.env.DASHBOARD_ORIGIN ? [process.env.DASHBOARD_ORIGIN] : [],
    allow: rulesOf(role),
  })
}

/** Responds to a browser. Whoever isn't signed in has no role: any of the proxies refuses them. */
export async function proxy(request: Request): Promise<Response> {
  const caller = await callerOf(request)
  const response = await relayingUploads(request, caller?.user ?? '', proxies()[caller?.role ?? 'reception'])
  if (request.method !== 'GET' && new URL(request.url).pathname.startsWith('/api/cliniko/patients')) patientsChanged()
  return response
}

/** Returns the client of a page that is rendered for a user. It sees what their browser may see. */
export async function pageClient({ user, role }: Staff): Promise<Client> {
  return withScope(createPageClient(proxies()[role], { headers: await headers() }), scopeOf({ user, role }))
}

/** Returns what keeps the cached records of one user from the next one, in the browser and on the server. */
export function scopeOf({ user, role }: Pick<Staff, 'user' | 'role'>): string {
  return `${role} ${user}`
}
