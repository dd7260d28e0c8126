import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Seen } from '../../test/kit.js'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../test/kit.js'
import { createCliniko } from '../cliniko.js'
import { exportRecords } from '../list/export.js'
import * as patients from '../resources/patients.js'

/** Faults that carry as much of the request as they can. */
const faults: readonly ((seen: Seen, value: string) => Response)[] = [
  ({ url }) => {
    // Some runtimes put the whole URL into a network error.
    throw new TypeError(`error sending request for url (${url})`, { cause: new Error(`connect ${url}`) })
  },
  ({ url, headers }, value) => {
    throw Object.assign(new Error(url), { url, headers: [...headers], body: value, code: 'ECONNRESET' })
  },
  ({ url }, value) => json({ message: `${value} ${decodeURIComponent(url)}`, errors: { q: value } }, { status: 400 }),
  ({ url }, value) => new Response(`HTTP Basic: Access denied. ${value} ${url}`, { status: 401 }),
  (_seen, value) => json({ error: value }, { status: 403 }),
  ({ url }, value) => new Response(`<html>${value}${url}</html>`, { status: 404 }),
  (_seen, value) =>
    json({ message: value }, { status: 429, headers: { 'x-ratelimit-reset': value.replace(/\W/g, '') } }),
  ({ url }, value) => new Response(`${value} ${url}`, { status: 500, headers: { 'x-request-id': 'req-1' } }),
  (_seen, value) => new Response(`{"patients":[{"last_name":${JSON.stringify(value)}`),
  (_seen, value) => json({ nothing: value }),
  ({ url }, value) => new Response(value, { status: 302, headers: { location: url } }),
  ({ url }, value) =>
    json({
      patients: [{ id: '1', last_name: value }],
      links: { next: url.replace('api.au2.cliniko.com', 'evil.example') },
    }),
]

/** Everything that a developer's logs could show of an error. */
function shown(error: unknown): string {
  const { message, stack } = error as Error
  return [message, stack, JSON.stringify(error), inspect(error, { depth: 9, showHidden: true }), String(error)].join(
    '\n',
  )
}

async function errorOf(run: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  return undefined
}

// Long enough not to be part of a path or a stack by chance.
const values = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }).map((text) => `Zq7${text}x9Q`)

describe('C08, C41 secrets in errors', () => {
  test('behavior: whatever fault a request meets, its error holds no key and no filter value', async () => {
    let failed = 0
    await fc.assert(
      fc.asyncProperty(values, fc.nat(faults.length - 1), fc.nat(3), async (value, which, how) => {
        const clock = fakeClock()
        const fetch = fakeFetch((seen) => faults[which]?.(seen, value) ?? json({}))
        const cliniko = createCliniko({ apiKey, app, fetch, clock, retry: { limit: 1 } })
        const where = { last_name: { contains: value } }
        const runs = [
          () => cliniko.patients.list({ where, perPage: 100 }),
          () => cliniko.patients.list({ where }).toArray(),
          () => cliniko.request({ method: 'GET', path: '/recalls', query: { 'q[]': [`note:~${value}`] } }),
          async () => {
            for await (const _page of exportRecords(cliniko, patients.list, { where }).pages());
          },
        ]
        const error = await clock.run(errorOf(runs[how] ?? (() => Promise.reject())))
        // Some responses are wrong only for a list, or only for its last page.
        if (!error) return
        failed++
        const text = shown(error)
        const encoded = encodeURIComponent(value)
        for (const secret of [apiKey, btoa(`${apiKey}:`), value, encoded]) expect(text).not.toContain(secret)
      }),
      { numRuns: 300 },
    )
    expect(failed).toBeGreaterThan(200)
  }, 120_000)

  test('behavior: whatever is wrong with the input, the error holds none of its values', async () => {
    const client = createCliniko({ apiKey, app, fetch: fakeFetch(() => json({})) })
    await fc.assert(
      fc.asyncProperty(values, fc.nat(9), async (value, which) => {
        const wrong: readonly (() => unknown)[] = [
          () => client.patients.list({ where: { [value]: 'x' } as object }),
          () => client.patients.list({ where: { last_name: { [value]: 'x' } as object } }),
          () => client.patients.list({ where: { id: value } }),
          () => client.patients.list({ where: { id: [value] } }),
          () => client.patients.list({ where: { created_at: { gte: value } } }),
          () => client.patients.list({ where: { date_of_birth: value } }),
          () => client.patients.list({ sort: value as 'id' }),
          () => client.patients.list({ include: [value as 'concession_type'], [value]: 1 } as object),
          () => client.patients.get(value),
          () => client.request({ method: 'GET', path: `/${value}/%`, query: { [value]: value } }),
        ]
        const error = await errorOf(async () => wrong[which]?.())
        expect(error).toBeInstanceOf(Error)
        expect(shown(error)).not.toContain(value)
      }),
      { numRuns: 200 },
    )
  })

  test('behavior: a malformed key is not repeated', () => {
    fc.assert(
      fc.property(values, (value) => {
        let error: unknown
        try {
          createCliniko({ apiKey: `${value}-nowhere`, app })
        } catch (thrown) {
          error = thrown
        }
        expect(error).toBeInstanceOf(Error)
        expect(shown(error)).not.toContain(value)
      }),
    )
  })
})
