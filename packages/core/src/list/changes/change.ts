import { fieldsOf } from '../../fields.js'
import { type Link, recordOfLink, selfOf } from '../../relations/link.js'
import { hidingFields } from '../hiding.js'

/** What happened to a record, as far as the record shows. */
export type ChangeType = 'created' | 'updated' | 'archived' | 'cancelled' | 'deleted' | 'merged'

/** A record that changed, in its present state. */
export type Change<Resource extends string = string, T = unknown> =
  | RecordChange<Resource, T>
  // Only patients can be merged.
  | (unknown extends T ? MergedChange<Resource, T> : T extends Mergeable ? MergedChange<Resource, T> : never)

/** A record that was created, changed or hidden. */
export interface RecordChange<Resource extends string = string, T = unknown> {
  /**
   * `created` if the record is new to the feed; `archived`, `cancelled` or `deleted` if that happened since; otherwise
   * `updated`. A restored record is `updated`, too.
   */
  readonly type: Exclude<ChangeType, 'merged'>
  /** The API's name of its resource, such as `patients`. */
  readonly resource: Resource
  readonly record: T
}

/** A record that was merged into another one, which stays. */
export interface MergedChange<Resource extends string = string, T = unknown> {
  readonly type: 'merged'
  /** The API's name of its resource: `patients`. */
  readonly resource: Resource
  readonly record: T
  /**
   * The id of the record that stays, null if the API doesn't say. `record.merged_with_patient` is the link to it. If it
   * was itself merged later, that is another change.
   */
  readonly mergedInto: string | null
}

/** A record that tells into which other one it was merged. */
interface Mergeable {
  readonly merged_at: string | null
  readonly merged_with_patient?: Link | null
}

/**
 * Makes the change of a record.
 *
 * @param since - The second since which a timestamp is new.
 * @param isKnown - Whether the feed is known to have returned the record before.
 */
export function toChange(resource: string, record: object, since: number, isKnown: boolean): Change {
  const fields = fieldsOf(record)
  const isNew = (field: string) => Date.parse(String(fields[field])) / 1000 >= since
  if (isNew('merged_at')) {
    return {
      type: 'merged',
      resource,
      record,
      mergedInto: recordOfLink(selfOf(fields.merged_with_patient))?.id ?? null,
    }
  }
  const hidden = hidingFields.findLast(isNew)
  // The fields are named after what happened.
  if (hidden) return { type: hidden.replace('_at', '') as RecordChange['type'], resource, record }
  return { type: isNew('created_at') && !isKnown ? 'created' : 'updated', resource, record }
}
