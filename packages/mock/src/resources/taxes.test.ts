import { expect, test } from 'vitest'
import { clinic } from '../../test/clinic.js'

test('behavior: the prices of products follow their tax until it is deleted', async () => {
  const { cliniko } = clinic()
  const tax = await cliniko.taxes.create({ name: 'GST', rate: '10.0' })
  const product = await cliniko.products.create({ name: 'Tape', price: 11, price_includes_tax: true, tax_id: tax.id })
  expect(product).toMatchObject({ price_ex_tax: '10.00', price_including_tax: '11.00' })
  await cliniko.taxes.update(tax.id, { rate: '20.0' })
  expect((await cliniko.products.get(product.id)).price_including_tax).toBe('12.00')
  await cliniko.taxes.delete(tax.id)
  const untaxed = await cliniko.products.get(product.id)
  expect(untaxed.price_including_tax).toBe('10.00')
  expect(untaxed.tax).toBeUndefined()
  await expect(cliniko.taxes.get(tax.id)).rejects.toMatchObject({ status: 404 })
})
