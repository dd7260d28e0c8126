import { linkedId } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { expect, test } from 'vitest'
import { addUp, isConsistent, itemTotals, openTotal, totalsOf } from './totals'

test('the items of each seeded invoice add up to it', () => {
  const { tables } = createMock({ now: '2026-03-02T23:20:00Z', patients: 50 }).store
  const sums = new Map<string, ReturnType<typeof addUp>>()
  for (const item of tables.invoice_items.values()) {
    const id = linkedId(item.invoice) ?? ''
    sums.set(id, addUp([sums.get(id) ?? addUp([]), itemTotals(item)]))
  }
  const wrong = [...tables.invoices.values()].filter(
    (invoice) => !isConsistent(totalsOf(invoice), sums.get(invoice.id) ?? addUp([])),
  )
  expect(wrong).toEqual([])
  expect(sums.size).toBe(tables.invoices.size)
})

test('a cent that is missing is noticed, in the items and in the invoice itself', () => {
  const items = addUp([
    itemTotals({ net_price: '9.99', total_including_tax: 10.99 }),
    itemTotals({ net_price: '-1.00', total_including_tax: -1 }),
  ])
  expect(items).toEqual({ net: 899, tax: 100, total: 999 })
  expect(isConsistent({ net: 899, tax: 100, total: 999 }, items)).toBe(true)
  expect(isConsistent({ net: 899, tax: 100, total: 1000 }, items)).toBe(false)
  expect(isConsistent({ net: 900, tax: 99, total: 999 }, items)).toBe(false)
})

test('only open invoices are open', () => {
  const amounts = { net_amount: '10.00', tax_amount: null }
  const invoices = [
    { ...amounts, total_amount: '10.00', status: 10 },
    { ...amounts, total_amount: '5.00', status: 20 },
    { ...amounts, total_amount: '2.50', status: 10 },
  ]
  expect(openTotal(invoices)).toBe(1250)
})
