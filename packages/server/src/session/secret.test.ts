import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkSecrets } from './secret.js'

test.each([
  ['nothing', undefined],
  ['an empty text', ''],
  ['an empty list', []],
  ['a number', 12345678901234567890n],
  ['31 bytes', randomBytes(23).toString('base64').slice(0, 31)],
  ['one character', 'a'.repeat(64)],
  ['a repeated password', 'hunter2!hunter2!hunter2!hunter2!hunter2!'],
  ['repeated digits', '0123456789012345678901234567890123456789'],
  ['a sequence', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'],
  ['a sentence', 'change this to a long and random secret please'],
  ['words', 'correct-horse-battery-staple-and-then-some'],
  ['two characters', '01101001110100101101001110100110010111010010110100111010011001'],
  ['a good and a bad one', [randomBytes(32).toString('base64'), 'a'.repeat(64)]],
])('C107 input: a secret of %s is refused', (_title, secret) => {
  expect(() => checkSecrets(secret)).toThrow(/secret.*openssl rand -base64 32/)
  try {
    checkSecrets(secret)
  } catch (error) {
    expect(error).toHaveProperty('name', 'ConfigError')
    if (typeof secret === 'string' && secret) expect(String(error)).not.toContain(secret)
  }
})

test('C107 behavior: every random secret passes', () => {
  for (let count = 0; count < 300; count += 1) {
    const bytes = randomBytes(32)
    for (const secret of [bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')])
      expect(checkSecrets(secret)).toEqual([secret])
  }
  const both = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')]
  expect(checkSecrets(both)).toEqual(both)
})
