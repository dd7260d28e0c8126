import type { AttachmentPresignedPost, HidingField } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Fields } from './kit/validate.js'

export type { Fields } from './kit/validate.js'

/** Returns the records of a list. The parent record, if the list has one, exists. */
export type OwnList = (store: Store, ...ids: string[]) => Iterable<object> | null

/** Returns the record that a get responds with, or nothing if there is none. */
export type OwnGet = (store: Store, ...ids: string[]) => object | null | undefined

/** Returns the response to an operation. It may throw an `InputError`, which becomes a 400. */
export type Action = (request: ActionRequest, ...ids: string[]) => Response

/** What an action may look at besides the ids in the path. */
export interface ActionRequest {
  readonly store: Store
  /** The body, or an empty object where the operation takes none. */
  readonly body: Fields
  readonly search: URLSearchParams
  /** The URL without its query, for the links of a page. */
  readonly url: string
  /** Whether to refuse parameters and fields that the API would ignore. */
  readonly strict: boolean
  /** Returns a presigned post for an upload to the mock's storage. */
  presign(): AttachmentPresignedPost
}

/**
 * How the mock handles the operations of one resource.
 *
 * Lists, gets and actions are keyed by the path of a core operation: `[practitioners.inactive.path]`. An operation
 * without an entry gets the default: a list of the whole table or of the records that link to the parent, and a get of
 * the record with the last id in the path.
 */
export interface MockResource {
  /** Whether it has no table in the store, because its records are computed from other resources. */
  readonly isDerived?: true
  /** Responds to a create. */
  create?(store: Store, body: Fields, strict: boolean): Response
  /** Responds to an update, with 404 if there is no such record. `id` is the first id in the path. */
  update?(store: Store, id: string, body: Fields, strict: boolean): Response
  /** Runs before a record is marked as archived or deleted, or is removed for good. */
  onHide?(store: Store, id: string, mark: HidingField): void
  readonly lists?: { readonly [path: string]: OwnList }
  readonly gets?: { readonly [path: string]: OwnGet }
  /** Cancellations, presigned posts, available times: whatever is none of the above. Looked up before the defaults. */
  readonly actions?: { readonly [path: string]: Action }
}
