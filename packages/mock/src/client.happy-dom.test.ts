// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { testClientIn } from '../test/client-suite.js'

test('C78 behavior: there is a document', () => {
  expect(typeof document).toBe('object')
})

testClientIn('happy-dom')
