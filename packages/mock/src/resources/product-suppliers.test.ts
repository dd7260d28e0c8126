import { expect, test } from 'vitest'
import { clinic } from '../../test/clinic.js'

test('behavior: products follow the name of their supplier until it is archived, which removes it', async () => {
  const { cliniko } = clinic()
  const supplier = await cliniko.productSuppliers.create({ name: 'Tapes & Co' })
  const product = await cliniko.products.create({ name: 'Tape', price: 1, product_supplier_id: supplier.id })
  const supplierName = async () => (await cliniko.products.get(product.id)).product_supplier_name
  await cliniko.productSuppliers.update(supplier.id, { name: 'Tapes' })
  expect(await supplierName()).toBe('Tapes')
  await cliniko.productSuppliers.archive(supplier.id)
  await expect(cliniko.productSuppliers.get(supplier.id)).rejects.toMatchObject({ status: 404 })
  expect(await supplierName()).toBeNull()
})
