import { addDays, dateIn, InvoiceStatus, linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { addHistory } from './history'
import { openingOf, weekdayOf, zone } from './opening'
import { tidySeed } from './tidy-seed'

const now = openingOf(new Date('2026-03-03T01:00:00Z'))
const mock = createMock({ now, patients: 300, clock: { now: () => 0 } })
tidySeed(mock)
const { tables } = mock.store
const seeded = new Set(tables.individual_appointments.keys())
const highest = mock.store.lastId
for (const _ of addHistory(mock)) {
  // The generator adds a part of the year in each step.
}
const added = [...tables.individual_appointments.peeks()].filter(({ id }) => !seeded.has(id))
const today = dateIn(now.getTime(), zone)

const monthOf = ({ starts_at }: { readonly starts_at: string }) => starts_at.slice(0, 7)

test('behavior: each of the last 12 months has bookings, invoices and new patients', () => {
  const months = new Set(added.map(monthOf))
  expect(months.size).toBeGreaterThanOrEqual(11)
  expect([...months].sort()[0]).toBe('2025-02')
  const all = [...tables.individual_appointments.peeks()].sort((a, b) => a.starts_at.localeCompare(b.starts_at))
  const firstVisits = new Map(
    all.toReversed().map((appointment) => [linkedId(appointment.patient), monthOf(appointment)]),
  )
  for (const month of months) {
    expect([...firstVisits.values()]).toContain(month)
    expect([...tables.invoices.peeks()].some(({ issue_date }) => issue_date.startsWith(month))).toBe(true)
  }
})

test('behavior: copies are at the same local times on the same weekdays, over summer time too', () => {
  const format = new Intl.DateTimeFormat('en-AU', { timeZone: zone, timeStyle: 'short' })
  const instants = new Set(added.map(({ starts_at }) => starts_at))
  const seedTimes = new Set(
    [...seeded].map((id) => format.format(new Date(tables.individual_appointments.peek(id)?.starts_at ?? ''))),
  )
  for (const time of new Set([...instants].map((instant) => format.format(new Date(instant))))) {
    expect(seedTimes).toContain(time)
  }
  const [practitioner] = tables.practitioners.keys()
  const days = added.filter((appointment) => linkedId(appointment.practitioner) === practitioner)
  const weekdays = new Set(days.slice(0, 300).map(({ starts_at }) => weekdayOf(dateIn(starts_at, zone))))
  expect([...weekdays].sort()).toEqual([1, 2, 3, 4, 5])
})

test('behavior: copied records are valid, unique and older than those of the seed', () => {
  const invalid: unknown[] = []
  for (const name of [
    'individual_appointments',
    'group_appointments',
    'attendees',
    'invoices',
    'invoice_items',
  ] as const) {
    // The newest records of a table are the copies, and one in twenty shows whether they are valid.
    const records = [...tables[name].peeks()].toReversed().filter((_, index) => index % 20 === 0)
    for (const record of records) if (!v.safeParse(allSchemas[name].model, record).success) invalid.push(record)
  }
  expect(invalid).toEqual([])
  expect(mock.store.lastId).toBe(highest)
  const [firstSeeded = ''] = seeded
  expect(added.every(({ id, created_at }) => id < firstSeeded && created_at < now.toISOString())).toBe(true)
  const numbers = [...tables.invoices.peeks()].map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.every((number) => number > 0)).toBe(true)
})

test('behavior: invoices of long ago are paid', () => {
  const limit = addDays(today, -100)
  const old = [...tables.invoices.peeks()].filter(({ issue_date }) => issue_date < limit)
  expect(old.length).toBeGreaterThan(1000)
  expect(old.every(({ status }) => status !== InvoiceStatus.Open)).toBe(true)
})
