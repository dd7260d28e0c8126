import type { SessionErrorCode } from '@cliniko/server/session'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { isDemo } from '@/server/demo'

export const metadata: Metadata = { title: 'Sign in' }

interface SignInSearch {
  /** Why the last try failed. */
  readonly error?: string | string[]
  /** The page to go on to. */
  readonly next?: string | string[]
}

/** A form for the dashboard's password. It works without JavaScript. */
export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<SignInSearch> }) {
  const { error, next } = await searchParams
  if (isDemo()) redirect('/')
  return (
    <main id="main" className="narrow">
      <h1>Front desk</h1>
      <form method="post" action="/api/sign-in" className="panel">
        {typeof next === 'string' && <input type="hidden" name="next" value={next} />}
        <label htmlFor="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby="sign-in-error"
        />
        <p id="sign-in-error" role="alert">
          {error !== undefined && messageOf(error)}
        </p>
        <button type="submit" className="button primary">
          Sign in
        </button>
      </form>
    </main>
  )
}

const messages: Partial<Record<SessionErrorCode, string>> = {
  incorrect_credentials: 'Incorrect password.',
  too_many_tries: 'Too many attempts. Try again in 15 minutes.',
}

function messageOf(error: string | readonly string[]): string {
  const [, message] = Object.entries(messages).find(([code]) => code === error) ?? []
  return message ?? 'You could not be signed in. Try again in a moment.'
}
