import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgetDrafts } from '@/screens/notes/forget-drafts'
import { isDemo } from '@/server/demo'
import { rolesWithPassword } from '@/server/ways-to-sign-in'
import { SignedOut } from '@/shell/session-of-tabs'
import { shellText, signInText } from '@/text'

export const metadata: Metadata = { title: signInText.title }

interface SignInSearch {
  /** Why the last try failed. */
  readonly error?: string | string[]
  /** The page to go on to. */
  readonly next?: string | string[]
}

/** Forms for a password and for a person's own key. They work without JavaScript. */
export default async function SignInPage({ searchParams }: { readonly searchParams: Promise<SignInSearch> }) {
  const { error, next } = await searchParams
  if (isDemo()) redirect('/')
  const roles = rolesWithPassword()
  const goOn = typeof next === 'string' && <input type="hidden" name="next" value={next} />
  return (
    <main id="main" className="narrow">
      <SignedOut />
      <ForgetDrafts when="shown" />
      <h1>{signInText.heading}</h1>
      <form method="post" action="/api/sign-in" className="panel">
        {goOn}
        {roles.length > 1 && (
          <>
            <label htmlFor="account">{signInText.role}</label>
            <select id="account" name="account">
              {roles.map((role) => (
                <option key={role} value={role}>
                  {shellText.roles[role]}
                </option>
              ))}
            </select>
          </>
        )}
        <label htmlFor="password">{signInText.password}</label>
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
          {signInText.submit}
        </button>
      </form>
      <details className="panel">
        <summary>{signInText.withKey}</summary>
        <form method="post" action="/api/sign-in" className="stack">
          {goOn}
          <p>{signInText.keyHint}</p>
          <label htmlFor="key">{signInText.key}</label>
          <input id="key" name="key" type="password" autoComplete="off" required />
          <button type="submit" className="button">
            {signInText.submit}
          </button>
        </form>
      </details>
    </main>
  )
}

const { other, ...messages } = signInText.errors

function messageOf(error: string | readonly string[]): string {
  const [, message] = Object.entries(messages).find(([code]) => code === error) ?? []
  return message ?? other
}
