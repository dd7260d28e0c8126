import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCall } from './fuzz/calls.js'
import { faultOf, ids } from './fuzz/fault.js'

// Random calls of everything that core exports, with any junk in any argument, end in a typed error or in a request that
// the API accepts.

const numRuns = process.env.PROVE ? 20_000 : 2_000
const seed = Number(process.env.FUZZ_SEED ?? 1)

test('C72 random calls end in a typed error or a request that the API accepts', async () => {
  const rejections: unknown[] = []
  const onRejection = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', onRejection)
  try {
    await fc.assert(
      fc.asyncProperty(anyCall(ids), async (call) => {
        const fault = await faultOf(call)
        if (fault) throw new Error(`${call.name}: ${fault}`)
      }),
      { numRuns, seed, endOnFailure: false },
    )
  } finally {
    process.off('unhandledRejection', onRejection)
  }
  expect(rejections).toEqual([])
})
