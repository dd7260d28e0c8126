import {
  AuthenticationError,
  addDays,
  ClinikoError,
  ConfigError,
  checkWith,
  createClient,
  createCliniko,
  dateIn,
  dayRange,
  InputError,
  individualAppointments,
  linkedId,
  NetworkError,
  NotFoundError,
  patients,
  TimeoutError,
  uploadAttachment,
  ValidationError,
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { query } from '@cliniko/query'
import { patientCreateSchema, patientSchema } from '@cliniko/schemas'
import { safeParse } from 'valibot'
import {
  accessTo,
  app,
  clientOf,
  clinic,
  failure,
  fetchOf,
  hangingFetch,
  inBrowser,
  listed,
  ok,
  same,
  shown,
  start,
  stillClock,
} from './kit.mjs'

/** @typedef {import('@cliniko/core').Fetch} Fetch */
/** @typedef {import('@cliniko/core').Patient} Patient */

/** What a client does, over a clinic in memory. */
export const clientChecks = {
  async 'list: a page and its total'() {
    const mock = clinic()
    const page = await clientOf(mock).request(patients.list, { perPage: 10, page: 2 })
    same([page.items.length, page.totalEntries], [10, listed(mock).length])
    ok(page.links.next && page.links.previous, 'the links to the pages beside it are missing')
  },

  async 'list: where and sort'() {
    const mock = clinic()
    const client = clientOf(mock)
    const last_name = (await client.request(patients.list, { perPage: 1 })).items[0]?.last_name ?? ''
    const found = await client.request(patients.list, { where: { last_name: { contains: last_name.slice(0, 3) } } })
    const part = last_name.slice(0, 3).toLowerCase()
    const expected = listed(mock).filter((one) => one.last_name.toLowerCase().includes(part))
    same(idsOf(found.items).sort(), idsOf(expected).sort(), 'patients found')
    const { items } = await client.request(patients.list, { sort: ['last_name', '-id'], perPage: 100 })
    const order = (/** @type {Patient} */ a, /** @type {Patient} */ b) =>
      compare(a.last_name, b.last_name) || (BigInt(a.id) < BigInt(b.id) ? 1 : -1)
    same(idsOf(items), idsOf([...items].sort(order)), 'ids in order')
    // @ts-expect-error A filter that there isn't.
    await failure(client.request(patients.list, { where: { lastname: 'x' } }), InputError)
  },

  async 'list: pages, iteration, toArray'() {
    const mock = clinic()
    const client = clientOf(mock)
    const sizes = []
    for await (const page of client.request(patients.list, { perPage: 25 }).pages()) sizes.push(page.items.length)
    same(sizes, [25, 25, listed(mock).length - 50])
    const ids = new Set()
    for await (const patient of client.request(patients.list, { perPage: 7 })) ids.add(patient.id)
    same([...ids].sort(), idsOf(listed(mock)).sort(), 'patients iterated')
    same((await client.request(patients.list).toArray()).length, ids.size, 'patients in the array')
    await failure(client.request(patients.list).toArray({ limit: ids.size - 1 }), InputError)
  },

  async 'list: include'() {
    const mock = clinic()
    const client = clientOf(mock)
    const include = /** @type {const} */ (['patient', 'practitioner', 'appointment_type'])
    const { items } = await client.request(individualAppointments.list, { perPage: 20, include })
    same(items.length, 20)
    for (const item of items) {
      for (const name of include) same(item.included[name]?.id, linkedId(item[name]), name)
    }
    same(mock.requests.length, 4, 'requests')
  },

  async 'get: include, follow'() {
    const mock = clinic()
    const cliniko = createCliniko({ clock: stillClock(), ...accessTo(mock) })
    const id = (await cliniko.individualAppointments.list({ perPage: 1 })).items[0]?.id ?? ''
    const appointment = await cliniko.individualAppointments.get(id, { include: ['patient'] })
    same(appointment.included.patient?.id, linkedId(appointment.patient))
    same((await cliniko.follow(appointment.patient))?.id, appointment.included.patient?.id)
  },

  async 'export: each record once, in any order and in that of ids'() {
    const mock = createMock({ rateLimit: false, now: new Date(start), patients: 850, clock: { now: () => start } })
    const cliniko = createCliniko({ clock: stillClock(), ...accessTo(mock) })
    const expected = [...mock.store.tables.patients.keys()].sort()
    for (const order of /** @type {const} */ (['any', 'id', 'updated_at'])) {
      /** @type {string[]} */
      const ids = []
      /** @type {string | undefined} */
      let cursor
      // Each page by an export of its own, from the cursor of the last.
      for (let next = /** @type {string | undefined} */ (''); next !== cursor; ) {
        next = cursor
        for await (const page of cliniko.patients.export({ where: { archived: 'any' }, order, cursor }).pages()) {
          ids.push(...idsOf(page.items))
          cursor = page.cursor
          break
        }
      }
      same(ids.sort(), expected, order)
    }
  },

  async 'attachment: uploaded, registered'() {
    const mock = clinic()
    const { id } = patientOf(mock)
    const file = new Blob(['%PDF-1.4 a made-up file'], { type: 'application/pdf' })
    /** @type {string[]} */
    const steps = []
    /** @type {import('@cliniko/core').AttachmentOptions} */
    const options = { fetch: fetchOf(mock), filename: 'knee.pdf', onProgress: ({ step }) => void steps.push(step) }
    const attachment = await uploadAttachment(clientOf(mock), id, file, options)
    same([linkedId(attachment.patient), attachment.processing_completed], [id, false])
    same([...new Set(steps)], ['presign', 'upload', 'register'])
  },

  async 'changes: what was created since'() {
    const cliniko = createCliniko({ clock: stillClock(), ...accessTo(clinic()) })
    const since = new Date(start)
    const { id } = await cliniko.patients.create({ first_name: 'New', last_name: 'Patient' })
    const seen = []
    for await (const { type, record } of cliniko.changes([patients], { since, once: true }))
      seen.push([type, record.id])
    ok(
      seen.some(([type, one]) => type === 'created' && one === id),
      'the new patient is missing',
    )
    await cliniko.patients.archive(id)
  },

  async 'get: 19-digit ids stay exact'() {
    const mock = clinic()
    const client = clientOf(mock)
    const ids = idsOf(listed(mock)).slice(0, 5)
    for (const id of ids) {
      ok(/^\d{19}$/.test(id), `${id} has no 19 digits`)
      const patient = await client.request(patients.get, id)
      same([patient.id, linkedId(patient)], [id, id])
    }
    same(idsOf((await client.request(patients.list, { where: { id: ids } })).items).sort(), ids.sort())
    await failure(client.request(patients.get, '1752849161776013999'), NotFoundError)
  },

  async 'create, update, archive'() {
    const client = clientOf(clinic())
    const body = { first_name: 'Zoë', last_name: '李 😀', date_of_birth: '1990-02-28' }
    const { id } = await client.request(patients.create, body)
    await client.request(patients.update, id, { email: 'zoe@patient.example' })
    const { first_name, last_name, email } = await client.request(patients.get, id)
    same([first_name, last_name, email], ['Zoë', '李 😀', 'zoe@patient.example'])
    same(await client.request(patients.archive, id), undefined)
    await failure(client.request(patients.get, id), NotFoundError)
    same((await client.request(patients.get, id, { where: { archived_at: { any: true } } })).id, id)
  },

  async 'create: 422 names the fields'() {
    const client = clientOf(clinic())
    const body = { first_name: 'Ana', last_name: '', email: 'no address' }
    const error = await failure(client.request(patients.create, body), ValidationError)
    same(Object.keys(error.fields ?? {}).sort(), ['email', 'last_name'])
    same([error.status, error.operation, error.retryable], [422, 'POST /patients', false])
  },

  async 'filters: ASCII, emoji, CJK survive'() {
    const mock = clinic()
    const client = clientOf(mock)
    const patient = patientOf(mock)
    const { last_name } = patient
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
    const values = [
      ...ascii.map((letter) => `a${letter}b`),
      ascii.join(''),
      '👩🏽‍⚕️ 😀',
      '患者・환자',
      'Zoë\u0301',
      '\u2028\uFEFF',
    ]
    for (const value of values) {
      patient.last_name = value
      const { items } = await client.request(patients.list, { where: { last_name: { eq: value } } })
      same([items.length, items[0]?.id, items[0]?.last_name], [1, patient.id, value], JSON.stringify(value))
    }
    patient.last_name = last_name
  },

  async 'abort: with its own reason'() {
    const { fetch, asked } = hangingFetch()
    const client = clientOf(clinic(), { fetch, retry: { limit: 0 } })
    const controller = new AbortController()
    const reason = new Error('the page was left')
    const request = client.request(patients.get, '1', { signal: controller.signal })
    const failed = failure(request)
    await Promise.race([asked, failed])
    controller.abort(reason)
    const error = await failed
    // React Native's polyfill has no reason.
    ok('reason' in controller.signal ? error === reason : error.name === 'AbortError', `it failed with ${error}`)
    same((await failure(client.request(patients.get, '1', { signal: AbortSignal.abort() }))).name, 'AbortError')
  },

  async 'abort: in the tick of the request, nothing is sent'() {
    const mock = clinic()
    const client = clientOf(mock)
    const controller = new AbortController()
    const { signal } = controller
    const requests = [
      failure(client.request(patients.create, { first_name: 'Ana', last_name: 'Silva' }, { signal })),
      failure(client.request(patients.list, { signal })),
      failure(client.request(individualAppointments.list, { include: ['patient'], signal }).toArray()),
    ]
    controller.abort()
    for (const error of await Promise.all(requests)) same(error.name, 'AbortError')
    same(mock.requests.length, 0, 'requests sent')
  },

  async 'abort: twenty requests share a signal'() {
    const mock = clinic()
    const client = clientOf(mock)
    const { signal } = new AbortController()
    const ids = idsOf(listed(mock)).slice(0, 20)
    const records = await Promise.all(ids.map((id) => client.request(patients.get, id, { signal })))
    same(idsOf(records), ids)
  },

  async 'timeout: beside a signal'() {
    const { fetch, asked } = hangingFetch()
    const clock = stillClock()
    const client = clientOf(clinic(), { fetch, clock, retry: { limit: 0 } })
    const { signal } = new AbortController()
    const failed = failure(client.request(patients.get, '1', { signal }), TimeoutError)
    await Promise.race([asked, failed])
    clock.runOut()
    const error = await failed
    same([error.name, error.retryable, signal.aborted], ['TimeoutError', true, false])
  },

  async 'errors: hold no key, no filter value'() {
    const mock = clinic()
    const secrets = [mock.apiKey, btoa(`${mock.apiKey}:`), 'Sensitive-Name']
    const params = { where: { last_name: 'Sensitive-Name' } }
    /** @type {Fetch} */
    const failing = (input, init) => {
      const headers = JSON.stringify([...new Headers(init.headers)])
      const cause = new Error(`connect ${input}`)
      throw Object.assign(new TypeError(`fetch failed: ${input} ${headers}`, { cause }), { code: 'ECONNRESET' })
    }
    /** @type {((...args: Parameters<Fetch>) => Response | Promise<Response>)[]} */
    const fetches = [
      failing,
      () => new Response('Sensitive-Name', { status: 401 }),
      () => new Response('{"last_name":"Sensitive-Name', { status: 200 }),
      () => new Response('Sensitive-Name', { status: 503 }),
    ]
    for (const fetch of fetches) {
      const client = clientOf(mock, { fetch: async (input, init) => fetch(input, init), retry: { limit: 0 } })
      const error = await failure(client.request(patients.list, params), ClinikoError)
      const text = shown(error)
      for (const secret of secrets) ok(!text.includes(secret), `a ${error.name} shows a secret`)
    }
    const reset = clientOf(mock, { fetch: failing, retry: { limit: 0 } })
    same((await failure(reset.request(patients.list), NetworkError)).code, 'ECONNRESET')
  },

  'days: DST in four zones'() {
    const hours = (/** @type {{ from: string, to: string }} */ { from, to }) =>
      (Date.parse(to) - Date.parse(from)) / 3_600_000
    /** @type {[zone: string, date: string, from: string, length: number][]} */
    const days = [
      ['Australia/Sydney', '2026-04-05', '2026-04-04T13:00:00Z', 25],
      ['Australia/Sydney', '2026-10-04', '2026-10-03T14:00:00Z', 23],
      ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5],
      ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', 23.5],
      ['Europe/London', '2026-03-29', '2026-03-29T00:00:00Z', 23],
      ['Europe/London', '2026-10-25', '2026-10-24T23:00:00Z', 25],
      ['America/Toronto', '2026-03-08', '2026-03-08T05:00:00Z', 23],
      ['America/Toronto', '2026-11-01', '2026-11-01T04:00:00Z', 25],
    ]
    for (const [zone, date, from, length] of days) {
      const range = dayRange(date, zone)
      same([range.from, hours(range)], [from, length], `${zone} on ${date}`)
      same([dateIn(range.from, zone), dateIn(range.to, zone)], [date, addDays(date, 1)], `dates in ${zone}`)
    }
  },

  async 'schemas: parse every patient'() {
    const all = await clientOf(clinic()).request(patients.list).toArray()
    for (const patient of all) {
      const { success, issues } = safeParse(patientSchema, patient)
      ok(success, `a patient doesn't parse: ${issues?.map((one) => one.path?.map(({ key }) => String(key)).join('.'))}`)
    }
    ok(!safeParse(patientSchema, { ...all[0], id: Number(all[0]?.id) }).success, 'an id that lost digits parses')
    ok(!safeParse(patientCreateSchema, { first_name: 'Ana' }).success, 'a patient with one name parses')
  },

  async 'schemas: checked by the client'() {
    const schemas = checkWith({ patients: { model: patientSchema, create: patientCreateSchema } })
    const client = clientOf(clinic(), { schemas })
    ok((await client.request(patients.list, { perPage: 5 })).items.length === 5, 'patients are missing')
    // @ts-expect-error A patient without a last name.
    const error = await failure(client.request(patients.create, { first_name: 'Ana' }), InputError)
    same(Object.keys(error.fields ?? {}), ['last_name'])
  },

  async 'query: options fetch a page'() {
    const mock = clinic()
    const client = clientOf(mock)
    const { queryKey, queryFn } = query(client, patients.list, { perPage: 5 })
    const { signal } = new AbortController()
    // Of its context a query reads no more than these.
    const context = /** @type {Parameters<typeof queryFn>[0]} */ (/** @type {unknown} */ ({ queryKey, signal }))
    const page = await queryFn(context)
    same([page.items.length, JSON.parse(JSON.stringify(page)).totalEntries], [5, listed(mock).length])
    ok(!JSON.stringify(queryKey).includes(mock.apiKey), 'the key of the cache holds the API key')
  },

  async 'createCliniko: all at hand'() {
    const mock = clinic()
    const cliniko = createCliniko({ clock: stillClock(), ...accessTo(mock) })
    same((await cliniko.patients.list({ perPage: 3 })).items.length, 3)
    ok(Object.values(cliniko).filter((one) => typeof one === 'object').length > 40, 'a resource is missing')
  },

  async 'raw requests reach the rest'() {
    const mock = clinic()
    const { id } = patientOf(mock)
    const patient = await clientOf(mock).request({ method: 'GET', path: `/patients/${id}` })
    same(/** @type {Patient} */ (patient).id, id)
    same((await failure(clientOf(mock).request({ method: 'GET', path: '/recalls' }), NotFoundError)).status, 404)
  },
}

/** What only a server may do: have a key. */
export const keyChecks = {
  async 'key: a wrong one is refused'() {
    const mock = clinic()
    const error = await failure(
      clientOf(mock, { apiKey: 'another-key-au1' }).request(patients.list),
      AuthenticationError,
    )
    same([error.status, error.retryable], [401, false])
    ok(!shown(error).includes('another-key'), 'the error shows the key')
  },
}

/** What only a page must do: refuse a key. */
export const pageChecks = {
  async 'page: a key throws'() {
    ok(inBrowser, 'this is no page')
    const error = await failure(() => createClient({ apiKey: 'a-secret-key-au1', app }), ConfigError)
    ok(!shown(error).includes('a-secret-key'), 'the error shows the key')
  },
}

/** @param {readonly { readonly id: string }[]} items */
function idsOf(items) {
  return items.map(({ id }) => id)
}

/**
 * A patient that lists have.
 * @param {import('@cliniko/mock').Mock} mock
 */
function patientOf(mock) {
  const [patient] = listed(mock)
  if (!patient) throw new Error('the clinic has no patients')
  return patient
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}
