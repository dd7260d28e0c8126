import { type NextRequest, NextResponse } from 'next/server'
import { isSealed } from '@/server/seal'

/**
 * Sends those away who haven't signed in; the pages look once more themselves.
 *
 * Gives each page a policy of its own: only its own scripts run, it talks to its own server alone, and no other page
 * can frame it. Records must not be found in a shared computer's cache either.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (process.env.CLINIKO_API_KEY && request.nextUrl.pathname !== '/sign-in') {
    const cookie = request.cookies.get('session')?.value
    const isSignedIn = await isSealed(cookie, process.env.DASHBOARD_PASSWORD ?? '', Date.now())
    if (!isSignedIn) return NextResponse.redirect(new URL('/sign-in', request.url))
  }
  const nonce = btoa(crypto.randomUUID())
  // React writes the places of appointments as style attributes.
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}

export const config = { matcher: ['/((?!_next/static|api/|icon.svg).*)'] }
