import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Fence } from './fences.mjs'
import { listPages, pageAt, root } from './pages.js'
import { complaintOf, type Render, runFence } from './run.js'
import { withOutputs } from './update.js'

/** Makes a test of each fence that runs. With UPDATE=1, the pages show what was printed. */
export function testRuns(isMine: (fence: Fence) => boolean, render?: Render): void {
  for (const page of listPages().map(pageAt)) {
    const fences = page.fences.filter((fence) => fence.mode === 'run' && isMine(fence))
    if (!fences.length) continue
    describe(page.path, () => {
      const printed = new Map<Fence, string>()
      test.each(fences.map((fence) => [fence.line, fence] as const))('C109 line %i', async (_line, fence) => {
        const run = await runFence(page, fence, render)
        if (process.env.UPDATE && run.error === undefined) printed.set(fence, run.printed)
        else expect(complaintOf(fence, run)).toBeUndefined()
      })
      afterAll(() => {
        if (process.env.UPDATE) writeFileSync(root + page.path, withOutputs(page.text, printed))
      })
    })
  }
}
