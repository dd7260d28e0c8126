import type { PendingWrite } from '../layers/store.js'
import type { CachedRecord } from '../records.js'
import { patchFrom } from '../write.js'

/** Puts a record that a write returned into each query that it concerns. */
export function putRecord(pending: PendingWrite, resource: string, record: object): void {
  pending.apply([patchFrom(resource, record as CachedRecord)])
}
