import { createHash } from 'node:crypto'
import { parseLink } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { operations } from '../http/operations.js'
import { createMock } from '../index.js'
import { cents, percentOf } from '../resources/kit/money.js'
import { hostileLines } from './notes.js'

const now = '2026-03-02T23:20:00Z'
const { store } = createMock({ now, clock: { now: () => 0 } })
const { tables } = store
const creatable = new Set(operations.filter(({ effect }) => effect === 'create').map(({ resource }) => resource))

function sum(amounts: Iterable<string | number | null>): number {
  let total = 0
  for (const amount of amounts) total += cents(amount ?? Number.NaN)
  return total
}

/** Yields all links in a record except its own, however deep. */
function* linksIn(value: unknown, isTop = true): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'links' && typeof inner?.self === 'string') {
      if (!isTop) yield inner.self
    } else yield* linksIn(inner, false)
  }
}

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

describe('the small clinic', () => {
  test.each(Object.entries(tables).map(([name, table]) => ({ name, table })))(
    'default: the records of $name are valid',
    ({ name, table }) => {
      // The contract's tests check the records of resources that can be created.
      if (!creatable.has(name)) expect(table.size).toBeGreaterThan(0)
      const { model } = Object.entries(allSchemas).find(([resource]) => resource === name)?.[1] ?? {}
      if (!model) throw new Error(`There is no schema for ${name}.`)
      expect([...table.peeks()].flatMap((record) => v.safeParse(model, record).issues ?? [])).toEqual([])
    },
  )

  test('behavior: each link to a record points to one that exists', () => {
    for (const [name, table] of Object.entries(tables)) {
      for (const record of table.peeks()) {
        for (const link of linksIn(record)) {
          const target = parseLink(link)
          if (!target) throw new Error(`${name} has a link to no resource: ${link}`)
          if (!('id' in target)) continue
          const resource = target.resource === 'appointments' ? 'individual_appointments' : target.resource
          const record =
            resource === 'bookings'
              ? store.bookings.at(target.id)
              : Object.entries(tables)
                  .find(([other]) => other === resource)?.[1]
                  .peek(target.id)
          if (!record) throw new Error(`${name} has a link to a record that doesn’t exist: ${link}`)
        }
      }
    }
  })

  test('behavior: invoices are the sum of their items, to the cent', () => {
    const itemsByInvoice = tables.invoice_items.index.grouped('invoice_id')
    const wrongInvoices = [...tables.invoices.peeks()].filter(({ id, net_amount, tax_amount, total_amount }) => {
      const items = [...(itemsByInvoice.get(id) ?? [])]
      return !(
        items.length > 0 &&
        cents(net_amount ?? '') === sum(items.map((item) => item.net_price)) &&
        cents(tax_amount ?? '') === sum(items.map((item) => item.tax_amount)) &&
        cents(total_amount ?? '') === sum(items.map((item) => item.total_including_tax)) &&
        /^-?\d+\.\d\d$/.test(total_amount ?? '')
      )
    })
    expect(wrongInvoices).toEqual([])
    const wrongItems = [...tables.invoice_items.peeks()].filter((item) => {
      const full = cents(item.unit_price) * Number(item.quantity)
      const net = full - percentOf(full, Number(item.discount_percentage ?? 0))
      return !(
        cents(item.net_price ?? '') === net &&
        cents(item.tax_amount ?? '') === percentOf(net, Number(item.tax_rate ?? 0))
      )
    })
    expect(wrongItems).toEqual([])
  })

  test('behavior: an unpaid invoice is open, and so is the invoice status of its attendee', () => {
    const open = [...tables.invoices.peeks()].filter(({ status }) => status === 10)
    expect(open.length).toBeGreaterThan(20)
    for (const invoice of open) {
      expect(invoice.closed_at).toBeNull()
      const target = parseLink(invoice.attendee)
      const attendee = target && 'id' in target ? tables.attendees.peek(target.id) : undefined
      expect(attendee?.invoice_status).toBe(10)
    }
  })

  test('behavior: the stock of a product is the sum of its adjustments', () => {
    for (const { id, stock_level } of tables.products.peeks()) {
      const adjustments = tables.stock_adjustments.by('product_id', id)
      expect(cents(stock_level ?? '')).toBe(sum(adjustments.map(({ quantity }) => quantity)))
      expect(Number(stock_level)).toBeGreaterThanOrEqual(0)
    }
  })

  test('behavior: nothing was created after now, or updated before it was created', () => {
    const { bookings } = store
    for (const table of Object.values(tables)) {
      for (const record of table.peeks()) {
        if (record.created_at > now || record.updated_at < record.created_at) throw new Error(JSON.stringify(record))
      }
    }
    expect([...bookings].some(({ starts_at }) => starts_at > now)).toBe(true)
  })

  test('behavior: some notes contain HTML that is unsafe to show', () => {
    const contents = JSON.stringify([...tables.treatment_notes.peeks()].map(({ content }) => content))
    for (const line of hostileLines) expect(contents).toContain(JSON.stringify(line).slice(1, -1))
  })

  test('behavior: names have one letter or many parts, and are in many scripts', () => {
    const lastNames = [...tables.patients.peeks()].map(({ last_name }) => last_name)
    expect(lastNames.some((name) => [...name].length === 1)).toBe(true)
    expect(lastNames.some((name) => name.length > 40)).toBe(true)
    expect(lastNames.some((name) => /['’]/.test(name))).toBe(true)
    for (const script of ['Han', 'Arabic', 'Hebrew', 'Cyrillic', 'Greek']) {
      expect(lastNames.join()).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'))
    }
  })

  test('C09 behavior: email addresses and card numbers belong to nobody', () => {
    for (const table of [tables.contacts, tables.communications, tables.patients, tables.users]) {
      const text = JSON.stringify([...table.peeks()])
      for (const [address] of text.matchAll(/[\w.+-]+@[\w.-]+/g))
        expect(address).toMatch(/@(example\.com|clinic\.example)$/)
    }
    for (const { medicare } of tables.patients.peeks()) if (medicare !== null) expect(medicare).toMatch(/^9/)
  })

  test('behavior: a seed makes the same patients and appointments as ever', () => {
    const patients = [...tables.patients.peeks()].filter(({ latest_booking }) => latest_booking)
    expect(hash(patients.map(({ id, label, date_of_birth }) => [id, label, date_of_birth]))).toBe('d410e918102d2d84')
    const appointments = [...tables.individual_appointments.peeks()]
    expect(
      hash(
        appointments.map(({ id, starts_at, patient_name, cancelled_at }) => [
          id,
          starts_at,
          patient_name,
          cancelled_at,
        ]),
      ),
    ).toBe('7393d06dc462cdee')
  })
})

test('behavior: the size "clinic" has more patients, businesses and practitioners, none of them double-booked', () => {
  const { tables } = createMock({ now, size: 'clinic' }).store
  expect(tables.patients.size).toBe(20_000)
  expect(tables.businesses.size).toBe(5)
  expect(tables.practitioners.size).toBe(24)
  const byPractitioner = tables.individual_appointments.index.grouped('practitioner_id')
  for (const practitionerId of tables.practitioners.keys()) {
    const starts = Array.from(byPractitioner.get(practitionerId) ?? [], ({ starts_at }) => starts_at)
    expect(new Set(starts).size).toBe(starts.length)
  }
  const emails = [...tables.users.peeks()].map(({ email }) => email)
  expect(new Set(emails).size).toBe(emails.length)
}, 600_000)

describe('C17 the network', () => {
  afterEach(() => void vi.unstubAllGlobals())

  test('behavior: seeding a clinic and restoring a snapshot send no request', () => {
    const network = vi.fn()
    vi.stubGlobal('fetch', network)
    const mock = createMock({ now, patients: 5 })
    mock.restore(mock.snapshot())
    expect(network).not.toHaveBeenCalled()
  })

  test('input: a snapshot of another shard', () => {
    const mock = createMock({ now, patients: 0 })
    const snapshot = { ...mock.snapshot(), baseUrl: 'https://api.uk2.cliniko.com/v1' }
    expect(() => mock.restore(snapshot)).toThrow('another shard')
  })
})
