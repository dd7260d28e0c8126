import { describe, expect, test } from 'vitest'
import { setup } from '../../test/sessions.js'
import type { AuditEvent } from '../audit/audit.js'
import { memoryStore } from './memory-store.js'
import { SessionStoreError } from './session-store.js'

const json = (fields: object) => ({ body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } })

/** Sessions that record. */
function recording(options: Parameters<typeof setup>[0] = {}) {
  const events: AuditEvent[] = []
  return { events, ...setup({ audit: (event) => void events.push(event), ...options }) }
}

describe('C46 signing in and out is recorded', () => {
  test('default: who signed in, who tried, and who signed out', async () => {
    const { events, browser, clock } = recording()
    const page = browser()
    await page.signIn({ password: 'wrong' })
    clock.advance(1000)
    await page.signIn({ password: 'right' })
    await page.signOut()
    const event = { phase: 'outcome', method: 'POST', records: {}, withheld: [], duration: 0, user: 'reception' }
    expect(events).toEqual([
      {
        ...event,
        time: '2026-03-02T00:00:00.000Z',
        operation: 'sign in',
        status: 401,
        code: 'incorrect_credentials',
      },
      { ...event, time: '2026-03-02T00:00:01.000Z', operation: 'sign in', status: 200 },
      { ...event, time: '2026-03-02T00:00:01.000Z', operation: 'sign out', status: 200 },
    ])
  })

  test('behavior: an event holds no password, no key and no address', async () => {
    const { events, browser } = recording()
    const page = browser({ address: '203.0.113.77' })
    await page.signIn({ password: 'keyed' })
    await page.signIn({}, json({ password: 'a wrong secret' }))
    await page.signOut()
    expect(events).toHaveLength(3)
    expect(JSON.stringify(events)).not.toMatch(/keyed|MS1zZWNyZXQ|a wrong secret|203\.0/)
  })

  test('behavior: an account that does not exist is not named, because it may be a password in the wrong field', async () => {
    const { events, browser } = recording({ signIn: { accountOf: () => null, check: async () => null } })
    await browser().signIn({ account: 'hunter2', password: 'x' })
    expect(events).toMatchObject([{ operation: 'sign in', status: 401 }])
    expect(events[0]).not.toHaveProperty('user')
  })

  test('behavior: too many tries, and a store that fails, are recorded too', async () => {
    const { events, browser } = recording({ tries: { perAddress: 1 } })
    await browser().signIn({ password: 'wrong' })
    await browser().signIn({ password: 'right' })
    const fail = async () => {
      throw new SessionStoreError('down')
    }
    const broken = recording({ store: { ...memoryStore(), set: fail } })
    await broken.browser().signIn({ password: 'right' })
    expect(events).toMatchObject([{ status: 401 }, { status: 429, code: 'too_many_tries' }])
    expect(broken.events).toMatchObject([{ status: 503, code: 'internal', user: 'reception' }])
  })

  test('behavior: signing out without a session is nobody’s', async () => {
    const { events, browser } = recording()
    expect((await browser().signOut()).status).toBe(303)
    expect(events).toEqual([])
  })

  test('behavior: what can’t be recorded fails, and gives nobody a session', async () => {
    const errors: unknown[] = []
    const full = new Error('disk full')
    let isFull = true
    const { browser, sessions } = setup({
      audit: () => {
        if (isFull) throw full
      },
      onError: (error) => errors.push(error),
    })
    const page = browser()
    const response = await page.signIn({}, json({ password: 'right' }))
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'audit_failed', retryable: true })
    expect(page.cookies.size).toBe(0)
    expect((await page.signIn({ password: 'right' })).headers.get('location')).toBe('/sign-in?error=audit_failed')
    isFull = false
    await page.signIn({ password: 'right' })
    isFull = true
    const copy = browser({ cookies: new Map(page.cookies) })
    expect((await page.signOut()).status).toBe(503)
    expect(await sessions.read(copy.request())).toBeNull()
    expect(errors).toEqual([full, full, full])
  })

  test('behavior: with best-effort people sign in all the same', async () => {
    const errors: unknown[] = []
    const sink = async () => {
      throw new Error('disk full')
    }
    const { browser, sessions } = setup({
      audit: { sink, mode: 'best-effort' },
      onError: (error) => errors.push(error),
    })
    const page = browser()
    await page.signIn({ password: 'right' })
    expect(await sessions.read(page.request())).not.toBeNull()
    expect(errors).toHaveLength(1)
  })

  test('input: what is no sink is refused', () => {
    expect(() => setup({ audit: 'console' as never })).toThrow(/audit takes a sink/)
  })
})
