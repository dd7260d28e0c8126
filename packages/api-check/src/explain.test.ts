import { describe, expect, test } from 'vitest'
import { type Difference, exceptions, explain } from './index.js'

const line = 'model Thing.state: value "off" added'
const difference: Difference = { resource: 'things', category: 'model fields', subject: 'model Thing.state', line }

describe('explain', () => {
  test.each([line, 'model *.state: value "*" added'])('input: %s', (what) => {
    const explanation = explain([difference], [{ what, why: '' }])
    expect(explanation).toEqual({ unexplained: [], explained: [difference], unused: [] })
  })

  test('behavior: returns the exceptions that explain nothing', () => {
    const unused = { what: 'model Thing: value', why: '' }
    expect(explain([difference], [unused])).toEqual({ unexplained: [difference], explained: [], unused: [unused] })
  })
})

test('every exception has a reason', () => {
  for (const { why } of exceptions) expect(why).toMatch(/^[A-Z].{20,}\.$/)
})
