import { expect, test } from 'vitest'
import { clinic, first, idOf, raw } from '../../test/clinic.js'

test('behavior: a nested list has the records of its parent alone', async () => {
  const { cliniko, mock } = clinic({ patients: 300 })
  const { id, patient } = first(mock.store.tables.invoices.values())
  const invoices = await cliniko.invoices.listForPatient(idOf(patient)).toArray()
  expect(invoices.map((invoice) => invoice.id)).toContain(id)
  expect(invoices.every((invoice) => idOf(invoice.patient) === idOf(patient))).toBe(true)
  const items = await cliniko.invoiceItems.listForInvoice(id).toArray()
  const total = items.reduce((sum, { total_including_tax }) => sum + Number(total_including_tax), 0)
  expect(total.toFixed(2)).toBe((await cliniko.invoices.get(id)).total_amount)
})

test.each(['/patients/1/invoices', '/invoices/1/invoice_items', '/appointments/1/invoices'])(
  'input: %s, whose parent doesn’t exist',
  async (path) => {
    expect((await raw(clinic().mock, path)).status).toBe(404)
  },
)
