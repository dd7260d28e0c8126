import { notifyManager } from '@tanstack/query-core'
import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { commands } from './chaos/commands.js'
import { perform } from './chaos/run.js'
import { createVirtualTime } from './chaos/virtual-time.js'
import { createClinic } from './truth/clinic.js'

// Writes of few records overlap, are refused and overtaken, while lists are polled, paged and cancelled, others write as
// well and people sign out. At any time what is shown is what the server returned, with the pending writes over it. Once
// nothing is on its way, it is what the server holds.

/** `pnpm prove` runs many. */
const numRuns = process.env.PROVE ? 600 : 40
const seed = Number(process.env.FUZZ_SEED ?? 1)

notifyManager.setScheduler(queueMicrotask)
vi.useFakeTimers({ toFake: ['Date'], now: 0 })
const time = createVirtualTime(0, (now) => vi.setSystemTime(now))
const mock = createClinic(time)

test('C81 C82 C83 whatever happens, what is shown is true', async () => {
  const rejections: unknown[] = []
  const onRejection = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', onRejection)
  try {
    await fc.assert(
      fc.asyncProperty(fc.nat(), commands, (network, list) => perform(mock, time, network, list)),
      { numRuns, seed },
    )
  } finally {
    process.off('unhandledRejection', onRejection)
  }
  expect(rejections).toEqual([])
})

afterAll(() => {
  vi.useRealTimers()
})
