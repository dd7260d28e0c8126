import { linkedId, type UnavailableBlock } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { BookingFields } from '../booking/booking-fields.js'
import { laterRepeats, repeatTimes } from '../booking/repeats.js'
import { adjustEnd, timeErrors, timesOf } from '../booking/times.js'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const unavailableBlocks = defineResource({
  table: (tables) => tables.unavailable_blocks,
  schemas: allSchemas.unavailable_blocks,
  references: {
    business_id: 'businesses',
    practitioner_id: 'practitioners',
    unavailable_block_type_id: 'unavailable_block_types',
  },
  checkCreate: (_store, body) => timeErrors(body),
  checkUpdate: (_store, body, block) => timeErrors(body, block),
  newRecord: (store, id, body) =>
    unavailableBlockRecord(store, id, {
      businessId: body.business_id,
      practitionerId: body.practitioner_id,
      ...(body.unavailable_block_type_id && { unavailableBlockTypeId: body.unavailable_block_type_id }),
      notes: body.notes ?? null,
      repeatRule: body.repeat_rule ?? null,
      ...timesOf(store, body),
    }),
  afterCreate: (store, block) => addRepeats(store, block),
  afterUpdate(store, block, body, before) {
    adjustEnd(store, block, body)
    if (!body.repeat_rule) return
    for (const repeat of laterRepeats(store.tables.unavailable_blocks, before)) repeat.deleted_at = store.now()
    addRepeats(store, block)
  },
})

function addRepeats(store: Store, block: UnavailableBlock): void {
  const typeId = linkedId(block.unavailable_block_type)
  const times = repeatTimes(store, block, block.repeat_rule)
  block.repeats = times.length ? store.linkToMany(`/unavailable_blocks?q[]=repeated_from_id:=${block.id}`) : null
  for (const { startsAt, endsAt } of times) {
    store.tables.unavailable_blocks.add(
      unavailableBlockRecord(store, store.nextId(), {
        businessId: linkedId(block.business) ?? '',
        practitionerId: linkedId(block.practitioner) ?? '',
        ...(typeId && { unavailableBlockTypeId: typeId }),
        notes: block.notes,
        repeatedFromId: block.id,
        startsAt,
        endsAt,
      }),
    )
  }
}

export function unavailableBlockRecord(
  store: Store,
  id: string,
  fields: BookingFields & { readonly unavailableBlockTypeId?: string },
): UnavailableBlock {
  const createdAt = fields.createdAt ?? store.now()
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    deleted_at: null,
    ends_at: fields.endsAt,
    notes: fields.notes ?? null,
    repeat_rule: fields.repeatRule ?? null,
    starts_at: fields.startsAt,
    updated_at: createdAt,
    business: store.link('businesses', fields.businessId),
    conflicts: store.linkToMany(`/unavailable_blocks/${id}/conflicts`),
    practitioner: store.link('practitioners', fields.practitionerId),
    ...(fields.repeatedFromId && { repeated_from: store.link('unavailable_blocks', fields.repeatedFromId) }),
    repeats: null,
    ...(fields.unavailableBlockTypeId && {
      unavailable_block_type: store.link('unavailable_block_types', fields.unavailableBlockTypeId),
    }),
    links: { self: store.url(`/unavailable_blocks/${id}`) },
  }
}
