import { availableTimes, CancellationReason, dateIn } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { clinic, first, now, raw } from '../../test/clinic.js'
import type { MockOptions } from '../index.js'
import { availabilityBlockRecord } from '../resources/availability-blocks.js'
import { dailyAvailabilityRecord } from '../resources/daily-availabilities.js'

const zone = 'Australia/Sydney'

/** Creates a practitioner who works from 9 to 11 on Mondays and has no bookings. Now is Monday, 11:00 in Sydney. */
function freeClinic(options?: MockOptions) {
  const { cliniko, mock } = clinic(options)
  const { store } = mock
  const { tables } = store
  const practitionerId = first(tables.practitioners.keys())
  const businessId = first(store.worksAt.get(practitionerId) ?? [])
  const typeId = [...(store.gives.get(practitionerId) ?? [])].find(
    (id) => tables.appointment_types.get(id)?.duration_in_minutes === 45,
  )
  const type = tables.appointment_types.get(typeId ?? '')
  if (!type || !store.settings?.online_bookings)
    throw new Error('The seeded clinic has no type of 45 minutes, or no online bookings.')
  for (const table of [tables.individual_appointments, tables.group_appointments, tables.unavailable_blocks])
    table.clear()
  tables.daily_availabilities.clear()
  tables.availability_blocks.clear()
  const hours = { businessId, practitionerId, dayOfWeek: 1, times: [['09:00', '11:00']] } as const
  const daily = tables.daily_availabilities.add(dailyAvailabilityRecord(store, store.nextId(), hours))
  const settings = store.settings.online_bookings
  settings.max_appointments_per_day_segment = 0
  const ids = [businessId, practitionerId, type.id] as const
  const times = async (from: string, to: string) =>
    (await cliniko.availableTimes.list(...ids, { from, to })).items.map(({ appointment_start }) => appointment_start)
  const path = `/businesses/${businessId}/practitioners/${practitionerId}/appointment_types/${type.id}/available_times`
  return { cliniko, mock, store, tables, settings, daily, type, ids, times, path, businessId, practitionerId }
}

const monday = ['2026-03-09', '2026-03-09'] as const
/** 9:00 to 10:15 in Sydney: the last is 45 minutes before 11:00. */
const mondayTimes = ['22:00', '22:15', '22:30', '22:45', '23:00', '23:15'].map((time) => `2026-03-08T${time}:00Z`)

describe('available times', () => {
  test('default: the slots of the working hours in which the appointment type fits', async () => {
    const { times } = freeClinic()
    expect(await times(...monday)).toEqual(mondayTimes)
    expect(await times('2026-03-10', '2026-03-15')).toEqual([])
  })

  test('behavior: a booking of any kind, at any business, occupies its time until it is hidden', async () => {
    const { cliniko, tables, times, businessId, practitionerId, type } = freeClinic()
    const at = { business_id: businessId, practitioner_id: practitionerId, starts_at: '2026-03-08T22:30:00Z' }
    const appointment = await cliniko.individualAppointments.create({
      ...at,
      patient_id: first(tables.patients.keys()),
      appointment_type_id: type.id,
    })
    expect(await times(...monday)).toEqual(mondayTimes.slice(5))
    await cliniko.individualAppointments.cancel(appointment.id, { cancellation_reason: CancellationReason.Away })
    expect(await times(...monday)).toEqual(mondayTimes)
    const elsewhere = [...tables.businesses.keys()].find((id) => id !== businessId) ?? ''
    const block = await cliniko.unavailableBlocks.create({
      ...at,
      business_id: elsewhere,
      ends_at: '2026-03-08T23:00:00Z',
    })
    expect(await times(...monday)).toEqual(mondayTimes.slice(4))
    await cliniko.unavailableBlocks.archive(block.id)
    expect(await times(...monday)).toEqual(mondayTimes)
  })

  test('behavior: an availability block extends the working hours it touches', async () => {
    const { store, tables, times, businessId, practitionerId } = freeClinic()
    const at = { business_id: businessId, practitioner_id: practitionerId }
    const body = { ...at, starts_at: '2026-03-09T00:00:00Z', ends_at: '2026-03-09T00:30:00Z' }
    tables.availability_blocks.add(availabilityBlockRecord(store, store.nextId(), body))
    // 10:30 and 10:45 in Sydney begin in the working hours and end in the block.
    expect(await times(...monday)).toEqual([...mondayTimes, '2026-03-08T23:30:00Z', '2026-03-08T23:45:00Z'])
  })

  test('behavior: lead time, booking horizon, and the limit per part of the day', async () => {
    const { settings, daily, times, type } = freeClinic()
    daily.availabilities = [{ starts_at: '09:00', ends_at: '18:00' }]
    // Now is 11:00, and the lead time two hours.
    expect((await times('2026-03-02', '2026-03-02'))[0]).toBe('2026-03-02T02:00:00Z')
    type.online_bookings_lead_time_hours = 4
    expect((await times('2026-03-02', '2026-03-02'))[0]).toBe('2026-03-02T04:00:00Z')
    settings.max_appointments_per_day_segment = 2
    expect(await times(...monday)).toEqual([
      '2026-03-08T22:00:00Z',
      '2026-03-08T22:15:00Z',
      '2026-03-09T01:00:00Z',
      '2026-03-09T01:15:00Z',
      '2026-03-09T06:00:00Z',
      '2026-03-09T06:15:00Z',
    ])
    settings.allow_bookings_days_in_advance = 6
    expect(await times(...monday)).toEqual([])
  })

  test('behavior: working hours are local times, before and after daylight saving', async () => {
    const { daily, times } = freeClinic()
    daily.day_of_week = 7
    // Clocks go back on Sunday, 5 April: from then on, 9:00 is an hour later in UTC.
    const before = await times('2026-03-29', '2026-03-29')
    const after = await times('2026-04-05', '2026-04-05')
    expect([before[0], after[0]]).toEqual(['2026-03-28T22:00:00Z', '2026-04-04T23:00:00Z'])
    expect(after.every((time) => dateIn(time, zone) === '2026-04-05')).toBe(true)
  })

  test('behavior: for a group, the times of group appointments with a free seat', async () => {
    const { cliniko, store, tables, ids, times, type, businessId, practitionerId } = freeClinic()
    type.max_attendees = 8
    const group = await cliniko.groupAppointments.create({
      business_id: businessId,
      practitioner_id: practitionerId,
      appointment_type_id: type.id,
      starts_at: '2026-03-09T05:00:00Z',
      max_attendees: 2,
    })
    expect(await times(...monday)).toEqual(['2026-03-09T05:00:00Z'])
    for (const patient_id of [...tables.patients.keys()].slice(0, 2)) {
      await cliniko.attendees.create({ booking_id: group.id, patient_id })
    }
    expect(await times(...monday)).toEqual([])
    expect(store.gives.get(ids[1])?.has(type.id)).toBe(true)
  })

  test('default: the next available time', async () => {
    const { cliniko, ids } = freeClinic()
    const next = await cliniko.availableTimes.next(...ids, { from: '2026-03-08', to: '2026-03-10' })
    expect(next).toMatchObject({ appointment_start: mondayTimes[0], total_entries: 1 })
    expect(next.links.self).toMatch(/next_available_time\?from=2026-03-08&to=2026-03-10$/)
    const noTime = await cliniko.availableTimes.next(...ids, { from: '2026-03-10', to: '2026-03-12' })
    expect(noTime).toMatchObject({ appointment_start: null, total_entries: 0 })
  })

  test('behavior: pagination', async () => {
    const { cliniko, ids } = freeClinic()
    const page = await cliniko.availableTimes.list(...ids, { from: monday[0], to: monday[1], page: 2, perPage: 4 })
    expect(page.items.map(({ appointment_start }) => appointment_start)).toEqual(mondayTimes.slice(4))
    expect(page.totalEntries).toBe(6)
    expect(page.links).toHaveProperty('previous')
    expect(page.links).not.toHaveProperty('next')
  })

  test.each([
    ['from=2026-03-01&to=2026-03-05', 'must not be in the past'],
    ['from=2026-03-02&to=2026-03-10', 'at most 7 days apart'],
    ['from=2026-03-05&to=2026-03-02', 'must not be before'],
    ['from=2026-02-30&to=2026-03-05', 'YYYY-MM-DD'],
    ['from=2026-03-02', 'YYYY-MM-DD'],
  ])('input: %s is a 400 in plain text', async (search, sentence) => {
    const { mock, path } = freeClinic()
    for (const address of [path, path.replace('available_times', 'next_available_time')]) {
      const response = await raw(mock, `${address}?${search}`)
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(sentence)])
    }
  })

  test('behavior: today is the date in the account’s time zone, not in UTC', async () => {
    const { mock, path } = freeClinic({ now: '2026-03-02T20:00:00Z' })
    expect((await raw(mock, `${path}?from=2026-03-02&to=2026-03-05`)).status).toBe(400)
    expect((await raw(mock, `${path}?from=2026-03-03&to=2026-03-05`)).status).toBe(200)
  })

  test('C12 input: filters and other parameters', async () => {
    const { mock, path } = freeClinic()
    for (const extra of ['q[]=id:=1', 'sort=appointment_start', 'patient_id=1']) {
      expect((await raw(mock, `${path}?from=2026-03-02&to=2026-03-05&${extra}`)).status).toBe(400)
    }
  })

  test.each<[string, (clinic: ReturnType<typeof freeClinic>) => void]>([
    ['online bookings are off', ({ settings }) => Object.assign(settings, { enabled: false })],
    ['the type is not shown', ({ type }) => hide(type)],
    ['the type is archived', ({ type }) => Object.assign(type, { archived_at: now })],
    ['the business is not shown', ({ tables, businessId }) => hide(tables.businesses.get(businessId))],
    ['the practitioner is not shown', ({ tables, practitionerId }) => hide(tables.practitioners.get(practitionerId))],
    ['the practitioner doesn’t give the type', ({ store, practitionerId }) => store.gives.get(practitionerId)?.clear()],
    [
      'the practitioner doesn’t work at the business',
      ({ store, practitionerId }) => store.worksAt.get(practitionerId)?.clear(),
    ],
  ])('behavior: not found if %s', async (_title, change) => {
    const clinic = freeClinic()
    change(clinic)
    const { cliniko, ids } = clinic
    const days = { from: '2026-03-02', to: '2026-03-05' }
    await expect(cliniko.request(availableTimes.list, ...ids, days)).rejects.toMatchObject({ status: 404 })
    await expect(cliniko.request(availableTimes.next, ...ids, days)).rejects.toMatchObject({ status: 404 })
  })
})

function hide(record: { show_in_online_bookings: boolean | null } | undefined): void {
  if (record) record.show_in_online_bookings = false
}
