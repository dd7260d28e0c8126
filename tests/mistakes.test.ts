import { inspect, stripVTControlCharacters } from 'node:util'
import {
  type Client,
  type ClientOptions,
  type Cliniko,
  createClient,
  createCliniko,
  dayRange,
  findAvailableTimes,
  individualAppointments,
  isClinikoError,
  type KeyClientOptions,
  patients,
  searchPatients,
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { createProxy } from '@cliniko/server'
import { afterEach, expect, test, vi } from 'vitest'

// The likeliest mistakes, and what a developer then sees in a terminal. Read the snapshot like a page of documentation:
// each message names the thing, the name of the value, and the way out.

const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
const secret = 'MS0xNzUyODQ5MTYxNzc2MDEzNTA4LXNlY3JldA'
const name = 'Wolfeschlegelstein'
const mock = createMock({ now: '2026-03-02T00:00:00Z', apiKey: `${secret}-au1`, patients: 20, rateLimit: false })
const [patientId = ''] = mock.store.tables.patients.keys()

/** Options as JavaScript or a forgotten environment variable passes them. */
const untyped = (options?: unknown) => createClient(options as ClientOptions)

function clinic(options: Partial<KeyClientOptions> = {}): Cliniko {
  return createCliniko({ ...mock.credentials, app, retry: { limit: 0 }, ...options })
}

/** A client with parameters that its types would refuse. */
const loose = (client: Client = clinic()) =>
  client as unknown as { request(operation: object, ...args: readonly unknown[]): Promise<unknown> }

/** A client whose requests get this response, or fail with this error. */
function responding(status: number, body: unknown, headers: Record<string, string> = {}): Cliniko {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return clinic({ fetch: async () => new Response(text, { status, headers }) })
}

/** A browser's client behind a proxy on the mock. */
function behindProxy(isSignedIn: boolean, baseUrl = 'https://clinic.test/api/cliniko'): Client {
  const proxy = createProxy({
    apiKey: mock.apiKey,
    app,
    fetch: mock.fetch,
    allow: [patients.list],
    authenticate: () => (isSignedIn ? { user: 'ada' } : null),
  })
  return createClient({
    baseUrl,
    fetch: async (url, init) =>
      url.startsWith('https://clinic.test/api/cliniko/')
        ? proxy(new Request(url, init))
        : new Response('<!doctype html><title>404</title>', { status: 404, headers: { 'content-type': 'text/html' } }),
  })
}

afterEach(() => vi.unstubAllGlobals())

interface Mistake {
  readonly mistake: string
  /** What the message must say. */
  readonly says: readonly (string | RegExp)[]
  readonly make: () => unknown
}

const mistakes: readonly Mistake[] = [
  { mistake: 'no options', says: ['apiKey', 'baseUrl'], make: () => untyped() },
  {
    mistake: 'an environment variable that is not set',
    says: ['apiKey'],
    make: () => untyped({ apiKey: undefined, app }),
  },
  { mistake: 'an empty key', says: ['apiKey', 'empty'], make: () => untyped({ apiKey: '', app }) },
  {
    mistake: 'a key with the quotes of a settings file',
    says: ['apiKey'],
    make: () => untyped({ apiKey: `"${mock.apiKey}"`, app }),
  },
  { mistake: 'no contact', says: ['app'], make: () => untyped({ apiKey: mock.apiKey }) },
  {
    mistake: 'a contact that is no email address',
    says: ['app.email'],
    make: () => untyped({ apiKey: mock.apiKey, app: { name: 'Acme', email: 'acme.com' } }),
  },
  {
    mistake: 'a key in a browser',
    says: ['apiKey', 'browser', 'baseUrl'],
    make: () => {
      vi.stubGlobal('window', { document: {} })
      vi.stubGlobal('document', {})
      return untyped({ apiKey: mock.apiKey, app })
    },
  },
  {
    mistake: 'a key with the address of another host',
    says: ['apiKey', 'baseUrl'],
    make: () => untyped({ apiKey: mock.apiKey, app, baseUrl: 'https://clinic.test/v1' }),
  },
  {
    mistake: 'a relative address on a server',
    says: ['baseUrl'],
    make: () => createClient({ baseUrl: '/api/cliniko' }).request(patients.list),
  },
  {
    mistake: 'a revoked key',
    says: ['key', '401'],
    make: () => responding(401, 'HTTP Basic: Access denied.\n').patients.list(),
  },
  {
    mistake: 'a role that may not do this',
    says: ['role', '403'],
    make: () => responding(403, { message: 'Forbidden' }).settings.get(),
  },
  {
    mistake: 'an archived patient',
    says: ['GET /patients/{id}', 'archived'],
    make: () => clinic().patients.get('1'),
  },
  {
    mistake: 'a filter on a field that has none',
    says: ['surname', 'last_name'],
    make: () => loose().request(patients.list, { where: { surname: name } }),
  },
  {
    mistake: 'a filter beside where',
    says: ['last_name', 'where'],
    make: () => loose().request(patients.list, { last_name: name }),
  },
  {
    mistake: 'an operator that the field does not take',
    says: ['last_name', 'startsWith', 'contains'],
    make: () => loose().request(patients.list, { where: { last_name: { startsWith: name } } }),
  },
  {
    mistake: 'a filter whose value is missing',
    says: ['id', 'undefined'],
    make: () => loose().request(patients.list, { where: { id: undefined } }),
  },
  {
    mistake: 'a date that does not exist',
    says: ['date_of_birth', 'YYYY-MM-DD'],
    make: () => clinic().patients.list({ where: { date_of_birth: '2026-02-30' } }),
  },
  {
    mistake: 'more ids than a list takes',
    says: ['id', '100', 'load'],
    make: () => clinic().patients.list({ where: { id: Array.from({ length: 101 }, (_, index) => `${index + 1}`) } }),
  },
  {
    mistake: 'a misspelt include',
    says: ['pacient', 'patient'],
    make: () => loose().request(individualAppointments.list, { include: ['pacient'] }),
  },
  {
    mistake: 'a sort order that is none',
    says: ['sort'],
    make: () => loose().request(patients.list, { sort: 'last_name desc' }),
  },
  { mistake: 'a number for an id', says: ['id', 'string'], make: () => loose().request(patients.get, 42) },
  { mistake: 'an id that is missing', says: ['id'], make: () => loose().request(patients.get) },
  {
    mistake: 'too many records on a page',
    says: ['perPage', '100'],
    make: () => clinic().patients.list({ perPage: 500 }),
  },
  {
    mistake: 'a field that the API refuses',
    says: ['email', '422'],
    make: () => clinic().patients.update(patientId, { email: `${name} at home` }),
  },
  {
    mistake: 'too many requests',
    says: ['429', 'rate limit'],
    make: () => responding(429, 'Rate Limit Exceeded').patients.list(),
  },
  {
    mistake: 'a server that fails during a write',
    says: ['500', /may have been/],
    make: () => responding(500, '').patients.create({ first_name: name, last_name: name }),
  },
  {
    mistake: 'no network',
    says: ['ECONNREFUSED'],
    make: () =>
      clinic({
        fetch: () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } })),
      }).patients.list(),
  },
  {
    mistake: 'a response that is a web page',
    says: ['GET /patients'],
    make: () => responding(200, '<!doctype html>').patients.list(),
  },
  {
    mistake: 'nobody is signed in at the proxy',
    says: ['GET /patients', /sign(ed)? in/i],
    make: () => behindProxy(false).request(patients.list),
  },
  {
    mistake: 'an operation that the proxy does not allow',
    says: ['GET /patients/{id}', 'allow'],
    make: () => behindProxy(true).request(patients.get, patientId),
  },
  {
    mistake: 'the wrong address of the proxy',
    says: ['baseUrl'],
    make: () => behindProxy(true, 'https://clinic.test/api/clinico').request(patients.list),
  },
  {
    mistake: "a business's label for its time zone",
    says: ['timeZone', 'time_zone_identifier'],
    make: () => dayRange('2026-03-02', 'Sydney'),
  },
  {
    mistake: 'a practitioner who can not be booked online',
    says: ['practitioner'],
    make: () => {
      const [business] = mock.store.tables.businesses.values()
      const [type] = mock.store.tables.appointment_types.values()
      const practitioner = [...mock.store.tables.practitioners.values()].find(({ active }) => active)
      if (practitioner) practitioner.show_in_online_bookings = false
      return findAvailableTimes(clinic(), {
        businessId: business?.id ?? '',
        appointmentTypeIds: [type?.id ?? ''],
        practitionerIds: [practitioner?.id ?? ''],
        from: '2026-03-03',
        to: '2026-03-04',
        timeZone: 'Australia/Sydney',
      })
    },
  },
  {
    mistake: 'a search for a phone number',
    says: ['phone', 'createPatientIndex'],
    make: () => searchPatients(clinic(), '0491 571 804'),
  },
]

/** What a terminal shows, without the places in files. */
function printed(error: unknown): string {
  const isStackLine = (line: string) => /^\s+at /.test(line)
  const lines = stripVTControlCharacters(inspect(error)).split('\n')
  return lines
    .filter((line) => !isStackLine(line) || line.endsWith('{'))
    .map((line) => (isStackLine(line) ? '{' : line))
    .join('\n')
}

const pages: string[] = []

test.each(mistakes)('C66 error: $mistake', async ({ mistake, says, make }) => {
  const error = await Promise.resolve()
    .then(make)
    .then(
      () => 'nothing was thrown',
      (reason: unknown) => reason,
    )
  expect(error).toSatisfy(isClinikoError)
  const { message } = error as Error
  for (const words of says) expect(message).toMatch(words)
  const text = printed(error)
  expect(text).not.toContain(secret)
  expect(text).not.toContain(btoa(`${mock.apiKey}:`))
  expect(text).not.toContain(name)
  expect(text).not.toContain(': undefined')
  pages.push(`## ${mistake}\n\n${text}\n`)
})

test('error: what a developer sees', async () => {
  expect(pages).toHaveLength(mistakes.length)
  await expect(pages.join('\n')).toMatchFileSnapshot('__snapshots__/mistakes.txt')
})
