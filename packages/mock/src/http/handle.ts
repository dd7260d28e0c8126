import { type Filter, type HidingField, InputError, type Match, type Operation } from '@cliniko/core'
import { hasConflict } from '../booking/conflicts.js'
import { collectionOf } from '../lists/collections.js'
import { listResponse } from '../lists/list-response.js'
import { readFilters } from '../lists/query.js'
import { isVisible } from '../lists/visibility.js'
import { mockResources } from '../resources/index.js'
import { processAttachments } from '../resources/patient-attachments.js'
import type { Fields, MockResource } from '../resources/resource.js'
import { type Store, tableOf } from '../store/store.js'
import { parseBody } from './body.js'
import { attachmentIdOf, downloadResponse } from './download.js'
import { legacyRequestOf } from './legacy.js'
import { matchOperation } from './operations.js'
import { checkParameters, lastValues } from './parameters.js'
import { badRequest, forbidden, json, noContent, notFound } from './responses.js'
import { isPermitted, roleOf } from './roles.js'
import type { Storage } from './storage.js'

/** What the mock's responses come from. */
export interface Clinic {
  readonly store: Store
  readonly storage: Storage
  /** Whether to refuse parameters and fields that the API would ignore. */
  readonly strict: boolean
}

/** A request whose key has been checked. */
export interface ClinicRequest {
  readonly method: string
  /** Below the API's version, such as `/patients/1`. */
  readonly path: string
  readonly search: URLSearchParams
  /** Empty if there is none. */
  readonly body: string
  /** The URL at which the caller can reach the storage. */
  readonly storageUrl: string
}

/** Responds to a request. */
export function handleRequest(clinic: Clinic, request: ClinicRequest): Response {
  const { store, strict } = clinic
  processAttachments(store, Date.parse(store.now()))
  const attachmentId = attachmentIdOf(request.method, request.path)
  if (attachmentId) return downloadResponse(store, attachmentId)
  const legacy = legacyRequestOf(request.method, request.path)
  const match = legacy?.match ?? matchOperation(request.method, request.path)
  if (!match) return notFound()
  if (!isPermitted(roleOf(store), match.operation)) return forbidden()
  if (legacy && strict) return json(legacy.status, { message: legacy.hint })
  try {
    if (strict) checkParameters(match.operation, request.search)
    const read = { ...request, search: lastValues(request.search) }
    if (legacy?.hiddenBy) return hiddenListResponse(store, read, match, legacy.hiddenBy)
    return operate(clinic, read, match)
  } catch (error) {
    if (error instanceof InputError) return badRequest(error.message)
    throw error
  }
}

/** Responds with the hidden records of a list, as the older documentation has it. */
function hiddenListResponse(
  store: Store,
  { path, search }: ClinicRequest,
  { operation, ids }: Match,
  hiddenBy: HidingField,
): Response {
  const records = hiddenBy in operation.filters ? collectionOf(store, operation, ids) : deletedPatients(store)
  const isHidden: Filter = { field: hiddenBy, type: 'datetime', operator: 'exists', value: 'true' }
  return records ? listResponse(operation, records, store.url(path), search, [isHidden]) : notFound()
}

/** The list of deleted patients had no fields but these. */
function deletedPatients({ tables }: Store): readonly object[] {
  return [...tables.patients.peeks()].map(({ deleted_at, links }) => ({ deleted_at, links }))
}

/** Performs an operation: the resource's own way if it has one, otherwise the default. */
function operate({ store, storage, strict }: Clinic, request: ClinicRequest, { operation, ids }: Match): Response {
  const { search, storageUrl } = request
  const resource = mockResources[operation.resource] ?? {}
  const body = operation.body ? parseBody(request.body, strict) : {}
  const url = store.url(request.path)
  const action = resource.actions?.[operation.path]
  if (action) {
    return action({ store, body, search, url, strict, presign: () => storage.presign(storageUrl) }, ...ids)
  }
  if (operation.kind === 'list') {
    const records = collectionOf(store, operation, ids)
    return records ? listResponse(operation, records, url, search) : notFound()
  }
  const [id = ''] = ids
  if (operation.kind === 'conflicts') return conflictsResponse(store, id)
  if (operation.effect) return write(store, resource, operation, id, body, strict)
  const ownGet = resource.gets?.[operation.path]
  const record = ownGet ? ownGet(store, ...ids) : tableOf(store, operation.resource)?.peek(id)
  return record && isVisible(record, readFilters(operation, search)) ? json(200, record) : notFound()
}

/** Responds with whether a booking overlaps another. */
function conflictsResponse(store: Store, bookingId: string): Response {
  const booking = store.bookings.at(bookingId)
  return booking ? json(200, { conflicts: { exist: hasConflict(store, booking) } }) : notFound()
}

/** Does to a record what the operation's effect says. */
function write(
  store: Store,
  resource: MockResource,
  operation: Operation,
  id: string,
  body: Fields,
  strict: boolean,
): Response {
  const { effect, marks } = operation
  if (effect === 'create') return resource.create?.(store, body, strict) ?? notFound()
  if (effect === 'change') return resource.update?.(store, id, body, strict) ?? notFound()
  const table = tableOf(store, operation.resource)
  const record = table?.get(id)
  if (!table || !record) return notFound()
  if (effect === 'remove') {
    resource.onHide?.(store, id, 'deleted_at')
    table.delete(id)
    return noContent()
  }
  if (!marks) throw new Error(`${operation.method} ${operation.path} needs a field to mark, or an action of its own.`)
  if (effect === 'restore') {
    mark(store, record, marks, null)
    return json(200, record)
  }
  resource.onHide?.(store, id, marks)
  mark(store, record, marks, store.now())
  return noContent()
}

function mark(store: Store, record: object, field: HidingField, time: string | null): void {
  Object.assign(record, { [field]: time, updated_at: store.now() })
}
