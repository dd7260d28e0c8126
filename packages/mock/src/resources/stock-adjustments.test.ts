import { expect, test } from 'vitest'
import { clinic } from '../../test/clinic.js'

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
  await expect(adjust('Item Sold', '2')).rejects.toMatchObject({
    fields: { quantity: expect.stringContaining('below 0') },
  })
  await expect(adjust('Stock Purchase', '-2')).rejects.toMatchObject({
    fields: { quantity: expect.stringContaining('above') },
  })
})
