import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ForgetDrafts } from '@/screens/notes/forget-drafts'
import { isDemo } from '@/server/demo'
import { rolesWithPassword } from '@/server/ways-to-sign-in'
import { text } from '@/text'

export const metadata: Metadata = { title: text.signIn.title }

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
      <ForgetDrafts when="shown" />
      <h1>{text.signIn.heading}</h1>
      <form method="post" action="/api/sign-in" className="panel">
        {goOn}
        {roles.length > 1 && (
          <>
            <label htmlFor="account">{text.signIn.role}</label>
            <select id="account" name="account">
              {roles.map((role) => (
                <option key={role} value={role}>
                  {text.shell.roles[role]}
                </option>
              ))}
            </select>
          </>
        )}
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
      <details className="panel">
        <summary>{text.signIn.withKey}</summary>
        <form method="post" action="/api/sign-in" className="stack">
          {goOn}
          <p>{text.signIn.keyHint}</p>
          <label htmlFor="key">{text.signIn.key}</label>
          <input id="key" name="key" type="password" autoComplete="off" required />
          <button type="submit" className="button">
            {text.signIn.submit}
          </button>
        </form>
      </details>
    </main>
  )
}

const { other, ...messages } = text.signIn.errors

function messageOf(error: string | readonly string[]): string {
  const [, message] = Object.entries(messages).find(([code]) => code === error) ?? []
  return message ?? other
}
