import type { RequestEvent } from '@cliniko/core'

/** Prints attempts as a list of operations, the most frequent first: `  2 GET /patients (1 retry)`. */
export function printAttempts(attempts: readonly RequestEvent[]): string {
  const byOperation = new Map<string, RequestEvent[]>()
  for (const attempt of attempts) {
    byOperation.set(attempt.operation, [...(byOperation.get(attempt.operation) ?? []), attempt])
  }
  return [...byOperation]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([operation, { length }]) => {
      const retries = attempts.filter((event) => event.operation === operation && event.attempt > 1).length
      return `  ${length} ${operation}${retries ? ` (${retries} ${retries === 1 ? 'retry' : 'retries'})` : ''}`
    })
    .join('\n')
}

/** Prints a number of requests. */
export function printCount(count: number): string {
  return count === 1 ? '1 request' : `${count} requests`
}
