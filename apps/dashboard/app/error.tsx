'use client'
import { shellText } from '@/text'
import { Problem } from '@/ui/problem'

/** What is shown if not even the shell can be rendered: the clinic can't be reached. */
export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <main id="main">
      <h1>{shellText.pageFailed}</h1>
      <Problem error={error} onRetry={reset} />
    </main>
  )
}
