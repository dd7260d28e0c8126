'use client'
import { shellText } from '@/text'
import { Problem } from '@/ui/problem'

export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <>
      <h1>{shellText.pageFailed}</h1>
      <Problem error={error} onRetry={reset} />
    </>
  )
}
