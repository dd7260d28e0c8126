import type { UnavailableBlock } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Slot } from './slot.js'

export function unavailableBlockRecord(
  store: Store,
  id: string,
  slot: Slot & { readonly unavailableBlockTypeId?: string },
): UnavailableBlock {
  const createdAt = slot.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    ends_at: slot.endsAt,
    notes: slot.notes ?? null,
    repeat_rule: slot.repeatRule ?? null,
    starts_at: slot.startsAt,
    updated_at: createdAt,
    business: store.link('businesses', slot.businessId),
    conflicts: store.linkToMany(`/unavailable_blocks/${id}/conflicts`),
    practitioner: store.link('practitioners', slot.practitionerId),
    ...(slot.repeatedFromId && { repeated_from: store.link('unavailable_blocks', slot.repeatedFromId) }),
    ...(slot.repeatRule && { repeats: store.linkToMany(`/unavailable_blocks?q[]=repeated_from_id:=${id}`) }),
    ...(slot.unavailableBlockTypeId && {
      unavailable_block_type: store.link('unavailable_block_types', slot.unavailableBlockTypeId),
    }),
    links: { self: store.url(`/unavailable_blocks/${id}`) },
  }
}
