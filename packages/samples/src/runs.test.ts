import { describe, expect, test } from 'vitest'
import type { Fence } from './fences.mjs'
import { fixtures, pageAt } from './pages.js'
import { complaintOf, runFence } from './run.js'
import { testRuns } from './test-runs.js'

testRuns(({ language }) => !['tsx', 'jsx'].includes(language))

const page = pageAt(`${fixtures}broken.md`)

function fenceWith(code: string): Fence {
  const match = page.fences.find((other) => other.code.includes(code))
  if (!match) throw new Error(`There is no fence with ${code}.`)
  return match
}

describe('runFence', () => {
  test.each([
    ['an output that is right', 'greeting.toUpperCase', undefined],
    ['an output of a shell that is right', 'echo one &&', undefined],
    ['an error that it has to throw', "cliniko.patients.get('1')", undefined],
    ['another output', "console.log('one')", 'prints:\none\nand the page says:\ntwo\n'],
    ['a warning', "console.warn('Careful')", 'warns:\nCareful\n'],
    ['a request that fails', 'catch(', 'warns:\nGET /patients/2 responds with 404\n'],
    ['an error', 'Not today', /^throws Error: Not today/],
    ['no error', 'All is well', 'throws nothing, and not TypeError'],
    ['a request to the network', 'example.com', /^throws ConfigError: The mock never uses the network/],
    ['a command that fails', 'no-such-file', /^throws Error: exits with \d/],
  ])('C109 behavior: %s', async (_title, code, complaint) => {
    const sample = fenceWith(code)
    const found = complaintOf(sample, await runFence(page, sample))
    if (complaint instanceof RegExp) expect(found).toMatch(complaint)
    else expect(found).toBe(complaint)
  })

  test('C109 behavior: another error than the page says', async () => {
    const sample = page.fences.find(({ throws }) => throws === 'RateLimitError')
    expect(sample && complaintOf(sample, await runFence(page, sample))).toMatch(/^throws NotFoundError: /)
  })
})
