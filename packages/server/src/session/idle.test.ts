import { describe, expect, test } from 'vitest'
import { createTestClock, setup } from '../../test/sessions.js'
import { memoryStore } from './memory-store.js'
import type { SessionStore } from './session-store.js'

const minute = 60_000

/** A store that counts its writes of when sessions were used. */
function createCountingStore(now: () => number): SessionStore & { readonly uses: () => number } {
  const store = memoryStore({ now })
  let uses = 0
  return {
    ...store,
    uses: () => uses,
    async set(key, value, ttl) {
      if (key.startsWith('used/')) uses++
      await store.set(key, value, ttl)
    },
  }
}

/** A signed-in page. */
async function signedIn(idleTimeout?: number) {
  const clock = createTestClock()
  const store = createCountingStore(clock.now)
  const { sessions, browser } = setup({ clock, store, ...(idleTimeout !== undefined && { idleTimeout }) })
  const page = browser()
  await page.signIn({ password: 'right' })
  return { clock, store, sessions, page, browser, read: () => sessions.read(page.request()) }
}

describe('C107 idle sessions', () => {
  test('default: a session ends after half an hour without a request, give or take a minute', async () => {
    const { clock, read } = await signedIn()
    clock.advance(29 * minute)
    expect(await read()).not.toBeNull()
    clock.advance(31 * minute)
    expect(await read()).toBeNull()
  })

  test('behavior: whoever is there stays signed in until maxAge', async () => {
    const { clock, read } = await signedIn()
    for (let passed = 0; passed < 12 * 60 - 20; passed += 20) {
      clock.advance(20 * minute)
      expect(await read()).not.toBeNull()
    }
    clock.advance(20 * minute)
    expect(await read()).toBeNull()
  })

  test('behavior: no request shortens the time, whenever in the minute it comes', async () => {
    const { clock, read } = await signedIn(5 * minute)
    for (const wait of [59_999, 1, 30_000, 5 * minute - 1, 5 * minute - 1]) {
      clock.advance(wait)
      expect(await read()).not.toBeNull()
    }
    clock.advance(6 * minute)
    expect(await read()).toBeNull()
  })

  test('behavior: a copy of the cookie does not work after that either', async () => {
    const { clock, page, sessions, browser } = await signedIn(minute)
    clock.advance(2 * minute)
    expect(await sessions.authenticate(browser({ cookies: page.cookies }).request())).toBeNull()
  })

  test('behavior: a session is written once a minute, however many requests come together', async () => {
    const { clock, store, read } = await signedIn()
    expect(store.uses()).toBe(1)
    for (let second = 0; second < 120; second++) {
      clock.advance(1000)
      await Promise.all([read(), read(), read()])
    }
    expect(store.uses()).toBe(3)
  })

  test('behavior: a request that comes while its user signs out does not open the session again', async () => {
    const { clock, page, sessions, browser } = await signedIn()
    const copy = browser({ cookies: new Map(page.cookies) })
    clock.advance(2 * minute)
    await Promise.all([sessions.read(copy.request()), page.signOut(), sessions.read(copy.request())])
    expect(await sessions.read(copy.request())).toBeNull()
  })

  test('behavior: maxAge or more sets no limit', async () => {
    const { clock, read } = await signedIn(Number.POSITIVE_INFINITY)
    clock.advance(12 * 60 * minute - 1000)
    expect(await read()).not.toBeNull()
    clock.advance(1000)
    expect(await read()).toBeNull()
  })

  test.each([0, -1, 59_999, Number.NaN, null, '30'])('input: %o is refused', (idleTimeout) => {
    expect(() => setup({ idleTimeout: idleTimeout as number })).toThrow(
      'idleTimeout is in milliseconds, from a minute.',
    )
  })
})
