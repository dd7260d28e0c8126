import { unavailableBlockRecord } from '../records.js'
import type { Behaviour } from './behaviour.js'
import { move, timeErrors, timesOf } from './times.js'

/** Unavailable blocks take a practitioner's time. */
export const unavailableBlocks: Behaviour = {
  required: ['business_id', 'practitioner_id', 'starts_at'],
  extra: ['unavailable_block_type_id'],
  references: { business_id: 'businesses', practitioner_id: 'practitioners' },
  check: timeErrors,
  create(store, body) {
    const record = unavailableBlockRecord(store, store.nextId(), {
      businessId: String(body.business_id),
      practitionerId: String(body.practitioner_id),
      notes: typeof body.notes === 'string' ? body.notes : null,
      ...timesOf(store, body),
    })
    store.tables.unavailable_blocks.set(record.id, record)
    return record
  },
  changed(store, { id }, body) {
    const block = store.tables.unavailable_blocks.get(id)
    if (block) move(store, block, body)
  },
}
