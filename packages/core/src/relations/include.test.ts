import { createMock } from '@cliniko/mock'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { bareSignal } from '../../test/bare-signal.js'
import { apiKey, app, fakeClock, fakeFetch, json, type Seen } from '../../test/kit.js'
import { createClient } from '../client.js'
import { idOf } from '../fields.js'
import type { Fetch } from '../http/call.js'
import { InputError, NotFoundError, ResponseError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import type { IndividualAppointment } from '../resources/individual-appointments.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as invoices from '../resources/invoices.js'
import type { Patient } from '../resources/patients.js'
import * as patients from '../resources/patients.js'
import { follow } from './follow.js'
import { linkedId } from './link.js'

const v1 = 'https://api.au2.cliniko.com/v1'
const link = (path: string) => ({ links: { self: `${v1}/${path}` } })

/** An appointment with a patient of its own, one of 8 practitioners, of 12 types and of 3 businesses. */
const appointment = (n: number) => ({
  id: String(n),
  patient: link(`patients/${5000 + n}`),
  practitioner: link(`practitioners/${n % 8}`),
  appointment_type: link(`appointment_types/${n % 12}`),
  business: link(`businesses/${n % 3}`),
  patient_case: null,
})

/** A fetch that returns pages of appointments, and for lists of ids the related records that `exists` accepts. */
function clinic(count: number, exists: (resource: string, id: string) => boolean = () => true) {
  return fakeFetch(({ url }: Seen) => {
    const { pathname, searchParams } = new URL(url)
    const [resource = '', id] = pathname.replace('/v1/', '').split('/')
    if (id) return json({ id, single: true })
    const ids = searchParams.getAll('q[]').find((filter) => filter.startsWith('id:='))
    if (ids) {
      const records = ids
        .slice(4)
        .split(',')
        .filter((id) => exists(resource, id))
        .map((id) => ({ id, of: resource }))
      return json({ [resource]: records, total_entries: records.length, links: {} })
    }
    const page = Number(searchParams.get('page') ?? 1)
    const size = Number(searchParams.get('per_page') ?? 50)
    const items = Array.from({ length: count }, (_, n) => appointment(n)).slice((page - 1) * size, page * size)
    return json({
      individual_appointments: items,
      total_entries: count,
      links: page * size < count ? { next: `${v1}/individual_appointments?page=${page + 1}&per_page=${size}` } : {},
    })
  })
}

const clientOf = (fetch: Fetch, batchSize = 100) =>
  createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 }, batchSize })

const everything = ['patient', 'practitioner', 'appointment_type', 'business'] as const

describe('include', () => {
  test('default: a day of 200 appointments with four relations takes 7 requests', async () => {
    const fetch = clinic(200)
    const day = await clientOf(fetch).request(individualAppointments.list, { include: everything }).toArray()
    expect(day).toHaveLength(200)
    expect(day[137]?.included).toEqual({
      patient: { id: '5137', of: 'patients' },
      practitioner: { id: '1', of: 'practitioners' },
      appointment_type: { id: '5', of: 'appointment_types' },
      business: { id: '2', of: 'businesses' },
    })
    expect(fetch.seen).toHaveLength(7)
  })

  test('behavior: fetches nothing twice while iterating over pages', async () => {
    const fetch = clinic(200)
    for await (const { included } of clientOf(fetch).request(individualAppointments.list, { include: everything })) {
      expect(included.patient).not.toBeNull()
    }
    expect(fetch.seen).toHaveLength(7)
  })

  test('default: a single record has related records only with include', async () => {
    const fetch: Fetch = async (url, init) =>
      /\/individual_appointments\/\d/.test(url)
        ? json({ ...appointment(7), links: { self: url } })
        : clinic(1)(url, init)
    const client = clientOf(fetch)
    const record = await client.request(individualAppointments.get, '7', { include: ['patient', 'patient_case'] })
    expect(record.included).toEqual({ patient: { id: '5007', of: 'patients' }, patient_case: null })
    expectTypeOf(record.included.patient).toEqualTypeOf<Patient | null>()
    expect(await client.request(individualAppointments.get, '7')).not.toHaveProperty('included')
    // @ts-expect-error only links to one record can be included
    const invalid = client.request(individualAppointments.get, '8', { include: ['links'] })
    await expect(invalid).rejects.toThrow(InputError)
  })

  test('behavior: validates related records, too', async () => {
    const validated: string[] = []
    const schemas = {
      body: (_operation: Operation, body: unknown) => body,
      response(operation: Operation, response: unknown) {
        validated.push(`${operation.kind} ${operation.path}`)
        return response
      },
    }
    const fetch = clinic(1, (resource) => resource !== 'practitioners')
    const client = createClient({ apiKey, app, fetch, clock: fakeClock(), schemas })
    await client.request(individualAppointments.list, { include: ['patient', 'practitioner'] })
    expect(validated.sort()).toEqual([
      'get /practitioners/{id}',
      'list /individual_appointments',
      'list /patients',
      'list /practitioners',
    ])
  })

  test('behavior: fetches the related records of one page in one request', async () => {
    const fetch = clinic(3)
    const { items } = await clientOf(fetch).request(individualAppointments.list, { include: ['patient'] })
    expect(items.map(({ included }) => included.patient?.id)).toEqual(['5000', '5001', '5002'])
    expect(fetch.seen[1]?.url).toBe(`${v1}/patients?per_page=100&q[]=id%3A%3D5000%2C5001%2C5002&q[]=archived_at%3A*`)
  })

  test('behavior: includes archived records of resources that have them', async () => {
    const fetch = clinic(1)
    await clientOf(fetch).request(individualAppointments.list, { include: ['patient', 'practitioner'] })
    const filters = fetch.seen.slice(1).map(({ url }) => new URL(url).searchParams.getAll('q[]'))
    expect(filters).toEqual([['id:=5000', 'archived_at:*'], ['id:=0']])
  })

  test('behavior: fetches a record that is in no list, such as an inactive practitioner, by its id', async () => {
    const fetch = clinic(2, (resource, id) => !(resource === 'practitioners' && id === '1'))
    const { items } = await clientOf(fetch).request(individualAppointments.list, { include: ['practitioner'] })
    expect(items[1]?.included.practitioner).toEqual({ id: '1', single: true })
    expect(fetch.seen.at(-1)?.url).toBe(`${v1}/practitioners/1`)
  })

  test('behavior: a record that no longer exists is null, and so is a link that is null or absent', async () => {
    const inner = clinic(1, () => false)
    const fetch: Fetch = async (url, init) => (/\/\d+$/.test(url) ? json({}, { status: 404 }) : inner(url, init))
    const { items } = await clientOf(fetch).request(individualAppointments.list, {
      include: ['patient', 'repeated_from'],
    })
    expect(items[0]?.included).toEqual({ patient: null, repeated_from: null })
  })

  test('behavior: sends several requests for more ids than batchSize', async () => {
    const fetch = clinic(100)
    await clientOf(fetch, 30)
      .request(individualAppointments.list, { include: ['patient'] })
      .toArray()
    expect(fetch.seen).toHaveLength(1 + 4)
  })

  test('behavior: callers share batches that are open or being fetched', async () => {
    const fetch = clinic(10)
    const client = clientOf(fetch)
    const list = () => client.request(individualAppointments.list, { include: ['patient'] }).then(({ items }) => items)
    await Promise.all([list(), list(), list()])
    expect(fetch.seen.filter(({ url }) => url.includes('/patients'))).toHaveLength(1)
  })

  test('behavior: what is loaded after a write is not older than the write', async () => {
    let email = 'old@clinic-tests.org'
    const held: (() => void)[] = []
    const fetch = fakeFetch(async ({ method }) => {
      if (method !== 'GET') {
        email = 'new@clinic-tests.org'
        return json({ id: '1', email })
      }
      const response = json({ patients: [{ id: '1', email }], total_entries: 1, links: {} })
      await new Promise<void>((resolve) => held.push(resolve))
      return response
    })
    const client = clientOf(fetch)
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    const first = client.load('patients', ['1'])
    await settle()
    const shared = client.load('patients', ['1'])
    await client.request(patients.update, '1', { email: 'new@clinic-tests.org' })
    const later = client.load('patients', ['1'])
    await settle()
    expect(held).toHaveLength(2)
    for (const release of held) release()
    expect(await first).toEqual([{ id: '1', email: 'old@clinic-tests.org' }])
    expect(await shared).toEqual(await first)
    expect(await later).toEqual([{ id: '1', email: 'new@clinic-tests.org' }])
  })

  test('behavior: a write that failed may have taken effect, so what is loaded after it is fetched anew, too', async () => {
    const fetch = fakeFetch(({ method }) =>
      method === 'GET' ? new Promise<Response>(() => {}) : json({}, { status: 500 }),
    )
    const client = clientOf(fetch)
    const never = [client.load('patients', ['1'])]
    await expect(client.request({ method: 'POST', path: '/patients/1/archive' })).rejects.toThrow()
    never.push(client.load('patients', ['1']))
    await new Promise((resolve) => setImmediate(resolve))
    expect(fetch.seen.filter(({ method }) => method === 'GET')).toHaveLength(never.length)
  })

  test.each([class {}, {}, 'signal', 5])('C72 input: load refuses %o as signal', async (signal) => {
    const fetch = clinic(0)
    const junk = signal as unknown as AbortSignal
    await expect(clientOf(fetch).load('patients', ['1'], junk)).rejects.toThrow('signal must be an AbortSignal')
    const promise = follow(clientOf(fetch), link('patients/1'), { signal: junk })
    await expect(promise).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test('C59 behavior: 100 missing records cost no further requests where the list returns hidden records', async () => {
    const fetch = clinic(100, () => false)
    const list = clientOf(fetch).request(individualAppointments.list, { include: ['patient'] })
    expect((await list.toArray()).map(({ included }) => included.patient)).toEqual(Array(100).fill(null))
    expect(fetch.seen).toHaveLength(2)
  })

  test('behavior: another record than requested is a ResponseError, never the related record', async () => {
    const fetch = fakeFetch(({ url }) =>
      url.includes('?') ? json({ practitioners: [], total_entries: 0, links: {} }) : json({ id: '2' }),
    )
    await expect(clientOf(fetch).load('practitioners', ['1'])).rejects.toThrow(ResponseError)
  })

  describe('links to appointments', () => {
    const invoice = (id: string) => ({ id, appointment: link(`appointments/${id}`), patient: link('patients/7') })

    test('C60 behavior: are fetched as individual appointments, hidden ones too', async () => {
      const fetch = fakeFetch(({ url }) => {
        const { pathname, searchParams } = new URL(url)
        if (pathname === '/v1/invoices') return json({ invoices: [invoice('1'), invoice('2')], links: {} })
        expect(pathname).toBe('/v1/individual_appointments')
        expect(searchParams.getAll('q[]')).toEqual(['id:=1,2', 'archived_at:*', 'cancelled_at:*', 'deleted_at:*'])
        return json({ individual_appointments: [{ id: '1' }, { id: '2' }], links: {} })
      })
      const client = clientOf(fetch)
      const { items } = await client.request(invoices.list, { include: ['appointment'] })
      expect(items.map(({ included }) => included.appointment?.id)).toEqual(['1', '2'])
      const [first] = items
      expectTypeOf(first?.included.appointment).toEqualTypeOf<IndividualAppointment | null | undefined>()
      const records = await Promise.all([
        follow(client, first?.appointment),
        client.load('individual_appointments', ['2']),
      ])
      expectTypeOf(records[0]).toEqualTypeOf<IndividualAppointment | null>()
      expect(records.flat().map(idOf)).toEqual(['1', '2'])
      expect(fetch.seen).toHaveLength(3)
    })

    test('C60 behavior: work on the mock', async () => {
      const mock = createMock({ now: '2026-03-02T00:00:00Z', rateLimit: false })
      const client = createClient({ apiKey: mock.apiKey, app, fetch: mock.fetch })
      const { items } = await client.request(invoices.list, { perPage: 20, include: ['appointment', 'patient'] })
      const linked = items.filter(({ appointment }) => appointment)
      expect(linked.length).toBeGreaterThan(0)
      for (const { appointment, included } of linked) expect(included.appointment?.id).toBe(linkedId(appointment))
    })
  })

  test('behavior: the error of a list that does not exist names its links', async () => {
    const inner = clinic(1)
    const fetch: Fetch = async (url, init) => (url.includes('/patients') ? json({}, { status: 404 }) : inner(url, init))
    const promise = clientOf(fetch).request(individualAppointments.list, { include: ['practitioner', 'patient'] })
    const error = await promise.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error).toMatchObject({
      message: `include: the link "patient" points to a resource that can't be listed. Leave it out of include.`,
      operation: 'GET /patients',
      status: 404,
    })
  })

  test('C59 behavior: load splits any number of ids', async () => {
    const fetch = clinic(0)
    const ids = Array.from({ length: 500 }, (_, index) => String(index + 1))
    expect((await clientOf(fetch).load('patients', ids)).map(idOf)).toEqual(ids)
    expect(fetch.seen).toHaveLength(5)
  })

  test.each([
    ['no ids', 'patients', undefined],
    ['one id', 'patients', '1'],
    ['numbers', 'patients', [1]],
    ['leading zeros', 'patients', ['1', '007']],
    // biome-ignore lint/suspicious/noSparseArray: a caller's mistake
    ['a hole', 'patients', [, '1']],
    ['holes alone', 'patients', new Array(2)],
    ['a path', '../v2/patients', ['1']],
    ['no resource', undefined, ['1']],
  ])('C72 input: load refuses %s, and other loads of the same tick are sent', async (_title, resource, ids) => {
    const client = clientOf(clinic(0))
    const refused = client.load(resource as string, ids as string[])
    const other = client.load('patients', ['5'])
    await expect(refused).rejects.toThrow(InputError)
    expect((await other).map(idOf)).toEqual(['5'])
  })

  test.each([
    ['text', 'patient'],
    ['null', null],
    ['an object', { patient: true }],
    ['a list of numbers', [5]],
    ['a list of symbols', [Symbol('patient')]],
    ['C64 a list of undefined', [undefined]],
    // biome-ignore lint/suspicious/noSparseArray: a caller's mistake
    ['C64 a list with a hole', ['patient', ,]],
    ['C64 a list of one hole', new Array(1)],
    ['a list in a list', [['patient']]],
  ])('C72 input: %s as include is refused before anything is sent', async (_title, include) => {
    const fetch = clinic(1)
    const params = { include: include as unknown as ['patient'] }
    await expect(clientOf(fetch).request(individualAppointments.list, params)).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  describe('abort while related records are fetched', () => {
    /** Holds the response with the patients back until `release` is called or the request is aborted. */
    function setUp() {
      const inner = clinic(1)
      const state = { aborted: false, release: () => {} }
      const fetch: Fetch = (url, init) =>
        new Promise((resolve, reject) => {
          if (!url.includes('/patients')) return resolve(inner(url, init))
          state.release = () => resolve(inner(url, init))
          init.signal?.addEventListener('abort', () => {
            state.aborted = true
            reject(init.signal?.reason)
          })
        })
      const client = clientOf(fetch)
      const list = (signal: AbortSignal) =>
        client.request(individualAppointments.list, { include: ['patient'], signal }).then(({ items }) => items)
      return { state, list }
    }
    const settle = async () => {
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    }

    test('behavior: the other callers still get the records when one aborts', async () => {
      const { state, list } = setUp()
      const controller = new AbortController()
      const aborted = list(controller.signal)
      const other = list(new AbortController().signal)
      await settle()
      controller.abort(new Error('left'))
      await expect(aborted).rejects.toThrow('left')
      expect(state.aborted).toBe(false)
      state.release()
      expect((await other)[0]?.included.patient).toMatchObject({ id: '5000' })
    })

    test('C34 behavior: the request is aborted when the last caller aborts', async () => {
      const { state, list } = setUp()
      const controller = new AbortController()
      const aborted = list(controller.signal)
      await settle()
      controller.abort(new Error('left'))
      await expect(aborted).rejects.toThrow('left')
      expect(state.aborted).toBe(true)
    })
  })

  test('behavior: aborts with a signal that has only aborted and its event', async () => {
    const { signal, listeners, abort } = bareSignal()
    const { load } = clientOf(() => new Promise(() => {}))
    const records = load('patients', ['1'], signal)
    abort()
    await expect(records).rejects.toMatchObject({ name: 'AbortError' })
    await expect(load('patients', ['1'], signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(listeners.size).toBe(0)
  })

  test('behavior: an error while related records are fetched is the error of the list', async () => {
    const inner = clinic(1)
    const fetch: Fetch = async (url, init) => (url.includes('/patients') ? json({}, { status: 403 }) : inner(url, init))
    await expect(clientOf(fetch).request(individualAppointments.list, { include: ['patient'] })).rejects.toMatchObject({
      name: 'PermissionError',
      operation: 'GET /patients',
    })
  })

  test.each(['attendees', 'notes', 'pacient', 'toString'])(
    'C64 input: refuses %s before anything is sent',
    async (name) => {
      const fetch = fakeFetch(() => json({ individual_appointments: [], links: {} }))
      const include = [name] as unknown as ['patient']
      const promise = clientOf(fetch).request(individualAppointments.list, { include })
      await expect(promise).rejects.toThrow(InputError)
      await expect(promise).rejects.toThrow(
        /^GET \/individual_appointments: include: there is no link .* The links are: appointment_type, business, patient,/,
      )
      expect(fetch.seen).toHaveLength(0)
    },
  )

  test('C04 input: refuses a link to another host', async () => {
    const fetch = fakeFetch(() =>
      json({
        individual_appointments: [{ id: '1', patient: { links: { self: 'https://evil.example/v1/patients/1' } } }],
        links: {},
      }),
    )
    await expect(clientOf(fetch).request(individualAppointments.list, { include: ['patient'] })).rejects.toThrow(
      /not a link/,
    )
    expect(fetch.seen).toHaveLength(1)
  })
})
