import type { Product, ProductCreate } from '@cliniko/core'
import { idOf } from '@/lib/links'
import { stockText } from '@/text'

/** What the form of a product holds, as it was typed. */
export interface ProductFields {
  readonly name: string
  readonly price: string
  readonly includesTax: boolean
  readonly taxId: string
  readonly cost: string
  readonly code: string
  readonly serial: string
  readonly supplierId: string
  readonly notes: string
}

const texts = stockText.form

/** Returns a message for each field that isn't valid. */
export function problemsOf({ name, price, cost }: ProductFields): { name?: string; price?: string; cost?: string } {
  return {
    ...(!name.trim() && { name: texts.nameNeeded }),
    ...(amountOf(price) === undefined && { price: texts.priceNeeded }),
    ...(cost.trim() && amountOf(cost) === undefined && { cost: texts.amount }),
  }
}

/** Returns an amount that was typed, as a decimal string: `24,5` is 24.50. */
function amountOf(typed: string): string | undefined {
  const amount = typed.trim().replace(',', '.')
  return /^\d{1,9}(\.\d{1,2})?$/.test(amount) ? Number(amount).toFixed(2) : undefined
}

/** The API's names of the fields, by which it says what is wrong. */
export const fieldNames: { readonly [name in keyof ProductFields]: string } = {
  name: 'name',
  price: 'price',
  includesTax: 'price',
  taxId: 'tax_id',
  cost: 'cost_price',
  code: 'item_code',
  serial: 'serial_number',
  supplierId: 'product_supplier_id',
  notes: 'notes',
}

/** Returns the fields that were changed. */
export function changedFields(fields: ProductFields, before: ProductFields): Partial<ProductFields> {
  const names = (Object.keys(fields) as (keyof ProductFields)[]).filter((name) => fields[name] !== before[name])
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

/** Returns the body of a create or update: what differs from what was there before. */
export function bodyOf(fields: ProductFields, before: ProductFields): Partial<ProductCreate> {
  const isChanged = (name: keyof ProductFields) => fields[name] !== before[name]
  const orNull = (value: string) => value.trim() || null
  return {
    ...(isChanged('name') && { name: fields.name.trim() }),
    ...((isChanged('price') || (isChanged('includesTax') && before.price !== '')) && {
      price: Number(amountOf(fields.price)),
      price_includes_tax: fields.includesTax,
    }),
    ...(isChanged('cost') && { cost_price: amountOf(fields.cost) ?? null }),
    ...(isChanged('code') && { item_code: orNull(fields.code) }),
    ...(isChanged('serial') && { serial_number: orNull(fields.serial) }),
    ...(isChanged('notes') && { notes: orNull(fields.notes) }),
    ...(isChanged('taxId') && fields.taxId && { tax_id: fields.taxId }),
    ...(isChanged('supplierId') && fields.supplierId && { product_supplier_id: fields.supplierId }),
  }
}

/** Returns what the form of a product begins with. */
export function fieldsOf(product: Product | undefined): ProductFields {
  return {
    name: product?.name ?? '',
    price: product?.price_ex_tax ?? '',
    includesTax: product === undefined,
    taxId: idOf(product?.tax),
    cost: product?.cost_price ?? '',
    code: product?.item_code ?? '',
    serial: product?.serial_number ?? '',
    supplierId: product?.product_supplier_id ?? '',
    notes: product?.notes ?? '',
  }
}
