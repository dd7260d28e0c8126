'use client'
import { Problem } from '@/components/ui/problem'

export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <main id="main">
      <h1>This page couldn’t be loaded</h1>
      <Problem error={error} onRetry={reset} />
    </main>
  )
}
