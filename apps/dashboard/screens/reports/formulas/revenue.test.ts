import { describe, expect, test } from 'vitest'
import type { InvoiceFacts } from './data'
import { revenue } from './revenue'
import { argumentsOf, booking, march } from './test-data'

const invoice = (changes: Partial<InvoiceFacts>): InvoiceFacts => ({
  id: '1',
  business: 'sydney',
  practitioner: 'hannah',
  issued: '2026-03-10',
  net: 9500,
  products: 0,
  type: 'physio',
  ...changes,
})
const of = (...invoices: readonly InvoiceFacts[]) => revenue(...argumentsOf({ invoices }))

describe('revenue', () => {
  test('a reversal is kept: negative, in the period in which it was issued', () => {
    const original = invoice({ issued: '2026-02-27' })
    expect(of(original, invoice({ net: -9500 }))).toMatchObject({ net: -9500, types: [{ key: 'physio', net: -9500 }] })
  })

  test('products are apart from treatments, and what belongs to no visit has its own row', () => {
    const report = of(
      invoice({ net: 12_000, products: 2500 }),
      invoice({ net: 4000, products: 4000, type: null }),
      invoice({ net: 4500, type: null }),
    )
    expect(report.types).toEqual([
      { key: 'physio', net: 9500, invoices: 1 },
      { key: 'products', net: 6500, invoices: 2 },
      { key: 'other', net: 4500, invoices: 1 },
    ])
    expect(report.types.reduce((sum, { net }) => sum + net, 0)).toBe(report.net)
  })

  test('invoices without a practitioner have their own row', () => {
    expect(of(invoice({}), invoice({ practitioner: null, net: 2850 })).practitioners).toEqual([
      { key: 'hannah', net: 9500, invoices: 1 },
      { key: 'none', net: 2850, invoices: 1 },
    ])
  })

  test('per hour of visits: a group’s hour counts once, missed and cancelled bookings don’t', () => {
    const place = () => booking('2026-03-10T00:00:00Z', { slot: 'class', minutes: 60 })
    const bookings = [place(), place(), booking('2026-03-11T00:00:00Z', { arrived: false, minutes: 60 })]
    expect(revenue(...argumentsOf({ invoices: [invoice({})], bookings })).perHour).toBe(9500)
    expect(of(invoice({})).perHour).toBeNull()
  })

  test('the date of issue is a date: both ends of the period count, in any zone', () => {
    const dates = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((issued) =>
      invoice({ issued, net: 100 }),
    )
    expect(of(...dates).net).toBe(200)
    const elsewhere = argumentsOf({ invoices: dates }, { ...march, business: 'london' })
    expect(revenue(...elsewhere).net).toBe(0)
  })
})
