import {
  addDays,
  attendees,
  bookingKind,
  bookings,
  businesses,
  CancellationReason,
  type Cliniko,
  createCliniko,
  dateIn,
  dayRange,
} from '@cliniko/core'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMock, type Mock, type MockOptions } from './index.js'

const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
const now = '2026-03-02T00:00:00Z'
const zone = 'Australia/Sydney'
const standing = { now: () => 0 }

function clinic(options: MockOptions = {}): { mock: Mock; cliniko: Cliniko } {
  const mock = createMock({ now, clock: standing, rateLimit: false, patients: 300, ...options })
  return {
    mock,
    cliniko: createCliniko({
      apiKey: mock.apiKey,
      app,
      fetch: mock.fetch,
      rateLimiter: { acquire: async () => {}, pauseUntil: () => {} },
    }),
  }
}

/** Sends a request that the client wouldn't send. */
function raw(mock: Mock, path: string, init: RequestInit = {}): Promise<Response> {
  return mock.handle(
    new Request(`https://api.au1.cliniko.com/v1${path}`, {
      ...init,
      headers: {
        authorization: `Basic ${btoa(`${mock.apiKey}:`)}`,
        'user-agent': 'Test (dev@clinic-tests.org)',
        ...init.headers,
      },
    }),
  )
}

describe('the made-up clinic', () => {
  const { mock } = clinic({ patients: 2000 })
  const { tables } = mock.store

  test('default: 3 businesses, 8 practitioners, 12 appointment types, 2,000 patients', async () => {
    const { cliniko } = clinic({ patients: 2000 })
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
    expect((await cliniko.practitioners.list()).totalEntries).toBe(8)
    expect((await cliniko.practitioners.inactive()).totalEntries).toBe(1)
    expect((await cliniko.appointmentTypes.list()).totalEntries).toBe(12)
    expect((await cliniko.patients.list({ where: { archived_at: { any: true } } })).totalEntries).toBe(2000)
  })

  test('behavior: the same seed and time create the same clinic, another seed another clinic', () => {
    const dump = (options: MockOptions) =>
      JSON.stringify(Object.values(clinic(options).mock.store.tables).map((table) => [...table.values()]))
    expect(dump({ seed: 7 })).toBe(dump({ seed: 7 }))
    expect(dump({ seed: 7 })).not.toBe(dump({ seed: 8 }))
  })

  test('C22 behavior: ids have 19 digits and are unique', () => {
    const ids = Object.values(tables).flatMap((table) => [...table.keys()])
    expect(ids.every((id) => /^\d{19}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('behavior: there are appointments on each day of three months', () => {
    const days = new Set([...tables.individual_appointments.values()].map(({ starts_at }) => dateIn(starts_at, zone)))
    const today = dateIn(now, zone)
    for (let offset = -45; offset <= 45; offset++) expect(days).toContain(addDays(today, offset))
    const { from, to } = dayRange(today, zone)
    const ofToday = [...tables.individual_appointments.values()].filter(({ starts_at: at }) => at >= from && at < to)
    expect(ofToday.length).toBeGreaterThan(40)
  })

  test('behavior: no practitioner is in two places at once', () => {
    const busy = new Map<string, { starts_at: string; ends_at: string }[]>()
    for (const table of [tables.individual_appointments, tables.group_appointments, tables.unavailable_blocks]) {
      for (const booking of table.values()) {
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
    for (const { email, patient_phone_numbers } of tables.patients.values()) {
      if (email !== null) expect(email).toMatch(/^[a-z.]+\d+@example\.com$/)
      for (const { number } of patient_phone_numbers ?? []) expect(number).toMatch(/^0491 57\d \d{3}$/)
    }
    for (const { email } of tables.users.values()) expect(email).toMatch(/@clinic\.example$/)
  })

  test('behavior: names are in many scripts', () => {
    const names = [...tables.patients.values()].map(({ label }) => label ?? '').join()
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

describe('lists', () => {
  test('behavior: pages have exact links, and no record is missing or repeated', async () => {
    const { mock, cliniko } = clinic()
    const body = await (await raw(mock, '/patients?page=2&per_page=10&q[]=archived_at:*')).json()
    const at = (page: number) => `https://api.au1.cliniko.com/v1/patients?page=${page}&per_page=10&q[]=archived_at%3A*`
    expect(body.links).toEqual({ self: at(2), next: at(3), previous: at(1) })
    expect(body.total_entries).toBe(300)
    const last = await (await raw(mock, '/patients?page=30&per_page=10&q[]=archived_at:*')).json()
    expect(last.links).toEqual({ self: at(30), previous: at(29) })
    const all = await cliniko.patients.list({ where: { archived_at: { any: true } } }).toArray()
    expect(new Set(all.map(({ id }) => id)).size).toBe(300)
  })

  test('default: 50 records per page, the oldest first', async () => {
    const { cliniko } = clinic()
    const { items } = await cliniko.patients.list()
    expect(items).toHaveLength(50)
    const created = items.map(({ created_at }) => created_at)
    expect(created).toEqual([...created].sort())
  })

  test('behavior: sorts by several columns', async () => {
    const { cliniko } = clinic()
    const { items } = await cliniko.patients.list({ sort: ['last_name', '-first_name'], perPage: 100 })
    const keys = items.map(({ last_name, first_name }) => [last_name.toLowerCase(), first_name.toLowerCase()])
    keys.forEach(([last = '', first = ''], index) => {
      const [previousLast = '', previousFirst = ''] = keys[index - 1] ?? []
      if (index) expect(previousLast < last || (previousLast === last && previousFirst >= first)).toBe(true)
    })
  })

  test('behavior: filters by text, date and id, and includes hidden records', async () => {
    const { mock, cliniko } = clinic()
    const all = [...mock.store.tables.patients.values()]
    const visible = all.filter(({ archived_at }) => archived_at === null)
    const { totalEntries } = await cliniko.patients.list({ where: { last_name: { contains: 'NG' } } })
    expect(totalEntries).toBe(visible.filter(({ last_name }) => last_name.toLowerCase().includes('ng')).length)
    expect((await cliniko.patients.list()).totalEntries).toBe(visible.length)
    const archived = await cliniko.patients.list({ where: { archived_at: { exists: true } } })
    expect(archived.totalEntries).toBe(all.length - visible.length)
    const ids = visible.slice(0, 3).map(({ id }) => id)
    expect((await cliniko.patients.list({ where: { id: ids } })).items.map(({ id }) => id).sort()).toEqual(ids)
    const born = await cliniko.patients.list({ where: { date_of_birth: '****-05-**' }, perPage: 100 })
    expect(born.items.every(({ date_of_birth }) => date_of_birth?.slice(5, 7) === '05')).toBe(true)
    expect(born.totalEntries).toBeGreaterThan(0)
  })

  test('C12 input: refuses a filter outside q[], or ignores it as the API does', async () => {
    const { mock } = clinic()
    expect((await raw(mock, '/individual_appointments?patient_id=1')).status).toBe(400)
    const lenient = clinic({ strict: false }).mock
    const body = await (await raw(lenient, '/individual_appointments?patient_id=1')).json()
    expect(body.total_entries).toBeGreaterThan(1000)
  })

  test.each([
    'q[]=nobody:=1',
    'q[]=last_name:>a',
    'q[]=date_of_birth:=tomorrow',
    'q[]=created_at:=2026-03-02T00:00:00Z',
    'per_page=0',
    'per_page=101',
    'page=0',
    'sort=nothing',
    'sort=last_name;drop',
  ])('input: refuses %s with 400', async (search) => {
    const { mock } = clinic()
    expect((await raw(mock, `/patients?${search}`)).status).toBe(400)
  })

  test('behavior: lists bookings of all kinds, and filters them by patient', async () => {
    const { mock, cliniko } = clinic()
    const kinds = new Set<string>()
    for await (const booking of cliniko.bookings.list({ where: { starts_at: { gte: now } } }))
      kinds.add(bookingKind(booking))
    expect([...kinds].sort()).toEqual(['group_appointment', 'individual_appointment', 'unavailable_block'])
    const [group] = mock.store.tables.group_appointments.values()
    const patient = group?.patient_ids?.[0] ?? ''
    const { items } = await cliniko.bookings.list({ where: { patient_ids: { contains: patient } }, perPage: 100 })
    expect(items.map(({ id }) => id)).toContain(group?.id)
    expect(
      items.every((item) => ('patient' in item ? item.patient.links.self.endsWith(patient) : item.id)),
    ).toBeTruthy()
  })

  test('behavior: lists nested in a record; 404 if the record or the list doesn’t exist', async () => {
    const { mock, cliniko } = clinic()
    const [business] = (await cliniko.businesses.list()).items
    const staff = await cliniko.practitioners.listForBusiness(business?.id ?? '')
    expect(staff.items.length).toBeGreaterThan(0)
    expect(staff.items.length).toBeLessThan(8)
    const [practitioner] = staff.items
    const types = await cliniko.appointmentTypes.listForPractitioner(practitioner?.id ?? '')
    expect(types.items.length).toBeGreaterThan(0)
    for (const { id } of types.items) {
      const givers = await cliniko.practitioners.listForAppointmentType(id)
      expect(givers.items.map(({ id }) => id)).toContain(practitioner?.id)
    }
    expect((await raw(mock, '/businesses/1/practitioners')).status).toBe(404)
    expect((await raw(mock, '/recalls')).status).toBe(404)
  })

  test('behavior: a day of 200 appointments with four relations takes 7 requests', async () => {
    const { mock, cliniko } = clinic()
    const { from, to } = dayRange('2026-06-01', zone)
    const { tables } = mock.store
    const patients = [...tables.patients.keys()]
    // The ninth is inactive.
    const practitioners = [...tables.practitioners.keys()].slice(0, 8)
    const types = [...tables.appointment_types.keys()]
    const places = [...tables.businesses.keys()]
    const of = (list: string[], index: number) => list[index % list.length] ?? ''
    for (let index = 0; index < 200; index++) {
      await cliniko.individualAppointments.create({
        patient_id: of(patients, index),
        practitioner_id: of(practitioners, index),
        appointment_type_id: of(types, index),
        business_id: of(places, index),
        starts_at: new Date(Date.parse(from) + index * 400_000).toISOString(),
      })
    }
    mock.requests.length = 0
    const day = await cliniko.individualAppointments
      .list({
        where: { starts_at: { gte: from, lt: to } },
        include: ['patient', 'practitioner', 'appointment_type', 'business'],
      })
      .toArray()
    expect(day).toHaveLength(200)
    for (const { included } of day) {
      expect([included.patient, included.appointment_type, included.business, included.practitioner]).not.toContain(
        null,
      )
    }
    expect(mock.requests.map(({ url }) => url.split('?')[0])).toEqual([
      '/individual_appointments',
      '/individual_appointments',
      '/patients',
      '/patients',
      '/practitioners',
      '/appointment_types',
      '/businesses',
    ])
  })
})

describe('one record', () => {
  test('behavior: a hidden record isn’t found unless a filter includes it', async () => {
    const { mock, cliniko } = clinic()
    const hidden = [...mock.store.tables.patients.values()].find(({ archived_at }) => archived_at)?.id ?? ''
    await expect(cliniko.patients.get(hidden)).rejects.toMatchObject({ status: 404 })
    expect((await cliniko.patients.get(hidden, { where: { archived_at: { any: true } } })).id).toBe(hidden)
    await expect(cliniko.patients.get('1')).rejects.toMatchObject({ name: 'NotFoundError' })
  })

  test('behavior: returns settings, public settings and the key’s user', async () => {
    const { cliniko } = clinic({ patients: 1 })
    expect((await cliniko.settings.get()).account?.email_from).toBe('reception@clinic.example')
    expect((await cliniko.settings.getPublic()).account).not.toHaveProperty('email_from')
    expect((await cliniko.users.authenticated()).role).toBe('administrator')
  })
})

describe('patients', () => {
  let cliniko: Cliniko
  let mock: Mock
  beforeEach(() => {
    ;({ cliniko, mock } = clinic())
  })

  test('default: creates, updates, archives and unarchives', async () => {
    const patient = await cliniko.patients.create({
      first_name: 'Zoë',
      last_name: 'Nguyễn',
      date_of_birth: '1990-05-04',
      patient_phone_numbers: [{ number: '0491 570 006', phone_type: 'Mobile' }],
    })
    expect(patient).toMatchObject({ label: 'Zoë Nguyễn', archived_at: null, created_at: now, updated_at: now })
    expect(patient.patient_phone_numbers).toEqual([
      { number: '0491 570 006', phone_type: 'Mobile', normalized_number: '61491570006' },
    ])
    expect((await cliniko.patients.update(patient.id, { email: 'zoe@example.com' })).email).toBe('zoe@example.com')
    await cliniko.patients.archive(patient.id)
    await expect(cliniko.patients.get(patient.id)).rejects.toMatchObject({ status: 404 })
    expect((await cliniko.patients.unarchive(patient.id)).archived_at).toBeNull()
    expect((await cliniko.patients.get(patient.id)).email).toBe('zoe@example.com')
  })

  test('behavior: a new name appears in the appointments', async () => {
    const [appointment] = (await cliniko.individualAppointments.list({ include: ['patient'], perPage: 1 })).items
    await cliniko.patients.update(appointment?.included.patient?.id ?? '', { last_name: 'Newname' })
    const after = await cliniko.individualAppointments.get(appointment?.id ?? '')
    expect(after.patient_name).toMatch(/ Newname$/)
  })

  test('input: invalid fields get 422, each with its reason', async () => {
    await expect(
      cliniko.patients.create({ first_name: '', last_name: 'x'.repeat(256), email: 'nowhere' }),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      fields: {
        first_name: "can't be blank",
        last_name: 'is too long (maximum is 255 characters)',
        email: 'is invalid',
      },
    })
  })

  test('C25 input: an unknown field is refused instead of dropped', async () => {
    const response = await raw(mock, '/patients', {
      method: 'POST',
      body: JSON.stringify({ first_name: 'Ana', last_name: 'Lima', phone_number: '0491 570 006', id: '1' }),
    })
    expect(response.status).toBe(422)
    expect((await response.json()).errors).toEqual({
      phone_number: 'is not a field that can be written',
      id: 'is not a field that can be written',
    })
  })

  test.each(['', '[]', '{"first_name":', 'null'])('input: refuses the body %s, which isn’t an object', async (body) => {
    expect((await raw(mock, '/patients', { method: 'POST', body })).status).toBe(400)
  })
})

describe('individual appointments', () => {
  async function booked(options?: MockOptions) {
    const { cliniko, mock } = clinic(options)
    const [patient] = (await cliniko.patients.list({ perPage: 1 })).items
    const [practitioner] = (await cliniko.practitioners.list({ perPage: 1 })).items
    const [business] = (await cliniko.businesses.list({ perPage: 1 })).items
    const type = (await cliniko.appointmentTypes.list()).items.find(
      ({ duration_in_minutes }) => duration_in_minutes === 45,
    )
    const body = {
      patient_id: patient?.id ?? '',
      practitioner_id: practitioner?.id ?? '',
      business_id: business?.id ?? '',
      appointment_type_id: type?.id ?? '',
      // After the seeded months.
      starts_at: '2026-06-01T02:00:00Z',
    }
    return { cliniko, mock, patient, body, appointment: await cliniko.individualAppointments.create(body) }
  }

  test('default: the length comes from the type, and the name from the patient', async () => {
    const { appointment, patient } = await booked()
    expect(appointment).toMatchObject({
      ends_at: '2026-06-01T02:45:00Z',
      patient_name: patient?.label,
      patient_arrived: false,
    })
  })

  test('behavior: moved without an end, it keeps the length of its type', async () => {
    const { cliniko, appointment } = await booked()
    const moved = await cliniko.individualAppointments.update(appointment.id, { starts_at: '2026-06-02T03:00:00Z' })
    expect(moved).toMatchObject({ starts_at: '2026-06-02T03:00:00Z', ends_at: '2026-06-02T03:45:00Z' })
  })

  test('C16 behavior: a cancelled appointment keeps its reason', async () => {
    const { cliniko, appointment } = await booked()
    const { id } = appointment
    await cliniko.individualAppointments.cancel(id, {
      cancellation_reason: CancellationReason.Sick,
      cancellation_note: 'Flu',
    })
    await expect(cliniko.individualAppointments.get(id)).rejects.toMatchObject({ status: 404 })
    const after = await cliniko.individualAppointments.get(id, { where: { cancelled_at: { any: true } } })
    expect(after).toMatchObject({
      cancellation_reason: 30,
      cancellation_reason_description: 'Sick',
      cancellation_note: 'Flu',
      cancelled_at: now,
    })
    const { items } = await cliniko.attendees.list({ where: { booking_id: id, cancelled_at: { any: true } } })
    expect(items[0]?.cancelled_at).toBe(now)
  })

  test('C16 input: refuses a cancellation without a valid reason', async () => {
    const { mock, appointment } = await booked()
    const cancel = (reason: unknown) =>
      raw(mock, `/individual_appointments/${appointment.id}/cancel`, {
        method: 'PATCH',
        body: JSON.stringify({ cancellation_reason: reason }),
      })
    expect((await cancel('sick')).status).toBe(422)
    expect((await cancel(99)).status).toBe(422)
  })

  test('behavior: the attendee’s arrival appears in the appointment', async () => {
    const { cliniko, appointment } = await booked()
    const [attendee] = (await cliniko.attendees.listForIndividualAppointment(appointment.id)).items
    await cliniko.attendees.update(attendee?.id ?? '', { arrived: true })
    expect((await cliniko.individualAppointments.get(appointment.id)).patient_arrived).toBe(true)
  })

  test('behavior: conflicts are with visible bookings of the same practitioner', async () => {
    const { cliniko, appointment, body } = await booked()
    const exist = async () => (await cliniko.individualAppointments.conflicts(appointment.id)).conflicts.exist
    expect(await exist()).toBe(false)
    const other = await cliniko.individualAppointments.create({ ...body, starts_at: '2026-06-01T02:30:00Z' })
    expect(await exist()).toBe(true)
    await cliniko.individualAppointments.cancel(other.id, { cancellation_reason: CancellationReason.Other })
    expect(await exist()).toBe(false)
  })

  test('behavior: archived and deleted appointments are hidden by different fields', async () => {
    const { cliniko, appointment, body } = await booked()
    await cliniko.individualAppointments.archive(appointment.id)
    const { id } = await cliniko.individualAppointments.create(body)
    await cliniko.individualAppointments.delete(id)
    const at = { starts_at: { gte: '2026-06-01T00:00:00Z' } }
    expect((await cliniko.individualAppointments.list({ where: at })).items).toEqual([])
    const archived = await cliniko.individualAppointments.list({ where: { ...at, archived_at: { exists: true } } })
    expect(archived.items.map((item) => item.id)).toEqual([appointment.id])
    const deleted = await cliniko.individualAppointments.list({ where: { ...at, deleted_at: { exists: true } } })
    expect(deleted.items.map((item) => item.id)).toEqual([id])
  })

  test('input: refuses missing records and an end before the start', async () => {
    const { cliniko, body } = await booked()
    await expect(
      cliniko.individualAppointments.create({ ...body, patient_id: '1', ends_at: '2026-06-01T01:00:00Z' }),
    ).rejects.toMatchObject({ fields: { patient_id: 'must exist', ends_at: 'must be after starts at' } })
  })
})

test('group attendees: are added until the group is full, and cancelled individually', async () => {
  const { cliniko, mock } = clinic()
  const [group] = mock.store.tables.group_appointments.values()
  const id = group?.id ?? ''
  const patients = [...mock.store.tables.patients.keys()]
  const free = 8 - (group?.patient_ids?.length ?? 0)
  for (let seat = 0; seat < free; seat++)
    await cliniko.attendees.create({ booking_id: id, patient_id: patients[seat] ?? '' })
  await expect(cliniko.attendees.create({ booking_id: id, patient_id: patients[9] ?? '' })).rejects.toMatchObject({
    fields: { booking_id: 'is full' },
  })
  const { items } = await cliniko.attendees.listForGroupAppointment(id)
  expect(items).toHaveLength(8)
  await cliniko.attendees.cancel(items[0]?.id ?? '', { cancellation_reason: CancellationReason.Away })
  expect((await cliniko.attendees.listForGroupAppointment(id)).items).toHaveLength(7)
})

test('group appointments and unavailable blocks: create, move, conflict and hide', async () => {
  const { cliniko, mock } = clinic({ patients: 1 })
  const types = (await cliniko.appointmentTypes.list()).items
  const [practitioner] = mock.store.tables.practitioners.keys()
  const [business] = mock.store.tables.businesses.keys()
  const at = { practitioner_id: practitioner ?? '', business_id: business ?? '', starts_at: '2026-06-01T02:00:00Z' }
  const pilates = types.find(({ max_attendees }) => max_attendees > 1)
  const group = await cliniko.groupAppointments.create({ ...at, appointment_type_id: pilates?.id ?? '' })
  expect(group).toMatchObject({ max_attendees: 8, ends_at: '2026-06-01T03:00:00Z', patient_ids: [] })
  const block = await cliniko.unavailableBlocks.create({ ...at, ends_at: '2026-06-01T02:45:00Z', notes: 'Dentist' })
  expect((await cliniko.groupAppointments.conflicts(group.id)).conflicts.exist).toBe(true)
  await cliniko.unavailableBlocks.update(block.id, {
    starts_at: '2026-06-01T03:00:00Z',
    ends_at: '2026-06-01T03:30:00Z',
  })
  expect((await cliniko.groupAppointments.conflicts(group.id)).conflicts.exist).toBe(false)
  const ofDay = { where: { starts_at: { gte: '2026-06-01T00:00:00Z', lt: '2026-06-02T00:00:00Z' } } }
  expect((await cliniko.bookings.list(ofDay)).totalEntries).toBe(2)
  await cliniko.unavailableBlocks.archive(block.id)
  await cliniko.groupAppointments.delete(group.id)
  expect((await cliniko.bookings.list(ofDay)).totalEntries).toBe(0)
  await expect(cliniko.unavailableBlocks.create({ ...at, practitioner_id: '1' })).rejects.toMatchObject({
    fields: { practitioner_id: 'must exist' },
  })
})

test('appointment types and businesses: create, update and archive', async () => {
  const { cliniko } = clinic({ patients: 1 })
  const [practitioner] = (await cliniko.practitioners.list()).items
  const type = await cliniko.appointmentTypes.create({
    name: 'Dry needling',
    duration_in_minutes: 20,
    max_attendees: 1,
    practitioner_ids: [practitioner?.id ?? ''],
  })
  expect((await cliniko.practitioners.listForAppointmentType(type.id)).totalEntries).toBe(1)
  await expect(cliniko.appointmentTypes.update(type.id, { duration_in_minutes: 1440 })).rejects.toMatchObject({
    status: 422,
  })
  await cliniko.appointmentTypes.archive(type.id)
  expect((await cliniko.appointmentTypes.list()).totalEntries).toBe(12)
  const business = await cliniko.businesses.create({ business_name: 'Manly' })
  expect(business.label).toBe('Manly')
  await cliniko.businesses.archive(business.id)
  expect((await cliniko.businesses.unarchive(business.id)).archived_at).toBeNull()
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
