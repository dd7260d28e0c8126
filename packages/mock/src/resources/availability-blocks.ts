import { type AvailabilityBlock, type AvailabilityBlockCreate, linkedId } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { repeatTimes } from '../booking/repeats.js'
import { timeErrors } from '../booking/times.js'
import type { Store } from '../store/store.js'
import { isoOf } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const availabilityBlocks = defineResource({
  table: (tables) => tables.availability_blocks,
  schemas: allSchemas.availability_blocks,
  references: { business_id: 'businesses', practitioner_id: 'practitioners' },
  checkCreate: (_store, body) => timeErrors(body),
  newRecord: (store, id, body) =>
    availabilityBlockRecord(store, id, {
      ...body,
      starts_at: isoOf(Date.parse(body.starts_at)),
      ends_at: isoOf(Date.parse(body.ends_at)),
    }),
  afterCreate(store, block) {
    for (const { startsAt, endsAt } of repeatTimes(store, block, block.repeat_rule)) {
      store.tables.availability_blocks.add(
        availabilityBlockRecord(store, store.nextId(), {
          business_id: linkedId(block.business) ?? '',
          practitioner_id: linkedId(block.practitioner) ?? '',
          starts_at: startsAt,
          ends_at: endsAt,
        }),
      )
    }
  },
})

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
