import type { CachedQuery } from './cache.js'
import { linksTo } from './layers/links-to.js'
import { holds, isOf, type Patch } from './layers/patch.js'
import { type CachedRecord, listsIn } from './records.js'

/** What a write changes beyond its own record. */
interface Effects {
  /** Resources of which the API changes records that the record points to, or that point to it. */
  readonly linked?: readonly string[]
  /** Resources of which it may change any record. */
  readonly all?: readonly string[]
  /** Resources of which it creates records. */
  readonly creates?: readonly string[]
  /** Responses that it works out anew. `conflicts` stands for the checks of bookings. */
  readonly responses?: readonly string[]
}

/** What a write to a resource changes beyond its own record. */
export const effects: { readonly [resource: string]: Effects } = {
  appointment_types: { all: ['businesses'], responses: ['available_times', 'services'] },
  attendees: { linked: ['individual_appointments', 'group_appointments'], responses: ['available_times'] },
  availability_blocks: { responses: ['available_times', 'daily_availabilities'] },
  businesses: { responses: ['available_times'] },
  daily_availabilities: { responses: ['available_times'] },
  group_appointments: { linked: ['attendees'], responses: ['available_times', 'conflicts'] },
  individual_appointments: {
    linked: ['attendees'],
    creates: ['attendees'],
    responses: ['available_times', 'conflicts'],
  },
  patient_cases: { linked: ['attendees'] },
  patients: { linked: ['individual_appointments'] },
  stock_adjustments: { linked: ['products'] },
  treatment_notes: { linked: ['attendees', 'individual_appointments', 'group_appointments'] },
  unavailable_blocks: { responses: ['available_times', 'conflicts'] },
}

/** A record that was written. */
export interface Written {
  readonly scope: string
  readonly resource: string
  readonly id: string
  /** Whether it was created. */
  readonly isNew: boolean
  /** Whether others of its resource may have been created or changed with it: a series of bookings. */
  readonly isSeries: boolean
  /** The record before and after, as far as they are known, and what was sent. */
  readonly versions: readonly object[]
}

/** Whether only the API can tell what a query returns after a write. */
export function isUndecided({ queryKey: [scope, resource, kind, question] }: CachedQuery, written: Written): boolean {
  const { responses = [], creates = [] } = effects[written.resource] ?? {}
  if (scope !== written.scope) return false
  if (String(question).endsWith('/conflicts')) return responses.includes('conflicts')
  const { isNew, isSeries } = written
  const lengthened = [...(isSeries ? [written.resource] : []), ...(isNew || isSeries ? creates : [])]
  if (kind !== 'one' && lengthened.some((name) => holds(String(resource), name))) return true
  return responses.includes(String(resource))
}

/** Whether a write to a resource may change what a list of a resource returns. */
export function mayChange(listed: string, written: string): boolean {
  const { linked = [], all = [], creates = [] } = effects[written] ?? {}
  return [written, ...linked, ...all, ...creates].some((resource) => holds(listed, resource))
}

/** Returns the resources of which a write may change records beyond its own. */
export function changedResources({ resource, isSeries }: Written): readonly string[] {
  const { linked = [], all = [] } = effects[resource] ?? {}
  return [...linked, ...all, ...(isSeries ? [resource] : [])]
}

/** Returns the records of a query that a write may have changed beyond its own: their resources and ids. */
export function changedRecords(
  { queryKey: [scope, ownResource, kind] }: CachedQuery,
  data: unknown,
  written: Written,
): readonly (readonly [resource: string, id: string])[] {
  const resources = changedResources(written)
  if (scope !== written.scope || !resources.length) return []
  const changed: (readonly [string, string])[] = []
  const visit = (record: CachedRecord, own?: unknown) => {
    const resource = resources.find((name) => own === name || isOf(record, name))
    if (
      resource !== undefined &&
      typeof record.id === 'string' &&
      record.id !== written.id &&
      isAffected(record, resource, written)
    ) {
      changed.push([resource, record.id])
    }
  }
  for (const record of listsIn(kind, data).flat()) {
    visit(record, ownResource)
    for (const related of Object.values(record.included ?? {})) if (related) visit(related)
  }
  return changed
}

/** Whether a write may have changed a record of a response that may be from before. */
export function isChangedBy(written: Written, { resource, whole }: Patch): boolean {
  return whole !== undefined && changedResources(written).includes(resource) && isAffected(whole, resource, written)
}

/** Whether a write may have changed a record, one of the resources of which it changes records. */
function isAffected(
  record: CachedRecord,
  resource: string,
  { resource: writtenResource, id, isSeries, versions }: Written,
): boolean {
  if (effects[writtenResource]?.all?.includes(resource) || (isSeries && resource === writtenResource)) return true
  return linksTo(record, id) || versions.some((version) => linksTo(version, String(record.id)))
}
