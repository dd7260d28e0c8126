import type { Store } from '../layers/store.js'
import type { CachedRecord } from '../records.js'
import { patchFrom } from '../write.js'

/** Puts a record that the server returned into each query that it concerns. */
export function putRecord(store: Store, scope: string, resource: string, record: object): void {
  store.apply(scope, [patchFrom(resource, record as CachedRecord)])
}
