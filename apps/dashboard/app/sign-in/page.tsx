import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { isDemo } from '@/server/demo'
import { text } from '@/text'

export const metadata: Metadata = { title: text.signIn.title }

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
      <h1>{text.signIn.heading}</h1>
      <form method="post" action="/api/sign-in" className="panel">
        {typeof next === 'string' && <input type="hidden" name="next" value={next} />}
        <label htmlFor="password">{text.signIn.password}</label>
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
          {text.signIn.submit}
        </button>
      </form>
    </main>
  )
}

const { other, ...messages } = text.signIn.errors

function messageOf(error: string | readonly string[]): string {
  const [, message] = Object.entries(messages).find(([code]) => code === error) ?? []
  return message ?? other
}
