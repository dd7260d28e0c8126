import { type NextRequest, NextResponse } from 'next/server'
import { isDemo } from '@/server/demo'
import { isOwnHost } from '@/server/hosts'
import { isSignedIn } from '@/server/session'

/**
 * Refuses requests to the made-up clinic by a host name that isn't its own. A real clinic has sessions instead.
 *
 * Redirects to the sign-in page unless the user is signed in. Pages check again themselves.
 *
 * Adds a Content Security Policy: a page runs only its own scripts, connects only to its own server, and can't be framed.
 * Nothing is cached, because people share the computers of a front desk.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isDemo() && !isOwnHost(request.headers.get('host'))) {
    return sealed(
      new NextResponse('This host name is not allowed. Open localhost, or set DASHBOARD_ORIGIN.', { status: 403 }),
    )
  }
  const { pathname, search } = request.nextUrl
  // The API routes check sessions and set their headers by themselves.
  if (pathname.startsWith('/api/')) return NextResponse.next()
  if (pathname !== '/sign-in' && !(await isSignedIn(request))) {
    const signIn = new URL('/sign-in', request.url)
    if (pathname + search !== '/') signIn.searchParams.set('next', pathname + search)
    return sealed(NextResponse.redirect(signIn))
  }
  const nonce = btoa(crypto.randomUUID())
  // Appointments are positioned with style attributes.
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Files of patients are shown from memory: see screens/patient/file-preview.tsx.
    'frame-src blob:',
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

/** A response without a page: nothing of it is stored, run or framed. */
function sealed(response: NextResponse): NextResponse {
  response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  response.headers.set('cache-control', 'no-store')
  return response
}

export const config = { matcher: ['/((?!_next/static|icon.svg).*)'] }
