'use client'
import { isClinikoError } from '@cliniko/core'
import { uiText } from '@/text'

const messages: Readonly<Record<string, string>> = {
  AuthenticationError: uiText.errors.signedOut,
  PermissionError: uiText.errors.notAllowed,
  NotFoundError: uiText.errors.notFound,
  ValidationError: uiText.errors.invalid,
  RateLimitError: uiText.errors.busy,
  NetworkError: uiText.errors.offline,
  TimeoutError: uiText.errors.offline,
}

/** Explains an error to the people at the front desk. */
export function explain(error: Error): string {
  // Not instanceof: there may be two copies of a class, of the server and of the browser.
  return (isClinikoError(error) && messages[error.name]) || uiText.errors.other
}

/** Shows an error and a button to try again. */
export function Problem({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div role="alert" className="problem">
      <p>{explain(error)}</p>
      <button type="button" className="button" onClick={onRetry}>
        {uiText.tryAgain}
      </button>
    </div>
  )
}
