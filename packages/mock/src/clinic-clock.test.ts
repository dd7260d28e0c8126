import { patients } from '@cliniko/core'
import { expect, test } from 'vitest'
import { createMock } from './index.js'

const now = '2026-03-02T00:00:00Z'

async function first<T>(items: AsyncIterable<T>): Promise<T> {
  for await (const item of items) return item
  throw new Error('There are no items.')
}

/** A mock whose time only tests advance. */
function clinic(options: { readonly rateLimit?: number } = {}) {
  return createMock({ now, patients: 3, clock: { now: () => 0, after: () => () => {} }, ...options })
}

test('C78 behavior: a client of the mock keeps the clinic’s time', async () => {
  const mock = clinic()
  expect(new Date(mock.client().clock.now()).toISOString()).toBe('2026-03-02T00:00:00.000Z')
  mock.advance(90_000)
  expect(mock.now().toISOString()).toBe('2026-03-02T00:01:30.000Z')
  const patient = await mock.client().patients.create({ first_name: 'Ana', last_name: 'Lima' })
  expect(patient.created_at).toBe('2026-03-02T00:01:30Z')
})

test('C78 behavior: changes since the clinic’s time are found without a clock of the test’s own', async () => {
  const mock = clinic()
  const client = mock.client()
  const poll = async (cursor?: string) => {
    const page = await first(client.changes([patients], { once: true, ...(cursor && { cursor }) }).pages())
    return { seen: page.changes.map(({ type, record }) => `${type} ${record.id}`), cursor: page.cursor }
  }
  const { seen, cursor } = await poll()
  expect(seen).toEqual([])
  mock.advance(600_000)
  const { id } = await client.patients.create({ first_name: 'Ana', last_name: 'Lima' })
  expect((await poll(cursor)).seen).toEqual([`created ${id}`])
})

test('C78 behavior: a client waits for its limit until the clinic’s minute is over', async () => {
  const mock = clinic({ rateLimit: 2 })
  const client = mock.client()
  let finished = 0
  const requests = [1, 2, 3].map(() => client.businesses.list().then(() => finished++))
  await Promise.all(requests.slice(0, 2))
  expect(finished).toBe(2)
  mock.advance(60_000)
  await Promise.all(requests)
  expect(mock.requests.map(({ status }) => status)).toEqual([200, 200, 200])
})

test('C78 behavior: the reset of the limit is given in the time of the caller', async () => {
  const mock = clinic({ rateLimit: 1 })
  const { apiKey, fetch } = mock.credentials
  const headers = { authorization: `Basic ${btoa(`${apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
  const url = mock.store.url('/businesses')
  await fetch(url, { headers })
  const inClinic = await fetch(url, { headers })
  expect(inClinic.headers.get('x-ratelimit-reset')).toBe(String(Date.parse(now) / 1000 + 60))
  // A program with a clock of its own, which is at 0.
  const outside = await mock.fetch(url, { headers })
  expect(outside.headers.get('x-ratelimit-reset')).toBe('60')
})

test('C78 behavior: timers run in their order once they are due, those that timers start as well', () => {
  const mock = clinic()
  const calls: string[] = []
  mock.clock.after(300, () => calls.push('third'))
  mock.clock.after(100, () => {
    calls.push('first')
    mock.clock.after(50, () => calls.push('second'))
  })
  const cancel = mock.clock.after(10, () => calls.push('cancelled'))
  cancel()
  mock.advance(299)
  expect(calls).toEqual(['first', 'second'])
  mock.advance(1)
  expect(calls).toEqual(['first', 'second', 'third'])
  mock.advance(1000)
  expect(calls).toHaveLength(3)
})

test('C78 behavior: a timer of the runtime’s runs once, and not again when the time is advanced', async () => {
  const timers: (() => void)[] = []
  const mock = createMock({
    now,
    patients: 0,
    clock: {
      now: () => 0,
      after(_ms, call) {
        timers.push(call)
        return () => {}
      },
    },
  })
  let calls = 0
  mock.clock.after(100, () => calls++)
  timers[0]?.()
  mock.advance(100)
  expect(calls).toBe(1)
})

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('input: advance(%s)', (ms) => {
  expect(() => clinic().advance(ms)).toThrow('advance takes milliseconds from 0.')
})

/** A mock that follows a clock which can be set, with a limit of one request. */
function clinicAt(isMonotonic: boolean) {
  const time = { now: Date.parse(now), monotonic: 0 }
  const clock = {
    now: () => time.now,
    after: () => () => {},
    ...(isMonotonic && { monotonic: () => time.monotonic }),
  }
  const mock = createMock({ patients: 0, rateLimit: 1, clock })
  const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
  return {
    mock,
    send: () => mock.fetch(mock.store.url('/businesses'), { headers }),
    pass(ms: number) {
      time.now += ms
      time.monotonic += ms
    },
    setBack(ms: number) {
      time.now -= ms
    },
  }
}

test.each([true, false])(
  'behavior: a clock that is set back doesn’t extend the limit (monotonic: %s)',
  async (isMonotonic) => {
    const { mock, send, pass, setBack } = clinicAt(isMonotonic)
    await send()
    setBack(3_600_000)
    const response = await send()
    expect(response.status).toBe(429)
    // In the time of the caller, whose clock was set back as well.
    expect(response.headers.get('x-ratelimit-reset')).toBe(String(Date.parse(now) / 1000 - 3600 + 60))
    pass(59_999)
    expect((await send()).status).toBe(429)
    pass(1)
    expect((await send()).status).toBe(200)
    expect(mock.now()).toEqual(new Date(Date.parse(now) - 3_600_000 + 60_000))
  },
)

test.each([true, false])(
  'behavior: the monotonic time never goes back, and is advanced (monotonic: %s)',
  (isMonotonic) => {
    const { mock, pass, setBack } = clinicAt(isMonotonic)
    const start = mock.clock.monotonic?.() ?? Number.NaN
    setBack(3_600_000)
    expect(mock.clock.monotonic?.()).toBe(start)
    mock.advance(500)
    pass(100)
    expect(mock.clock.monotonic?.()).toBe(start + 600)
  },
)

test('behavior: a timer is due after its time, although the clock was set back', () => {
  const { mock, setBack } = clinicAt(false)
  let calls = 0
  mock.clock.after(100, () => calls++)
  setBack(3_600_000)
  mock.advance(99)
  expect(calls).toBe(0)
  mock.advance(1)
  expect(calls).toBe(1)
})
