import { expect, test } from 'vitest'
import { clinic, first } from '../../test/clinic.js'

test('behavior: adjustments change the stock of a product, and its own update doesn’t', async () => {
  const { cliniko } = clinic()
  const { id: product_id } = await cliniko.products.create({ name: 'Tape', price: 10 })
  const adjust = (adjustment_type: 'Item Sold' | 'Stock Purchase' | 'Correction', quantity: string) =>
    cliniko.stockAdjustments.create({ product_id, adjustment_type, quantity })
  await adjust('Stock Purchase', '12.5')
  await adjust('Item Sold', '-2.0')
  await adjust('Correction', '-1')
  await cliniko.products.update(product_id, { stock_level: '99.0' })
  expect((await cliniko.products.get(product_id)).stock_level).toBe('9.5')
})

test.each([
  ['Item Sold', '2'],
  ['Stock Purchase', '-2'],
] as const)('input: %s with the quantity %s, which has the wrong sign', async (adjustment_type, quantity) => {
  const { cliniko, mock } = clinic()
  const product_id = first(mock.store.tables.products.keys())
  await expect(cliniko.stockAdjustments.create({ product_id, adjustment_type, quantity })).rejects.toMatchObject({
    fields: { quantity: 'must be negative for stock that leaves, positive for stock that arrives' },
  })
})
