import { businessRecord } from '../records.js'
import type { Behaviour } from './behaviour.js'

/** Businesses need no field at all. */
export const businesses: Behaviour = {
  required: [],
  extra: ['logo', 'logo_height', 'remove_logo'],
  create(store, body) {
    const record = businessRecord(store, store.nextId(), body)
    store.tables.businesses.set(record.id, record)
    return record
  },
}
