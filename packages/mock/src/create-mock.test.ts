import { addDays, attendees, bookings, businesses, dateIn, dayRange } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { clinic, now, raw } from '../test/clinic.js'
import { createMock, type MockOptions } from './index.js'

const zone = 'Australia/Sydney'

describe('the made-up clinic', () => {
  const { cliniko, mock } = clinic({ patients: 2000 })
  const { tables } = mock.store

  test('default: 3 businesses, 8 practitioners, 12 appointment types, 2,000 patients', async () => {
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
    expect((await cliniko.practitioners.list()).totalEntries).toBe(8)
    expect((await cliniko.practitioners.inactive()).totalEntries).toBe(1)
    expect((await cliniko.appointmentTypes.list()).totalEntries).toBe(12)
    expect((await cliniko.patients.list({ where: { archived_at: { any: true } } })).totalEntries).toBe(2000)
  })

  test('behavior: the same seed and time create the same clinic, another seed another clinic', () => {
    const dump = (options: MockOptions) =>
      JSON.stringify(Object.values(clinic(options).mock.store.tables).map((table) => [...table.peeks()]))
    const dumpOfSeven = dump({ seed: 7 })
    expect(dump({ seed: 7 })).toBe(dumpOfSeven)
    expect(dump({ seed: 8 })).not.toBe(dumpOfSeven)
  })

  test('C22 behavior: ids have 19 digits and are unique', () => {
    const ids = Object.values(tables).flatMap((table) => [...table.keys()])
    expect(ids.every((id) => /^\d{19}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('behavior: there are appointments on each day of three months', () => {
    const days = new Set([...tables.individual_appointments.peeks()].map(({ starts_at }) => dateIn(starts_at, zone)))
    const today = dateIn(now, zone)
    for (let offset = -45; offset <= 45; offset++) expect(days).toContain(addDays(today, offset))
    const { from, to } = dayRange(today, zone)
    const ofToday = [...tables.individual_appointments.peeks()].filter(({ starts_at: at }) => at >= from && at < to)
    expect(ofToday.length).toBeGreaterThan(40)
  })

  test('behavior: no practitioner is in two places at once', () => {
    const busy = new Map<string, { starts_at: string; ends_at: string }[]>()
    for (const table of [tables.individual_appointments, tables.group_appointments, tables.unavailable_blocks]) {
      for (const booking of table.peeks()) {
        const key = booking.practitioner.links.self
        busy.set(key, [...(busy.get(key) ?? []), booking])
      }
    }
    for (const all of busy.values()) {
      all.sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1))
      for (const [index, booking] of all.entries())
        expect(booking.starts_at >= (all[index - 1]?.ends_at ?? '')).toBe(true)
    }
  })

  test('C09 behavior: email addresses and phone numbers are fictional', () => {
    for (const { email, patient_phone_numbers } of tables.patients.peeks()) {
      if (email !== null) expect(email).toMatch(/^[a-z.]+\d+@example\.com$/)
      for (const { number } of patient_phone_numbers ?? []) expect(number).toMatch(/^0491 57\d \d{3}$/)
    }
    for (const { email } of tables.users.peeks()) expect(email).toMatch(/@clinic\.example$/)
  })

  test('behavior: names are in many scripts', () => {
    const names = [...tables.patients.peeks()].map(({ label }) => label ?? '').join()
    for (const script of ['Latin', 'Han', 'Arabic', 'Greek', 'Devanagari', 'Cyrillic']) {
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
    }
  })
})

describe('authentication', () => {
  test.each([
    ['no key', {}, 401],
    ['another key', { authorization: `Basic ${btoa('other-au1:')}` }, 401],
    ['a key that isn’t Base64', { authorization: 'Basic ***' }, 401],
    ['a User-Agent without an address', { 'user-agent': 'curl/8' }, 403],
    ['key and address', {}, 200],
    ['the key without its shard', { authorization: `Basic ${btoa('in-memory-clinic-key:')}` }, 200],
  ])('input: %s', async (title, headers, status) => {
    const { mock } = clinic({ patients: 1 })
    const request = new Request('https://api.au1.cliniko.com/v1/businesses', {
      headers: {
        'user-agent': 'Test (dev@clinic-tests.org)',
        ...(title !== 'no key' && { authorization: `Basic ${btoa(`${mock.apiKey}:`)}` }),
        ...headers,
      },
    })
    const response = await mock.handle(request)
    expect(response.status).toBe(status)
    if (status === 401) expect(await response.text()).toBe('HTTP Basic: Access denied.\n')
  })

  test('C17 behavior: only its own host responds', async () => {
    const { mock } = clinic({ patients: 1 })
    await expect(mock.fetch('https://api.uk1.cliniko.com/v1/patients', { method: 'GET' })).rejects.toThrow(
      'no other host',
    )
    await expect(mock.fetch('https://example.com/', { method: 'GET' })).rejects.toThrow('no other host')
    expect(() => createMock({ apiKey: 'key-evil.example' })).toThrow('shard')
    expect(() => createMock({ now: 'soon' })).toThrow('now')
  })

  test('behavior: requests beyond the limit get 429 until the minute is over', async () => {
    let time = 1_000_000
    const mock = createMock({ rateLimit: 2, patients: 1, clock: { now: () => time } })
    const statuses: number[] = []
    for (let request = 0; request < 3; request++) statuses.push((await raw(mock, '/businesses')).status)
    expect(statuses).toEqual([200, 200, 429])
    const refused = await raw(mock, '/businesses')
    expect(refused.headers.get('x-ratelimit-reset')).toBe('1060')
    time = 1_060_000
    expect((await raw(mock, '/businesses')).status).toBe(200)
  })
})

test('requests: lists the latest 1,000 requests', async () => {
  const { mock, cliniko } = clinic({ patients: 1 })
  await cliniko.request(businesses.list, { perPage: 1 })
  expect(mock.requests).toEqual([{ method: 'GET', url: '/businesses?per_page=1', status: 200 }])
  for (let request = 0; request < 1000; request++) await raw(mock, '/users')
  expect(mock.requests).toHaveLength(1000)
  expect(mock.requests[0]?.url).toBe('/users')
})

test('signal: an aborted request rejects', async () => {
  const { cliniko } = clinic({ patients: 1 })
  const signal = AbortSignal.abort(new Error('left'))
  await expect(cliniko.request(attendees.list, { signal })).rejects.toThrow('left')
  await expect(cliniko.request(bookings.get, '1', { signal })).rejects.toThrow('left')
})
