import { createMock } from '@cliniko/mock'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { bareSignal } from '../../../test/bare-signal.js'
import { app, fakeClock, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import type { Fetch } from '../../http/call.js'
import { AuthenticationError, InputError, ServerError } from '../../http/errors.js'
import * as patients from '../../resources/patients.js'
import { createPatientIndex, type PatientIndex, type PatientMatches } from './patient-index.js'

const now = '2026-03-02T00:00:00Z'
const minute = 60_000

/** A clinic, and a client whose responses a test can change. */
function setUp({ count = 250, seed = 1 } = {}) {
  const clock = fakeClock(Date.parse(now))
  const mock = createMock({ now, clock, seed, patients: count, rateLimit: false })
  const seen: string[] = []
  let respond: ((url: URL, response: () => Promise<Response>) => Promise<Response>) | undefined
  const fetch: Fetch = async (url, init) => {
    seen.push(decodeURIComponent(new URL(url).search))
    const response = () => mock.fetch(url, init)
    return respond ? respond(new URL(url), response) : response()
  }
  const settings = { apiKey: mock.apiKey, app, clock, retry: { limit: 0 } }
  const client = createClient({ ...settings, fetch })
  const clinic = createClient({ ...settings, fetch: mock.fetch })
  const create = (body: object) => clinic.request(patients.create, { first_name: 'Ada', last_name: 'Test', ...body })
  return {
    clock,
    mock,
    seen,
    client,
    clinic,
    clientOf: (scope: string) => createClient({ ...settings, fetch, scope }),
    create,
    /** Lets time pass: the API keeps no fractions of a second. */
    wait: () => clock.run(new Promise<void>((resolve) => clock.after(minute, resolve))),
    index: createPatientIndex(client),
    /** Changes the responses from now on. */
    respond(change: typeof respond) {
      respond = change
    },
  }
}

/** Makes every list of patients show changed fields of some records. */
const showing = (overrides: { readonly [id: string]: object }) => async (_: URL, response: () => Promise<Response>) => {
  const body = await (await response()).json()
  const items = body.patients.map((patient: { id: string }) => ({ ...patient, ...overrides[patient.id] }))
  return json({ ...body, patients: items })
}

const ids = ({ patients }: PatientMatches) => patients.map(({ id }) => id)
const link = (id: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/patients/${id}` } })

const zoe = {
  first_name: 'Zoë',
  preferred_first_name: 'Zed',
  last_name: "O'Łukasz-Quux",
  email: 'zoe.q@clinic-tests.org',
  date_of_birth: '1982-03-04',
  patient_phone_numbers: [
    { number: '0498 765 431', phone_type: 'Mobile' as const },
    { number: '(02) 7654 3219', phone_type: 'Home' as const },
  ],
}

describe('createPatientIndex', () => {
  test('default: C54: the first refresh exports all patients, later ones fetch what changed', async () => {
    const { index, seen, create, clinic, wait } = setUp()
    const reports: [number, number][] = []
    expect(index).toMatchObject({ size: 0, isComplete: false })
    await index.refresh({ onProgress: ({ done, total }) => reports.push([done, total]) })
    expect(index).toMatchObject({ size: 250, isComplete: true })
    expect(reports.at(-1)).toEqual([250, 250])
    const filled = seen.length
    expect(filled).toBeLessThan(8)

    const { id } = await create(zoe)
    expect(ids(index.search('zed quux'))).toEqual([])
    await index.refresh()
    expect(ids(index.search('zed quux'))).toEqual([id])
    expect(seen.length - filled).toBeLessThanOrEqual(2)

    await wait()
    await clinic.request(patients.update, id, { last_name: 'Changed' })
    await index.refresh()
    expect(ids(index.search('zed quux'))).toEqual([])
    expect(ids(index.search('zed changed'))).toEqual([id])

    await wait()
    await clinic.request(patients.archive, id)
    await index.refresh()
    expect(ids(index.search('zed changed'))).toEqual([])
    expect(index.search('zed changed', { archived: true }).patients).toMatchObject([{ id, archived: true }])
    await wait()
    await clinic.request(patients.unarchive, id)
    await index.refresh()
    expect(index.search('zed changed').patients).toMatchObject([{ id, archived: false }])
    expectTypeOf(index.search).returns.toEqualTypeOf<PatientMatches>()
  })

  test('behavior: C54: a patient that is merged or deleted is removed, and its id finds the one that stayed', async () => {
    const { index, create, clinic, respond, wait } = setUp({ count: 120 })
    const [merged, deleted, stayed, last] = [await create(zoe), await create(zoe), await create(zoe), await create(zoe)]
    await index.refresh()
    expect(ids(index.search('zed'))).toHaveLength(4)
    await wait()
    const touch = (id: string) => clinic.request(patients.update, id, { occupation: 'Potter' })
    await touch(merged.id)
    await touch(deleted.id)
    const overrides = {
      [merged.id]: { merged_at: now, archived_at: now, merged_with_patient: link(stayed.id) },
      [deleted.id]: { deleted_at: now },
    }
    respond(showing(overrides))
    await index.refresh()
    expect(ids(index.search('zed', { archived: true })).sort()).toEqual([stayed.id, last.id].sort())
    expect(ids(index.search(merged.id))).toEqual([stayed.id])

    await wait()
    await touch(stayed.id)
    respond(showing({ ...overrides, [stayed.id]: { merged_at: now, merged_with_patient: link(last.id) } }))
    await index.refresh()
    expect(ids(index.search(merged.id))).toEqual([last.id])
    expect(ids(createPatientIndex(setUp().client).search(merged.id))).toEqual([])
  })

  test('behavior: C54: a change during the fill is not missed, wherever the export is', async () => {
    const { index, clinic, respond, mock } = setUp({ count: 900 })
    const all = [...mock.store.tables.patients.keys()]
    const changed = [all[0], all[150], all[420], all[899]] as string[]
    let requests = 0
    respond(async (_, response) => {
      const result = await response()
      const id = changed[requests++ - 3]
      if (id) await clinic.request(patients.update, id, { last_name: `Meanwhile${requests}` })
      return result
    })
    await index.refresh()
    expect(ids(index.search('meanwhile')).sort()).toEqual([...changed].sort())
  })

  test('behavior: C54: while it is being filled, it is searched, and says that there may be more', async () => {
    const { index, respond } = setUp()
    expect(index.search('a')).toEqual({ patients: [], hasMore: true })
    const during: PatientMatches[] = []
    respond((_, response) => {
      during.push(index.search('nobody-has-this-name'))
      return response()
    })
    await index.refresh()
    expect(during.every(({ hasMore }) => hasMore)).toBe(true)
    expect(index.search('nobody-has-this-name')).toEqual({ patients: [], hasMore: false })
  })

  test('behavior: C54: two refreshes at once share one run, and an abort of one leaves the other', async () => {
    const { index, seen } = setUp()
    const controller = new AbortController()
    let [ofFirst, ofSecond] = [0, 0]
    const first = index.refresh({ signal: controller.signal, onProgress: () => ofFirst++ })
    const second = index.refresh({ onProgress: () => ofSecond++ })
    controller.abort(new Error('left the page'))
    await expect(first).rejects.toThrow('left the page')
    await second
    expect(index).toMatchObject({ size: 250, isComplete: true })
    expect(ofFirst).toBe(0)
    expect(ofSecond).toBeGreaterThan(1)
    const filters = seen.filter((search) => !search.includes('updated_at'))
    expect(new Set(filters).size).toBe(filters.length)
  })

  test('behavior: C49 C54: an abort of all stops the run, and the next refresh continues the fill', async () => {
    const { index, seen, respond } = setUp({ count: 900 })
    const { signal, abort, listeners } = bareSignal()
    respond((_, response) => {
      if (seen.length === 6) abort()
      return response()
    })
    await expect(index.refresh({ signal })).rejects.toMatchObject({ name: 'AbortError' })
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
    const sent = seen.length
    expect(sent).toBeLessThanOrEqual(8)
    expect(listeners.size).toBe(0)
    const filled = index.size
    expect(filled).toBeGreaterThan(0)
    expect(index.isComplete).toBe(false)
    expect(index.search('a').hasMore).toBe(true)
    await index.refresh()
    expect(index).toMatchObject({ size: 900, isComplete: true })
    // Only what was missing.
    expect(seen.length - sent).toBeLessThan(12)
    await expect(index.refresh({ signal })).rejects.toMatchObject({ name: 'AbortError' })
  })

  test.each(['refresh', 'watch'] as const)(
    'behavior: C49 C54: %s sends nothing after an abort, at any moment',
    async (method) => {
      const idle = () => new Promise((resolve) => setImmediate(resolve))
      for (let microtasks = 0; microtasks < 80; microtasks++) {
        let sent = 0
        const fetch = async () => {
          sent++
          return json({ patients: [], total_entries: 0, links: {} })
        }
        const index = createPatientIndex(createClient({ baseUrl: 'https://proxy.test/api', fetch }))
        const controller = new AbortController()
        const run = index[method]({ signal: controller.signal }).catch(() => {})
        for (let turn = 0; turn < microtasks; turn++) await Promise.resolve()
        controller.abort()
        const sentBefore = sent
        await run
        for (let turn = 0; turn < 4; turn++) await idle()
        expect(sent, `${microtasks} microtasks`).toBe(sentBefore)
      }
    },
  )

  test('behavior: C54: records that are junk are left out, and junk in a record is as if it were missing', async () => {
    const { index, respond, mock } = setUp({ count: 120 })
    const [id = ''] = mock.store.tables.patients.keys()
    const junk = { first_name: 5, last_name: null, preferred_first_name: {}, email: [], date_of_birth: 7 }
    for (const patient_phone_numbers of [
      [null],
      [5, undefined, {}, { number: 5 }, { number: '0491 571 804', normalized_number: 61491571804 }],
      'junk',
      {},
      null,
    ]) {
      respond(showing({ [id]: { ...junk, patient_phone_numbers } }))
      await expect(index.refresh()).resolves.toBeUndefined()
      const restored = createPatientIndex(setUp().client, { saved: JSON.stringify(index) })
      const [entry] = restored.search(id).patients
      expect(entry).toMatchObject({ id, first_name: '', last_name: '', email: null, date_of_birth: null })
    }
  })

  test('behavior: C54: after a failure half-way the next refresh continues, even in another program', async () => {
    const { index, client, respond, seen } = setUp({ count: 900 })
    respond((_, response) => (seen.length === 7 ? Promise.resolve(json({}, { status: 500 })) : response()))
    await expect(index.refresh()).rejects.toThrow(ServerError)
    const saved = JSON.stringify(index)
    respond(undefined)
    const restored = createPatientIndex(client, { saved })
    expect(restored.size).toBe(index.size)
    expect(restored.isComplete).toBe(false)
    for (const each of [restored, index]) {
      await each.refresh()
      expect(each).toMatchObject({ size: 900, isComplete: true })
    }
  })

  test('behavior: C54: a failed poll loses no change', async () => {
    const { index, respond, create } = setUp({ count: 120 })
    await index.refresh()
    const { id } = await create(zoe)
    respond(() => Promise.reject(new TypeError('fetch failed')))
    await expect(index.refresh()).rejects.toMatchObject({ name: 'NetworkError' })
    expect(index.size).toBe(120)
    respond(undefined)
    await index.refresh()
    expect(ids(index.search('zed'))).toEqual([id])
  })
})

describe('a saved index', () => {
  test('default: C54: continues from its cursor, without another fill', async () => {
    const { index, client, create, seen } = setUp()
    const { id } = await create(zoe)
    await index.refresh()
    const sent = seen.length
    for (const saved of [JSON.stringify(index), index.toJSON()]) {
      const restored = createPatientIndex(client, { saved })
      expect(restored).toMatchObject({ size: 251, isComplete: true })
      expect(JSON.stringify(restored)).toBe(JSON.stringify(index))
      for (const text of ['zoe quux', '+61498765431', '1982-03-04 quux', 'zoe.q@', id]) {
        expect(ids(restored.search(text))).toEqual([id])
      }
    }
    expect(seen).toHaveLength(sent)
    const restored = createPatientIndex(client, { saved: JSON.stringify(index) })
    const other = await create({ ...zoe, last_name: 'Later' })
    await restored.refresh()
    expect(ids(restored.search('zed later'))).toEqual([other.id])
    expect(seen.length - sent).toBeLessThanOrEqual(2)
    for (const none of [null, '']) {
      expect(createPatientIndex(client, { saved: none })).toMatchObject({ size: 0, isComplete: false })
    }
  })

  test('behavior: C54: holds names, phone numbers, email addresses, dates of birth and ids, and nothing else', async () => {
    const { index, mock, respond } = setUp({ count: 120 })
    const allowed = [
      'id',
      'first_name',
      'last_name',
      'preferred_first_name',
      'email',
      'date_of_birth',
      'patient_phone_numbers',
      'archived_at',
      'merged_at',
      'merged_with_patient',
      'deleted_at',
      'updated_at',
    ]
    // Every other field of every record, also those of later versions of the API, has a value to be found.
    respond(async (_, response) => {
      const body = await (await response()).json()
      const marked = body.patients.map((patient: object) =>
        Object.fromEntries(
          Object.entries({ ...patient, hiv_status: '', diagnoses: [] }).map(([name, value]) =>
            allowed.includes(name) ? [name, value] : [name, `SECRET ${name}`],
          ),
        ),
      )
      for (const patient of marked) {
        patient.patient_phone_numbers = [{ number: '0491 570 006', normalized_number: '61491570006', note: 'SECRET' }]
      }
      return json({ ...body, patients: marked })
    })
    await index.refresh()
    const everything = JSON.stringify(index) + JSON.stringify(index.search('0491', { limit: 100, archived: true }))
    expect(index.size).toBe(120)
    expect(everything).not.toContain('SECRET')
    expect(everything).not.toContain(mock.apiKey)
    const [entry] = index.search('0491').patients
    expect(Object.keys(entry ?? {}).sort()).toEqual([
      'archived',
      'date_of_birth',
      'email',
      'first_name',
      'id',
      'last_name',
      'phone_numbers',
      'preferred_first_name',
    ])
    expect(Object.keys(index.toJSON()).sort()).toEqual(['changes', 'format', 'merged', 'patients', 'scope', 'version'])
  })

  test('behavior: C54: one of another account behind the same proxy is dropped by the first refresh', async () => {
    const [first, second] = [setUp({ count: 120 }), setUp({ count: 130, seed: 2 })]
    const scope = '/api/cliniko'
    const index = createPatientIndex(first.clientOf(scope))
    await index.refresh()
    const saved = JSON.stringify(index)
    const other = createPatientIndex(second.clientOf(scope))
    await other.refresh()

    const restored = createPatientIndex(second.clientOf(scope), { saved })
    second.respond(() => Promise.reject(new TypeError('fetch failed')))
    await expect(restored.refresh()).rejects.toMatchObject({ name: 'NetworkError' })
    second.respond(undefined)
    await restored.refresh()
    expect(restored).toMatchObject({ size: 130, isComplete: true })
    expect(restored.toJSON().patients).toEqual(other.toJSON().patients)
    // Mocks number their records alike. Real accounts don't.
    const unknown = createPatientIndex(second.clientOf(scope), { saved: saved.replaceAll('["175', '["275') })
    await unknown.refresh()
    expect(unknown.toJSON().patients).toEqual(other.toJSON().patients)

    const same = createPatientIndex(first.clientOf(scope), { saved })
    const sent = first.seen.length
    await same.refresh()
    await same.refresh()
    expect(same.size).toBe(120)
    // The check, once, and two polls.
    expect(first.seen.length - sent).toBeLessThanOrEqual(3)
    expect(() => createPatientIndex(second.clientOf('clinic-b'), { saved })).toThrow('another scope')
  })

  test('input: C54: one of another account, another version, or junk is refused', async () => {
    const { index, client } = setUp({ count: 120 })
    await index.refresh()
    const saved = index.toJSON()
    const other = createClient({ baseUrl: '/api/cliniko', fetch: () => Promise.reject() })
    expect(() => createPatientIndex(other, { saved })).toThrow('another scope')
    expect(() => createPatientIndex(client, { saved: { ...saved, version: 2 } as never })).toThrow('another version')
    const [patient] = saved.patients
    const junk: readonly unknown[] = [
      '{',
      'null',
      5,
      [],
      {},
      JSON.stringify(saved).slice(0, 900),
      { ...saved, format: 'other' },
      { ...saved, patients: undefined },
      { ...saved, patients: [5] },
      { ...saved, patients: [[]] },
      { ...saved, patients: [patient?.map(() => null)] },
      { ...saved, merged: [['1']] },
      { ...saved, merged: {} },
      { ...saved, changes: 'junk' },
      { ...saved, changes: 5 },
      { ...saved, changes: undefined, fill: 'junk' },
      { ...saved, changes: undefined, fill: Array(11).fill('1-2').join() },
      { ...saved, since: 'junk' },
    ]
    for (const saved of junk) {
      expect(() => createPatientIndex(client, { saved: saved as string }), JSON.stringify(saved)?.slice(0, 50)).toThrow(
        InputError,
      )
    }
  })
})

describe('search', () => {
  /** A filled index, which these tests only search. */
  let filled: Promise<{ index: PatientIndex; id: string }> | undefined
  async function fill() {
    const { create, index } = setUp({ count: 120 })
    const { id } = await create(zoe)
    await index.refresh()
    return { index, id }
  }
  function searchable() {
    filled ??= fill()
    return filled
  }

  test('default: C54: finds a patient by anything that is typed', async () => {
    const { index, id } = await searchable()
    const texts = [
      'Zoë Quux',
      'ZOE QUUX',
      'quux zoe',
      'Quux, Zoë',
      'zed',
      'lukasz zoe',
      "o'lukasz",
      'olukasz-quux',
      'luk quu zo',
      'zoe.q@clinic-tests.org',
      'ZOE.Q@',
      '1982-03-04 quux',
      '4/3/1982 zoe',
      '04.03.1982 zoe',
      'zoe 0498 765 431',
      id,
      ` ${id} `,
    ]
    for (const text of texts) expect(ids(index.search(text)), text).toEqual([id])
    for (const text of ['zoe smith', 'zoe 1982-03-05', '4/3/1983 zoe', 'quux 0498 765 432', `${id}0`, '', ' , ']) {
      expect(ids(index.search(text)), text).toEqual([])
    }
  })

  test.each([
    '04/03/82',
    '4.3.82 zoe',
    '04/03 zoe',
    'zoe 03/1982',
    'Quux 1982',
    '1982 quux',
    '1982-03 quux',
    '04031982',
    '19820304',
    '04 03 1982',
    '4 March 1982',
    '4th mar 1982 zoe',
    'zoe 4-Mar-82',
    'March 4, 1982',
    '4 March zoe',
  ])('default: C54: finds a patient by the date of birth %s', async (text) => {
    const { index, id } = await searchable()
    expect(ids(index.search(text))).toContain(id)
  })

  test.each([
    '04/03/83',
    '05/03 zoe',
    'zoe 04/1983',
    'Quux 1983',
    '1982-05 quux',
    '05031982',
    '4 May 1982',
    '4 Apr zoe',
  ])('behavior: C54: does not find a patient by another date, %s', async (text) => {
    const { index, id } = await searchable()
    expect(ids(index.search(text))).not.toContain(id)
  })

  test.each([
    '+61 498 765 431',
    '+61498765431',
    '0061 498 765 431',
    '0011 61 498 765 431',
    '011 61 498 765 431',
    '61498765431',
    '0498 765 431',
    '0498765431',
    '0498-765-431',
    '0498.765.431',
    '\u202a0498 765 431\u202c',
    '498765431',
    '498 765 431',
    '0498 765 4',
    '+61 498 765 4',
    '765 431',
    '(02) 7654 3219',
    '0276543219',
    '+61 2 7654 3219',
    '7654 3219',
  ])('default: C54: finds a patient by the phone number %s', async (text) => {
    const { index, id } = await searchable()
    expect(ids(index.search(text))[0]).toBe(id)
  })

  test('behavior: C54: at each digit typed the patient stays among the matches', async () => {
    const { index, id } = await searchable()
    for (const number of ['0498765431', '+61498765431', '0061498765431', '498765431']) {
      for (let length = 4; length <= number.length; length++) {
        expect(ids(index.search(number.slice(0, length), { limit: 100 })), number.slice(0, length)).toContain(id)
      }
    }
  })

  test('behavior: C54: a number that is not normalised is found with its country code as well', async () => {
    const { index, respond, mock } = setUp({ count: 120 })
    const [id = ''] = mock.store.tables.patients.keys()
    respond(showing({ [id]: { patient_phone_numbers: [{ number: '0491 579 999', phone_type: 'Mobile' }] } }))
    await index.refresh()
    for (const text of ['0491579999', '+61 491 579 999', '491 579 999']) expect(ids(index.search(text))).toEqual([id])
  })

  test('behavior: C54: whole names rank above beginnings, and those above other parts; equal ones are in order of name', async () => {
    const { index, create } = setUp({ count: 120 })
    const names = ['Xqabc', 'Aaxqabc', 'Xqabcd', 'Xqabc']
    const created = []
    for (const [number, last_name] of names.entries()) {
      created.push((await create({ first_name: `N${number}`, last_name })).id)
    }
    await index.refresh()
    const [whole, part, start, other] = created
    expect(ids(index.search('xqabc'))).toEqual([whole, other, start, part])
    expect(index.search('xqabc', { limit: 2 })).toMatchObject({
      patients: [{ id: whole }, { id: other }],
      hasMore: true,
    })
    expect(index.search('xqabc', { limit: 4 }).hasMore).toBe(false)
  })

  test('input: C54: junk is an InputError that names the argument', async () => {
    const { index } = await searchable()
    const search = index.search as (...args: unknown[]) => unknown
    for (const text of [undefined, null, 5, {}, ['zoe']]) expect(() => search(text)).toThrow('text must be a string')
    for (const limit of [0, 101, 1.5, '5']) expect(() => search('zoe', { limit })).toThrow('limit must be')
    expect(() => search('zoe', null)).toThrow('options must be an object with: limit, archived')
    expect(() => search('zoe', { archive: true })).toThrow('no "archive"')
    const create = createPatientIndex as (...args: unknown[]) => unknown
    for (const client of [undefined, null, {}, 'x']) expect(() => create(client)).toThrow('must be a client')
    expect(() => create(setUp().client, null)).toThrow('options must be')
    await expect(index.refresh(null as never)).rejects.toThrow('options must be')
    await expect(index.refresh({ signal: 5 as never })).rejects.toThrow('signal must be')
    await expect(index.watch({} as never)).rejects.toThrow('signal is missing')
    await expect(index.watch({ signal: new AbortController().signal, interval: 0 })).rejects.toThrow('interval must be')
  })
})

describe('watch', () => {
  test('default: C54: refreshes at an interval until the signal aborts', async () => {
    const { index, create, clock } = setUp({ count: 120 })
    const { signal, abort, listeners } = bareSignal()
    const sizes: number[] = []
    const onRefresh = async () => {
      sizes.push(index.size)
      if (sizes.length === 3) abort()
      else await create(zoe)
    }
    await clock.run(index.watch({ signal, interval: 10_000, onRefresh }))
    expect(sizes).toEqual([120, 121, 122])
    expect(clock.elapsed()).toBe(20_000)
    expect(listeners.size).toBe(0)
  })

  test('behavior: C54: goes on after an error that may pass, and ends with one that will not', async () => {
    const { index, clock, respond } = setUp({ count: 120 })
    const statuses = [503, 0, 401]
    respond(async (_, response) => {
      const status = statuses.shift()
      if (status === 0) return response().then(() => Promise.reject(new TypeError('fetch failed')))
      return status ? json({}, { status }) : response()
    })
    const errors: string[] = []
    const watch = index.watch({ signal: new AbortController().signal, onError: ({ name }) => errors.push(name) })
    await expect(clock.run(watch)).rejects.toThrow(AuthenticationError)
    expect(errors).toEqual(['ServerError', 'NetworkError'])
  })
})
