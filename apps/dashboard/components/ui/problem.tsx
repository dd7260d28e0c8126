'use client'
import {
  AuthenticationError,
  NetworkError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  TimeoutError,
} from '@cliniko/core'

/** What went wrong, in words for those at the desk. */
export function explain(error: Error): string {
  if (error instanceof AuthenticationError) return 'You have been signed out. Reload the page to sign in again.'
  if (error instanceof PermissionError) return 'The key of this dashboard does not allow this.'
  if (error instanceof NotFoundError) return 'There is no such record.'
  if (error instanceof RateLimitError) return 'Cliniko is busy. Try again in a minute.'
  if (error instanceof NetworkError || error instanceof TimeoutError) return 'There is no connection to the server.'
  return 'Something went wrong while talking to Cliniko.'
}

/** An error in place of what could not be loaded, with a way to try again. */
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
