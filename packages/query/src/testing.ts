import { type Client, InputError, type RequestEvent } from '@cliniko/core'
import { printAttempts, printCount } from './plan/attempts.js'
import { checkBudget } from './plan/budget.js'

/**
 * Runs a part of a test and fails if a client sends more requests meanwhile than a budget allows. Retries count. Works with
 * any test runner.
 *
 * @param client - The client of the app under test, whatever it sends to: a mock, MSW or a `fetch` of your own.
 * @param limit - The most requests, from 0.
 * @param run - Resolves when everything has been sent that counts.
 * @returns What `run` returns.
 * @throws Error that lists the requests by operation; what `run` throws; {@link InputError} if an argument can't be used.
 * @example
 * test('the day view costs 7 requests', async () => {
 *   await expectRequestBudget(client, 7, async () => {
 *     render(<Day client={client} />)
 *     await screen.findByText('09:00')
 *   })
 * })
 */
export async function expectRequestBudget<Result>(
  client: Client,
  limit: number,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  checkBudget(client, limit)
  if (typeof run !== 'function') throw new InputError('expectRequestBudget takes a client, a number and a function.')
  const attempts: RequestEvent[] = []
  const stop = client.listen({ onRequest: (attempt) => void attempts.push(attempt) })
  let result: Result
  try {
    result = await run()
  } finally {
    stop()
  }
  if (attempts.length <= limit) return result
  const { length } = attempts
  throw new Error(`${printCount(length)}, but the budget is ${limit}:\n${printAttempts(attempts)}`)
}
