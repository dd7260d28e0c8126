import { bookingKind, dayRange } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { clinic, now, raw } from '../../test/clinic.js'

const { cliniko, mock } = clinic({ patients: 300 })

describe('lists', () => {
  test('behavior: pages have exact links, and no record is missing or repeated', async () => {
    const body = await (await raw(mock, '/patients?page=2&per_page=10&q[]=archived_at:*')).json()
    const at = (page: number) =>
      `https://api.au1.cliniko.com/v1/patients?page=${page}&per_page=10&q%5B%5D=archived_at%3A*`
    expect(body.links).toEqual({ self: at(2), next: at(3), previous: at(1) })
    expect(body.total_entries).toBe(300)
    const last = await (await raw(mock, '/patients?page=30&per_page=10&q[]=archived_at:*')).json()
    expect(last.links).toEqual({ self: at(30), previous: at(29) })
    const all = await cliniko.patients.list({ where: { archived_at: { any: true } } }).toArray()
    expect(new Set(all.map(({ id }) => id)).size).toBe(300)
  })

  test('default: 50 records per page, the oldest first', async () => {
    const { items } = await cliniko.patients.list()
    expect(items).toHaveLength(50)
    const created = items.map(({ created_at }) => created_at)
    expect(created).toEqual([...created].sort())
  })

  test('behavior: sorts by several columns', async () => {
    const { items } = await cliniko.patients.list({ sort: ['last_name', '-first_name'], perPage: 100 })
    const keys = items.map(({ last_name, first_name }) => [last_name.toLowerCase(), first_name.toLowerCase()])
    keys.forEach(([last = '', first = ''], index) => {
      const [previousLast = '', previousFirst = ''] = keys[index - 1] ?? []
      if (index) expect(previousLast < last || (previousLast === last && previousFirst >= first)).toBe(true)
    })
  })

  test('behavior: filters by text, date and id, and includes hidden records', async () => {
    const all = [...mock.store.tables.patients.peeks()]
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
    expect((await raw(mock, `/patients?${search}`)).status).toBe(400)
  })

  test('behavior: lists bookings of all kinds, and filters them by patient', async () => {
    const kinds = new Set<string>()
    for await (const booking of cliniko.bookings.list({ where: { starts_at: { gte: now } } }))
      kinds.add(bookingKind(booking))
    expect([...kinds].sort()).toEqual(['group_appointment', 'individual_appointment', 'unavailable_block'])
    const [group] = mock.store.tables.group_appointments.peeks()
    const patient = group?.patient_ids?.[0] ?? ''
    const { items } = await cliniko.bookings.list({ where: { patient_ids: { contains: patient } }, perPage: 100 })
    expect(items.map(({ id }) => id)).toContain(group?.id)
    expect(
      items.every((item) => ('patient' in item ? item.patient.links.self.endsWith(patient) : item.id)),
    ).toBeTruthy()
  })

  test('behavior: lists nested in a record; 404 if the record or the list doesn’t exist', async () => {
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
    const { cliniko, mock } = clinic({ patients: 300 })
    const { from, to } = dayRange('2026-06-01', 'Australia/Sydney')
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
