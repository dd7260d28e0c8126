import { allSchemas } from '@cliniko/schemas/all'
import { repeatTimes } from '../booking/repeats.js'
import { timeErrors } from '../booking/times.js'
import { idIn } from '../lists/fields.js'
import { availabilityBlockRecord } from '../records/availability-blocks.js'
import { isoOf } from '../store/store.js'
import { behaviour } from './behaviour.js'

/** Availability blocks add to a practitioner's hours, and repeat as bookings do. */
export const availabilityBlocks = behaviour({
  table: (tables) => tables.availability_blocks,
  schemas: allSchemas.availability_blocks,
  references: { business_id: 'businesses', practitioner_id: 'practitioners' },
  checkCreate: (_store, body) => timeErrors(body),
  make: (store, id, body) =>
    availabilityBlockRecord(store, id, {
      ...body,
      starts_at: isoOf(Date.parse(body.starts_at)),
      ends_at: isoOf(Date.parse(body.ends_at)),
    }),
  made(store, record) {
    for (const { startsAt, endsAt } of repeatTimes(store, record, record.repeat_rule)) {
      store.tables.availability_blocks.add(
        availabilityBlockRecord(store, store.nextId(), {
          business_id: idIn(record.business) ?? '',
          practitioner_id: idIn(record.practitioner) ?? '',
          starts_at: startsAt,
          ends_at: endsAt,
        }),
      )
    }
  },
})
