'use client'
import { useActionState } from 'react'
import { signIn } from './actions'

/** Asks for the dashboard's password. */
export function SignInForm() {
  const [wrong, submit, isPending] = useActionState(signIn, '')
  return (
    <form action={submit} className="panel">
      <label htmlFor="password">Password</label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        aria-describedby="wrong"
      />
      <p id="wrong" role="alert">
        {wrong}
      </p>
      <button type="submit" className="button primary" disabled={isPending}>
        Sign in
      </button>
    </form>
  )
}
