import { describe, expect, test } from 'vitest'
import { setup } from '../../test/sessions.js'
import { networkOf } from './network.js'

const wrong = { password: 'wrong' }
const right = { password: 'right' }

/** Returns what went wrong, or null. */
async function errorOf(response: Promise<Response>): Promise<string | null> {
  const location = (await response).headers.get('location') ?? ''
  return new URL(location, 'https://desk.test').searchParams.get('error')
}

describe('C107 tries to sign in', () => {
  test('behavior: an attacker locks out only their own address', async () => {
    const { browser } = setup()
    const attacker = browser({ address: '198.51.100.7' })
    for (let count = 0; count < 20; count += 1)
      expect(await errorOf(attacker.signIn(wrong))).toBe('incorrect_credentials')
    expect(await errorOf(attacker.signIn(right))).toBe('too_many_tries')
    expect(await errorOf(browser({ address: '203.0.113.1' }).signIn(right))).toBeNull()
  })

  test('behavior: Retry-After says how long to wait, and then the address may try again', async () => {
    const { browser, clock } = setup({ tries: { perAddress: 1, window: 600_000 } })
    const page = browser()
    await page.signIn(wrong)
    clock.advance(60_000)
    const body = JSON.stringify(right)
    const response = await page.signIn({}, { body, headers: { 'content-type': 'application/json' } })
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('540')
    clock.advance(540_000)
    expect(await errorOf(page.signIn(right))).toBeNull()
  })

  test('behavior: tries at once count all', async () => {
    const { browser } = setup()
    const page = browser()
    const errors = await Promise.all(Array.from({ length: 50 }, () => errorOf(page.signIn(wrong))))
    expect(errors.filter((error) => error === 'incorrect_credentials')).toHaveLength(20)
  })

  test('behavior: a clinic of many people behind one address signs in as often as it likes', async () => {
    const { browser } = setup()
    for (let count = 0; count < 60; count += 1) expect(await errorOf(browser().signIn(right))).toBeNull()
  })

  test('behavior: somebody in the waiting room doesn’t lock out a browser that signed in before', async () => {
    const { browser } = setup()
    const desk = browser()
    await desk.signIn(right)
    await desk.signOut()
    const guest = browser()
    for (let count = 0; count < 25; count += 1) await guest.signIn(wrong)
    expect(await errorOf(guest.signIn(right))).toBe('too_many_tries')
    expect(await errorOf(desk.signIn(right))).toBeNull()
  })

  test('behavior: a browser that signed in before has no more tries than others', async () => {
    const { browser } = setup()
    const desk = browser()
    await desk.signIn(right)
    const errors: (string | null)[] = []
    for (let count = 0; count < 25; count += 1) errors.push(await errorOf(desk.signIn(wrong)))
    expect(errors.filter((error) => error === 'incorrect_credentials')).toHaveLength(20)
  })

  test('behavior: many addresses at one account get few tries each, and still nobody is locked out', async () => {
    const { browser } = setup()
    let guesses = 0
    for (let host = 0; host < 200; host += 1) {
      const bot = browser({ address: `198.51.${host}.1` })
      for (let count = 0; count < 20; count += 1)
        if ((await errorOf(bot.signIn(wrong))) === 'incorrect_credentials') guesses += 1
    }
    // The first 5 addresses had 20 each; each later one had 2.
    expect(guesses).toBe(100 + 195 * 2)
    expect(await errorOf(browser({ address: '203.0.113.1' }).signIn(right))).toBeNull()
    const other = setup().browser({ address: '198.51.0.1' })
    expect(await errorOf(other.signIn(right))).toBeNull()
  })

  test('behavior: the browser of one account has no tries of its own at another', async () => {
    const users = { accountOf: () => 'other', check: async () => null }
    const { browser } = setup()
    const insider = browser()
    await insider.signIn(right)
    const { browser: browserOfOther } = setup({ signIn: users, tries: { perAddress: 2 } })
    const errors: (string | null)[] = []
    for (const cookies of [new Map(), insider.cookies]) {
      const page = browserOfOther({ cookies })
      for (let count = 0; count < 2; count += 1) errors.push(await errorOf(page.signIn(wrong)))
    }
    expect(errors).toEqual(['incorrect_credentials', 'incorrect_credentials', 'too_many_tries', 'too_many_tries'])
  })

  test('behavior: an unknown address is one address', async () => {
    const { browser } = setup({ addressOf: () => null, tries: { perAddress: 1 } })
    expect(await errorOf(browser().signIn(wrong))).toBe('incorrect_credentials')
    expect(await errorOf(browser().signIn(wrong))).toBe('too_many_tries')
  })
})

test.each([
  ['203.0.113.1', '203.0.113.1'],
  ['::ffff:203.0.113.1', '203.0.113.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['[2001:db8::1]', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  [' junk ', 'junk'],
])('C107 input: the address %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
