'use client'
import { isClinikoError } from '@cliniko/core'
import { text } from '@/text'

const messages: Readonly<Record<string, string>> = {
  AuthenticationError: text.ui.errors.signedOut,
  PermissionError: text.ui.errors.notAllowed,
  NotFoundError: text.ui.errors.notFound,
  ValidationError: text.ui.errors.invalid,
  RateLimitError: text.ui.errors.busy,
  NetworkError: text.ui.errors.offline,
  TimeoutError: text.ui.errors.offline,
}

/** Explains an error to the people at the front desk. */
export function explain(error: Error): string {
  // Not instanceof: there may be two copies of a class, of the server and of the browser.
  return (isClinikoError(error) && messages[error.name]) || text.ui.errors.other
}

/** Shows an error and a button to try again. */
export function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div role="alert" className="problem">
      <p>{explain(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {text.ui.tryAgain}
      </button>
    </div>
  )
}
