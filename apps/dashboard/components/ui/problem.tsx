'use client'
import {
  AuthenticationError,
  NetworkError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  TimeoutError,
} from '@cliniko/core'

/** Explains an error to the people at the front desk. */
export function explain(error: Error): string {
  if (error instanceof AuthenticationError) return 'You have been signed out. Reload the page to sign in again.'
  if (error instanceof PermissionError) return 'The dashboard’s API key doesn’t have permission for this.'
  if (error instanceof NotFoundError) return 'This record doesn’t exist.'
  if (error instanceof RateLimitError) return 'Cliniko is busy. Try again in a minute.'
  if (error instanceof NetworkError || error instanceof TimeoutError)
    return 'The server can’t be reached. Check your connection.'
  return 'Something went wrong. Try again in a moment.'
}

/** Shows an error and a button to try again. */
export function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div role="alert" className="problem">
      <p>{explain(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  )
}
