import { checkWith, createRateLimiter, individualAppointments, patients } from '@cliniko/core'
import { patientSchemas } from '@cliniko/schemas'
import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../core/test/kit.js'
import { setUp, smallMock } from '../test/kit.js'
import { rule } from './index.js'

const mock = smallMock({ patients: 5 })
const [id] = [...mock.store.tables.patients.values()].map((record) => record.id)
const allow = [patients.list, patients.get, patients.create, patients.update]
const code = (response: Response) => [response.status, response.headers.get('x-proxy-error')]
const json = { 'content-type': 'application/json' }

describe('C98 what the app throws', () => {
  test.each([
    [
      'authenticate',
      {
        authenticate: () => {
          throw new Error('canary')
        },
      },
    ],
    ['authenticate, later', { authenticate: () => Promise.reject(new Error('canary')) }],
    [
      'authorize',
      {
        authorize: () => {
          throw new Error('canary')
        },
      },
    ],
    ['authorize, no error', { authorize: () => Promise.reject('canary') }],
  ])('behavior: %s: a 500 in JSON, and the app learns why', async (_title, options) => {
    const errors: unknown[] = []
    const { send } = setUp(mock, { allow, ...options, onError: (error) => errors.push(error) })
    const response = await send(`/patients/${id}`)
    expect(code(response)).toEqual([500, 'internal'])
    expect(await response.json()).toMatchObject({ message: 'The app failed: its log says why.' })
    expect(String(errors)).toMatch('canary')
  })

  test('behavior: authorize may read the body, and the write still has its own', async () => {
    const { write } = setUp(mock, { allow, authorize: (_caller, { body }) => Object(body).notes === 'x' })
    expect((await write('PATCH', `/patients/${id}`, { notes: 'x' })).status).toBe(200)
    expect((await write('PATCH', `/patients/${id}`, { notes: 'y' })).status).toBe(403)
  })
})

describe('C104 bodies that never end', () => {
  const drip = (clock: { after(ms: number, call: () => void): unknown }) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        const next = () => {
          try {
            controller.enqueue(new TextEncoder().encode(' '))
            clock.after(1000, next)
          } catch {
            // Nobody reads it any more.
          }
        }
        next()
      },
    })

  test('behavior: an upload that drips is refused at its deadline', async () => {
    const clock = fakeClock()
    const { proxy } = setUp(mock, { allow, clock, timeout: 5000 })
    const request = new Request('https://clinic.test/api/cliniko/patients', {
      method: 'POST',
      headers: { ...json, 'sec-fetch-site': 'same-origin' },
      body: drip(clock),
      duplex: 'half',
    } as RequestInit)
    const response = await clock.run(proxy(request))
    expect(code(response)).toEqual([408, 'body_timeout'])
    expect(clock.elapsed()).toBe(5000)
  })

  test('behavior: a small response that stalls is given up at the deadline', async () => {
    const clock = fakeClock()
    const { proxy, send } = setUp(mock, {
      allow,
      clock,
      timeout: 5000,
      fetch: async () => new Response(drip({ after: () => {} }), { headers: json }),
    })
    expect(typeof proxy).toBe('function')
    expect(code(await clock.run(send(`/patients/${id}`)))).toEqual([504, 'upstream_failed'])
  })

  /** A response of more than 512 kB, whose next part comes when it is asked for. */
  function large() {
    const state = { isCancelled: false, push: () => {} }
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(600_000))
        state.push = () => controller.enqueue(new Uint8Array(10))
      },
      cancel() {
        state.isCancelled = true
      },
    })
    return { state, fetch: async () => new Response(body, { headers: json }) }
  }

  test('behavior: a large response that stalls fails, rather than ends', async () => {
    const clock = fakeClock()
    const { state, fetch } = large()
    const { send } = setUp(mock, { allow, clock, timeout: 5000, fetch })
    const reader = (await send(`/patients/${id}`)).body?.getReader()
    await reader?.read()
    await expect(clock.run(Promise.resolve(reader?.read()))).rejects.toThrow('stalled')
    expect(state.isCancelled).toBe(true)
  })

  test('behavior: a browser that leaves in the middle ends the request to Cliniko', async () => {
    for (const leave of ['signal', 'cancel'] as const) {
      const { state, fetch } = large()
      const { send } = setUp(mock, { allow, fetch })
      const controller = new AbortController()
      const { body } = await send(`/patients/${id}`, { signal: controller.signal })
      const reader = body?.getReader()
      await reader?.read()
      if (leave === 'signal') {
        controller.abort()
        await expect(reader?.read()).rejects.toMatchObject({ name: 'AbortError' })
      } else await reader?.cancel()
      expect(state.isCancelled).toBe(true)
    }
  })
})

describe('C105 numbers are sent as they came, or not at all', () => {
  test.each([
    '1752849161776013508',
    '-9007199254740993',
    '1e400',
    '[1,{"a":9007199254740992}]',
    '12345678901234567890.0',
  ])('input: %s', async (number) => {
    const { write, sent } = setUp(mock, { allow })
    const response = await write('PATCH', `/patients/${id}`, `{"notes":${number}}`)
    expect(code(response)).toEqual([400, 'bad_request'])
    expect(sent()).toEqual([])
  })

  test('behavior: digits in text, and numbers that JavaScript has exactly, pass', async () => {
    const bodies: unknown[] = []
    const { write } = setUp(mock, {
      allow,
      fetch: async (_url, init) => {
        bodies.push(init.body)
        return Response.json({ id })
      },
    })
    const body = '{"notes":"a \\"1752849161776013508\\" 1e999","n":[9007199254740991,-1.5,1e3,0.1]}'
    await write('PATCH', `/patients/${id}`, body)
    expect(bodies).toEqual(['{"notes":"a \\"1752849161776013508\\" 1e999","n":[9007199254740991,-1.5,1000,0.1]}'])
  })
})

describe('C106 queries are bounded', () => {
  const filter = (text: string) => `q[]=${encodeURIComponent(text)}`
  test.each([
    ['a junk id', `?${filter('id:=junk')}`],
    ['a junk date', `?${filter('created_at:>soon')}`],
    ['a page twice', '?page=1&page=2'],
    ['a sort twice', '?sort=last_name&sort=first_name'],
    ['a huge page', '?page=99999999'],
    ['a huge page size', '?per_page=999999999'],
    ['a page size of none', '?per_page=0'],
    ['a thousand filters', `?${Array.from({ length: 1000 }, () => filter('last_name:=a')).join('&')}`],
    ['a long id', `?${filter(`id:=${'9'.repeat(8000)}`)}`],
    ['too many ids', `?${filter(`id:=${Array.from({ length: 101 }, (_, n) => n).join()}`)}`],
    ['a parameter that the API ignores', '?patient_id=1'],
  ])('input: %s: 400, and nothing is sent', async (_title, search) => {
    const { send, sent } = setUp(mock, { allow })
    expect(code(await send(`/patients${search}`))).toEqual([400, 'bad_request'])
    expect(sent()).toEqual([])
  })

  test.each([`/patients/${'9'.repeat(8000)}`, `/patients/${'9'.repeat(200)}`])(
    'input: an id of many digits',
    async (path) => {
      const { send, sent } = setUp(mock, { allow })
      expect(code(await send(path))).toEqual([400, 'bad_request'])
      expect(sent()).toEqual([])
    },
  )
})

describe('C103 JSON alone passes', () => {
  const html = '<script>alert(1)</script>'
  test.each(['text/html', 'image/svg+xml', 'text/plain', '', 'application/jsonx', 'application/json+evil'])(
    'behavior: %s of Cliniko does not',
    async (type) => {
      for (const status of [200, 404, 500]) {
        const { send } = setUp(mock, {
          allow,
          fetch: async () => new Response(html, { status, headers: { 'content-type': type } }),
        })
        const response = await send(`/patients/${id}`)
        expect(response.headers.get('content-type')).toBe('application/json')
        expect(response.status).toBe(status === 200 ? 502 : status)
        expect(await response.text()).not.toContain('script')
      }
    },
  )

  test.each(['/patients/1', '/users', '/nowhere', '/patients?x=1'])(
    'C108 behavior: each response of %s is sealed',
    async (path) => {
      const { send } = setUp(mock, { allow })
      const { headers } = await send(path)
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBe('max-age=63072000')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    },
  )

  test.each(['https://localhost:3000', 'https://127.0.0.1', 'https://app.localhost', 'http://clinic.test'])(
    'C108 behavior: %s is not bound to https: it would cut off other apps',
    async (origin) => {
      const { proxy } = setUp(mock, { allow })
      const { headers } = await proxy(new Request(`${origin}/api/cliniko/patients`))
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )
})

test.each([Number.NaN, 0, -1, '9 MB'])('input: maxBodyBytes %s', (maxBodyBytes) => {
  expect(() => setUp(mock, { allow, maxBodyBytes: maxBodyBytes as number })).toThrow(/^maxBodyBytes must be/)
})

test.each(['api/cliniko', '', '/a b', 'https://x', '/a?b', 7])('input: basePath %j', (basePath) => {
  expect(() => setUp(mock, { allow, basePath: basePath as string })).toThrow(/^basePath must be a path/)
})

describe('C99 a caller that has to wait too long', () => {
  test('behavior: a 429 with Retry-After, before anything is sent', async () => {
    const rateLimiter = createRateLimiter({ limit: 1, maxWait: 1000, clock: mock.clock })
    const { send, sent } = setUp(mock, { allow, rateLimiter })
    const [first, second] = await Promise.all([send('/patients'), send('/patients?page=2')])
    expect(first?.status).toBe(200)
    expect(second && code(second)).toEqual([429, 'busy'])
    expect(Number(second?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(sent()).toHaveLength(1)
  })

  test('behavior: so it is for related records that Cliniko refuses to load', async () => {
    const { send } = setUp(smallMock({ patients: 5 }), {
      allow: [rule(individualAppointments.list, { include: { patient: true } })],
      fetch: (url, init) =>
        url.includes('/patients')
          ? Promise.resolve(new Response('{}', { status: 429, headers: { 'retry-after': '7' } }))
          : mock.fetch(url, init),
    })
    const response = await send('/individual_appointments?per_page=1', { headers: { 'x-cliniko-include': 'patient' } })
    expect(code(response)).toEqual([429, 'busy'])
  })
})

describe('C105 bodies are validated before they cost a request', () => {
  const schemas = checkWith({ patients: patientSchemas })

  test('behavior: one that does not match its schema is a 422 that names the fields, and nothing is sent', async () => {
    const { write, sent } = setUp(mock, { allow, schemas })
    const response = await write('POST', '/patients', { first_name: 'Canary', email: 5 })
    expect(code(response)).toEqual([422, 'invalid_body'])
    const { errors } = await response.json()
    expect(Object.keys(errors)).toEqual(expect.arrayContaining(['email', 'last_name']))
    expect(sent()).toEqual([])
  })

  test('behavior: the client gets it as a ValidationError with the fields', async () => {
    const { client } = setUp(mock, { allow, schemas })
    const body = { first_name: 'Ada', last_name: '' }
    await expect(client.request(patients.create, body)).rejects.toMatchObject({
      name: 'ValidationError',
      fields: { last_name: expect.any(String) },
    })
  })
})
