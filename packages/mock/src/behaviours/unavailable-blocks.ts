import type { UnavailableBlock } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { laterRepeats, repeatTimes } from '../booking/repeats.js'
import { fitEnd, timeErrors, timesOf } from '../booking/times.js'
import { idIn } from '../lists/fields.js'
import { unavailableBlockRecord } from '../records/unavailable-blocks.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'

/** Unavailable blocks take a practitioner's time. */
export const unavailableBlocks = behaviour({
  table: (tables) => tables.unavailable_blocks,
  schemas: allSchemas.unavailable_blocks,
  references: {
    business_id: 'businesses',
    practitioner_id: 'practitioners',
    unavailable_block_type_id: 'unavailable_block_types',
  },
  checkCreate: (_store, body) => timeErrors(body),
  checkUpdate: (_store, body, record) => timeErrors(body, record),
  make: (store, id, body) =>
    unavailableBlockRecord(store, id, {
      businessId: body.business_id,
      practitionerId: body.practitioner_id,
      ...(body.unavailable_block_type_id && { unavailableBlockTypeId: body.unavailable_block_type_id }),
      notes: body.notes ?? null,
      repeatRule: body.repeat_rule ?? null,
      ...timesOf(store, body),
    }),
  made: (store, record) => addRepeats(store, record),
  changed(store, record, body, before) {
    fitEnd(store, record, body)
    if (!body.repeat_rule) return
    for (const repeat of laterRepeats(store.tables.unavailable_blocks, before)) repeat.deleted_at = store.now()
    addRepeats(store, record)
  },
})

function addRepeats(store: Store, record: UnavailableBlock): void {
  const typeId = idIn(record.unavailable_block_type)
  const times = repeatTimes(store, record, record.repeat_rule)
  if (times.length) record.repeats = store.linkToMany(`/unavailable_blocks?q[]=repeated_from_id:=${record.id}`)
  for (const time of times) {
    store.tables.unavailable_blocks.add(
      unavailableBlockRecord(store, store.nextId(), {
        businessId: idIn(record.business) ?? '',
        practitionerId: idIn(record.practitioner) ?? '',
        ...(typeId && { unavailableBlockTypeId: typeId }),
        notes: record.notes,
        repeatedFromId: record.id,
        ...time,
      }),
    )
  }
}
