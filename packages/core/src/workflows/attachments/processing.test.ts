import { describe, expect, test } from 'vitest'
import { bareSignal } from '../../../test/bare-signal.js'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { InputError, ServerError, TimeoutError } from '../../http/errors.js'
import { untilProcessed } from './processing.js'

/** A client whose attachment is processed by the `done`th request. */
function setUp(done: number) {
  const fetch = fakeFetch((_, count) =>
    json({ id: '77', size: count < done ? null : 7, processing_completed: count >= done }),
  )
  const clock = fakeClock()
  return { fetch, clock, client: createClient({ apiKey, app, fetch, clock, retry: { limit: 0 } }) }
}

describe('untilProcessed', () => {
  test('default: returns a processed attachment after one request', async () => {
    const { client, fetch, clock } = setUp(1)
    expect(await untilProcessed(client, '77')).toMatchObject({ id: '77', processing_completed: true })
    expect(fetch.seen).toHaveLength(1)
    expect(clock.elapsed()).toBe(0)
  })

  test('behavior: it repeats the request at growing intervals', async () => {
    const { client, fetch, clock } = setUp(4)
    const reports: string[] = []
    const options = {
      interval: 2000,
      onProgress: ({ step, loaded }: { step: string; loaded: number }) => reports.push(`${step} ${loaded}`),
    }
    await clock.run(untilProcessed(client, '77', options))
    expect(fetch.seen).toHaveLength(4)
    expect(clock.elapsed()).toBe(2000 + 3000 + 4500)
    expect(reports).toEqual(['process 0', 'process 0', 'process 0', 'process 7'])
  })

  test('behavior: the timeout error says that the attachment exists', async () => {
    const { client, clock } = setUp(Number.POSITIVE_INFINITY)
    const error = await clock.run(untilProcessed(client, '77', { timeout: 60_000 })).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(TimeoutError)
    expect(String(error)).toContain('It exists')
    expect(clock.elapsed()).toBeLessThanOrEqual(60_000)
  })

  test('behavior: C34: a signal ends the wait with its reason', async () => {
    const { client, fetch, clock } = setUp(Number.POSITIVE_INFINITY)
    const controller = new AbortController()
    clock.after(5000, () => controller.abort(new Error('left the page')))
    await expect(clock.run(untilProcessed(client, '77', { signal: controller.signal }))).rejects.toThrow(
      'left the page',
    )
    const asked = fetch.seen.length
    expect(clock.elapsed()).toBe(5000)
    expect(asked).toBe(4)
  })

  test('behavior: a failed request rejects with its own error', async () => {
    const fetch = fakeFetch(() => json({}, { status: 500 }))
    const client = createClient({ apiKey, app, fetch, retry: { limit: 0 } })
    await expect(untilProcessed(client, '77')).rejects.toThrow(ServerError)
  })

  test.each([{ interval: 0 }, { timeout: 0 }, { interval: Number.NaN }])('input: %j', async (options) => {
    await expect(untilProcessed(setUp(1).client, '77', options)).rejects.toThrow(InputError)
  })
})

test('behavior: C49: an abort at a response or during a wait, with a signal of React Native, ends the wait', async () => {
  const fetch = fakeFetch(() => json({ id: '77', processing_completed: false }))
  for (const elapsed of [0, 1500]) {
    const { signal, abort, listeners } = bareSignal()
    const clock = fakeClock()
    const client = createClient({ apiKey, app, fetch, clock, retry: { limit: 0 } })
    clock.after(elapsed, abort)
    const error = await clock.run(untilProcessed(client, '77', { signal })).catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'AbortError' })
    expect(clock.elapsed()).toBe(elapsed)
    expect(listeners.size).toBe(0)
  }
  // One before the first abort, and two before the other.
  expect(fetch.seen).toHaveLength(3)
})
