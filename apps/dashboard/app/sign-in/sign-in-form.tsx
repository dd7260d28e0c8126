'use client'
import { useActionState } from 'react'
import { signIn } from './actions'

/** The form for the dashboard's password. */
export function SignInForm() {
  const [error, submit, isPending] = useActionState(signIn, '')
  return (
    <form action={submit} className="panel">
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
        {error}
      </p>
      <button type="submit" className="button primary" disabled={isPending}>
        Sign in
      </button>
    </form>
  )
}
