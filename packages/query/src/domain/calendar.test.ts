import {
  type ActOperation,
  CancellationReason,
  type ChangeOperation,
  type CreateOperation,
  createClient,
  individualAppointments,
  linkedId,
  unavailableBlocks,
  type VariablesOf,
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, QueriesObserver, QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { mutation } from '../mutation.js'
import { type CalendarInput, calendarQueries } from './calendar.js'
import { type CalendarEntry, toCalendar } from './to-calendar.js'

const timeZone = 'Australia/Sydney'
const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })
const include = ['patient', 'appointment_type', 'practitioner', 'business'] as const
type Name = (typeof include)[number]
type WriteOperation = CreateOperation | ChangeOperation | ActOperation

/** A calendar on screen. */
function setUp() {
  const client = mock.client()
  const queryClient = new QueryClient()
  const before = mock.requests.length
  const sent = () => mock.requests.slice(before).map(({ method, url }) => `${method} ${url.split('?')[0]}`)
  const show = async (input: CalendarInput<Name>) => {
    const queries = calendarQueries(client, input)
    const [bookings, daily, blocks, ...references] = queries
    await Promise.all([
      queryClient.fetchQuery(bookings),
      queryClient.fetchQuery(daily),
      queryClient.fetchQuery(blocks),
      ...references.map((reference) => queryClient.fetchQuery(reference)),
    ])
    return read(input)
  }
  const read = (input: CalendarInput<Name>) => {
    const [bookings, daily, blocks] = calendarQueries(client, input)
    const results = [bookings, daily, blocks].map(({ queryKey }) => ({ data: queryClient.getQueryData(queryKey) }))
    const calendar = toCalendar(results, input)
    if (!calendar) throw new Error('The bookings are missing.')
    return calendar
  }
  return { client, queryClient, sent, show, read }
}

const idsOf = (entries: readonly CalendarEntry<Name>[]) => entries.map(({ id }) => id)

const nextTask = () => new Promise((resolve) => setImmediate(resolve))

/** The first individual appointment of a calendar. */
function appointmentIn(entries: readonly CalendarEntry<Name>[]) {
  const entry = entries.find(({ kind }) => kind === 'individual_appointment')
  if (entry?.kind !== 'individual_appointment') throw new Error('The clinic is closed.')
  return entry
}

describe('calendarQueries', () => {
  test('C88 default: a day with includes costs 7 requests, the next day 2 at most, and going back none', async () => {
    const { sent, show } = setUp()
    await show({ day: '2026-03-03', timeZone, include })
    expect(sent().sort()).toEqual([
      'GET /appointment_types',
      'GET /availability_blocks',
      'GET /bookings',
      'GET /businesses',
      'GET /daily_availabilities',
      'GET /patients',
      'GET /practitioners',
    ])
    const cold = sent().length
    await show({ day: '2026-03-04', timeZone, include })
    expect(sent().slice(cold).sort()).toEqual(['GET /bookings', 'GET /patients'])
    const { entries } = await show({ day: '2026-03-03', timeZone, include })
    expect(entries.length).toBeGreaterThan(0)
    expect(sent()).toHaveLength(cold + 2)
  })

  test('default: appointments, groups and blocks that overlap the day, in order, with their related records', async () => {
    const { show } = setUp()
    const { entries } = await show({ day: '2026-03-03', timeZone, include })
    const expected = [...mock.store.bookings]
      .filter(({ starts_at, ends_at }) => starts_at < '2026-03-03T13:00:00Z' && ends_at > '2026-03-02T13:00:00Z')
      .filter((booking) => !('cancelled_at' in booking && booking.cancelled_at) && !booking.archived_at)
    expect(idsOf(entries).sort()).toEqual(expected.map(({ id }) => id).sort())
    expect(entries.map(({ startsAt }) => startsAt)).toEqual(entries.map(({ startsAt }) => startsAt).sort())
    const { record, practitionerId } = appointmentIn(entries)
    expect(record.included.patient?.label).toBe(record.patient_name)
    expect(record.included.practitioner?.id).toBe(practitionerId)
  })

  test('default: a block that begins days before is on each of its days', async () => {
    const { client, show } = setUp()
    const { practitionerId, businessId } = appointmentIn((await show({ day: '2026-03-11', timeZone })).entries)
    const leave = await client.request(unavailableBlocks.create, {
      practitioner_id: practitionerId,
      business_id: businessId,
      starts_at: '2026-03-08T22:00:00Z',
      ends_at: '2026-03-12T07:00:00Z',
    })
    const { entries } = await show({ day: '2026-03-11', timeZone, practitionerId })
    expect(entries.find(({ id }) => id === leave.id)?.kind).toBe('unavailable_block')
  })

  test('default: a week from Monday, by practitioner and business', async () => {
    const { show } = setUp()
    const [entry] = (await show({ week: '2026-03-05', timeZone })).entries
    if (!entry) throw new Error('The clinic is closed.')
    const { practitionerId, businessId } = entry
    const { entries, workingHours } = await show({ week: '2026-03-05', timeZone, practitionerId, businessId })
    expect(new Set(entries.map((entry) => entry.practitionerId))).toEqual(new Set([practitionerId]))
    expect(new Set(workingHours.map((hours) => hours.businessId))).toEqual(new Set([businessId]))
    expect(entries.length).toBeGreaterThan(1)
  })

  test('behavior: cancelled and archived bookings are left out unless asked for', async () => {
    const { client, show } = setUp()
    const input = { day: '2026-03-05', timeZone, include }
    const { id } = appointmentIn((await show(input)).entries)
    await client.request(individualAppointments.cancel, id, { cancellation_reason: CancellationReason.Sick })
    expect(idsOf((await setUp().show(input)).entries)).not.toContain(id)
    expect(idsOf((await setUp().show({ ...input, cancelled: true })).entries)).toContain(id)
  })

  test('C89 behavior: a cancelled appointment leaves the calendar at once, for 2 requests', async () => {
    const { client, queryClient, sent, show, read } = setUp()
    const input = { day: '2026-03-06', timeZone, include }
    const { id } = appointmentIn((await show(input)).entries)
    const before = sent().length
    const cancel = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
    const promise = cancel.mutate({ id, cancellation_reason: CancellationReason.Sick })
    await nextTask()
    expect(idsOf(read(input).entries)).not.toContain(id)
    await promise
    await nextTask()
    expect(idsOf(read(input).entries)).not.toContain(id)
    expect(sent().length - before).toBeLessThanOrEqual(2)
  })

  test('C84 behavior: after writes of each kind, two calendars on screen are what a fresh request returns', async () => {
    const { client, queryClient, sent, show, read } = setUp()
    const [monday, tuesday] = ['2026-03-16', '2026-03-17'].map((day) => ({ day, timeZone, include }))
    if (!monday || !tuesday) throw new Error('There are two days.')
    const { entries } = await show(monday)
    await show(tuesday)
    const observers = [monday, tuesday].map(
      (input) => new QueriesObserver(queryClient, [...calendarQueries(client, input)]),
    )
    const stops = observers.map((observer) => observer.subscribe(() => {}))
    const { record, practitionerId, businessId } = appointmentIn(entries)
    const owners = { practitioner_id: practitionerId, business_id: businessId }
    const write = <Op extends WriteOperation>(operation: Op) => {
      const observer = new MutationObserver(queryClient, mutation(client, operation))
      return (variables: VariablesOf<Op>) => observer.mutate(variables)
    }
    const before = sent().length
    const created = await write(individualAppointments.create)({
      ...owners,
      starts_at: '2026-03-16T23:30:00Z',
      patient_id: linkedId(record.patient) ?? '',
      appointment_type_id: linkedId(record.appointment_type) ?? '',
    })
    await write(individualAppointments.update)({ id: record.id, starts_at: '2026-03-16T22:00:00Z', ends_at: null })
    const block = await write(unavailableBlocks.create)({
      ...owners,
      starts_at: '2026-03-16T12:00:00Z',
      ends_at: '2026-03-16T14:00:00Z',
    })
    await nextTask()
    expect(idsOf(read(tuesday).entries)).toEqual(expect.arrayContaining([created.id, record.id, block.id]))
    expect(idsOf(read(monday).entries)).toContain(block.id)
    expect(idsOf(read(monday).entries)).not.toContain(record.id)
    await write(unavailableBlocks.update)({ id: block.id, ends_at: '2026-03-16T13:00:00Z' })
    await nextTask()
    expect(idsOf(read(tuesday).entries)).not.toContain(block.id)
    await write(unavailableBlocks.archive)(block.id)
    await write(individualAppointments.cancel)({ id: created.id, cancellation_reason: CancellationReason.Sick })
    await nextTask()
    // Two of the writes return nothing: their records are fetched.
    expect(sent().length - before).toBeLessThanOrEqual(8)
    for (const stop of stops) stop()
    for (const input of [monday, tuesday]) {
      const fresh = await setUp().show(input)
      expect(read(input).entries.map(({ record }) => record)).toEqual(fresh.entries.map(({ record }) => record))
    }
  })

  test('behavior: an unchanged calendar and its entries stay the same objects', async () => {
    const { show, read } = setUp()
    const input = { day: '2026-03-03', timeZone, include }
    const calendar = await show(input)
    expect(read(input)).toBe(calendar)
    const observer = new QueriesObserver(new QueryClient(), [...calendarQueries(mock.client(), input)])
    expect(observer.getCurrentResult()).toHaveLength(6)
  })

  test.each<[string, object]>([
    ['day', { day: '2026-02-30', timeZone }],
    ['timeZone', { day: '2026-03-02', timeZone: 'Sydney' }],
    ['from', { from: new Date(Number.NaN), to: '2026-03-03T00:00:00Z' }],
    ['to', { from: '2026-03-03T00:00:00Z', to: '2026-03-04' }],
  ])('input: an invalid %s fails the query and names it, not the render', async (name, input) => {
    const { client, queryClient, sent } = setUp()
    const [bookings] = calendarQueries(client, input as CalendarInput)
    const message = name === 'day' ? 'date' : name
    await expect(queryClient.fetchQuery(bookings)).rejects.toThrow(message)
    await expect(queryClient.fetchQuery(bookings)).rejects.toMatchObject({ name: 'InputError' })
    expect(sent()).toEqual([])
  })

  test('input: C86 a Date, its string and an offset are the same calendar', () => {
    const client = createClient({ baseUrl: '/api' })
    const keys = [
      { from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-03-03T00:00:00Z') },
      { from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00Z' },
      { from: '2026-03-02T11:00:00+11:00', to: '2026-03-03T11:00:00+11:00' },
    ].map((input) => JSON.stringify(calendarQueries(client, input).map(({ queryKey }) => queryKey)))
    expect(new Set(keys).size).toBe(1)
  })
})
