import type { AvailabilityBlock, AvailabilityBlockCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

export function availabilityBlockRecord(
  store: Store,
  id: string,
  body: AvailabilityBlockCreate,
  createdAt = store.now(),
): AvailabilityBlock {
  const { business_id, practitioner_id, ...fields } = body
  return {
    id,
    created_at: createdAt,
    repeat_rule: null,
    updated_at: createdAt,
    ...fields,
    business: store.link('businesses', business_id),
    practitioner: store.link('practitioners', practitioner_id),
    links: { self: store.url(`/availability_blocks/${id}`) },
  }
}
