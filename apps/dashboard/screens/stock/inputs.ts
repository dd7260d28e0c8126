import { addDays, dayRange } from '@cliniko/core'

/** All products. Archived ones are excluded. */
export const productsInput = { sort: 'name' } as const

/** The suppliers of products. */
export const suppliersInput = { sort: 'name' } as const

/** Adjustments that were made after the end of a day. */
export function laterAdjustmentsInput(date: string, timeZone: string) {
  return { where: { created_at: { gte: dayRange(addDays(date, 1), timeZone).from } } } as const
}

/** The adjustments of a product, the latest first. */
export function historyInput(productId: string) {
  return { where: { product_id: productId }, sort: '-created_at', perPage: 20 } as const
}
