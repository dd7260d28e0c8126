import type { ConcessionPrice } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

export const concessionPrices: MockResource = {}

export function concessionPriceRecord(
  store: Store,
  id: string,
  {
    billableItemId,
    concessionTypeId,
    price,
  }: { readonly billableItemId: string; readonly concessionTypeId: string; readonly price: string },
  createdAt = store.now(),
): ConcessionPrice {
  return {
    id,
    created_at: createdAt,
    price,
    updated_at: createdAt,
    billable_item: store.link('billable_items', billableItemId),
    concession_type: store.link('concession_types', concessionTypeId),
    links: { self: store.url(`/concession_prices/${id}`) },
  }
}
