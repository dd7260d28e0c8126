import type { Operation } from '@cliniko/core'
import type { Fields } from '../behaviours/behaviour.js'
import { processAttachments } from '../behaviours/patient-attachments.js'
import { refer, referralSourceOf } from '../behaviours/referral-sources.js'
import { behaviours } from '../behaviours.js'
import { answerAvailableTimes } from '../booking/available-times.js'
import { cancelAppointment, cancelAttendee } from '../booking/cancel.js'
import { hasConflict } from '../booking/conflicts.js'
import { collectionOf, recordOf, removeRecord } from '../lists/collections.js'
import { answerList, isVisible, readFilters } from '../lists/select.js'
import type { Store } from '../store/store.js'
import { badRequest, forbidden, json, noContent, notFound, unprocessable } from './responses.js'
import { isPermitted } from './roles.js'
import { hiddenFilters, routeOf } from './routes.js'
import type { Storage } from './storage.js'

/** What answers are made from. */
export interface Clinic {
  readonly store: Store
  readonly storage: Storage
  /** Whether parameters are refused that the API would ignore. */
  readonly strict: boolean
}

/** What a request asks for, below the API's version. */
export interface Ask {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly body: string
  /** Where the storage is, as who asks can reach it. */
  readonly storageUrl: string
}

/** Answers a request whose caller has been let in. */
export function answerTo(clinic: Clinic, ask: Ask): Response {
  const { store, strict } = clinic
  processAttachments(store, Date.parse(store.now()))
  const [, attachmentId] = /^\/patient_attachments\/(\d+)\/content$/.exec(ask.path) ?? []
  if (attachmentId && ask.method === 'GET') return download(store, attachmentId)
  const route = routeOf(ask.method, ask.path)
  if (!route) return notFound()
  const { operation, ids } = route
  const [id = ''] = ids
  if (!isPermitted(store.tables.users.peek(store.authenticatedUserId)?.role ?? null, operation)) return forbidden()
  if (operation.resource === 'available_times') {
    return answerAvailableTimes(store, operation, ids, store.url(ask.path), ask.search, strict)
  }
  if (operation.kind === 'list') {
    const records = collectionOf(store, operation, ids[0])
    return records ? answerList(operation, records, store.url(ask.path), ask.search, strict) : notFound()
  }
  const filters = readFilters(operation, ask.search, strict)
  if (filters instanceof Response) return filters
  if (operation.kind === 'get') {
    const record = oneOf(clinic, operation, ids, ask.storageUrl)
    return record && isVisible(record, filters) ? json(200, record) : notFound()
  }
  if (operation.kind === 'create' || operation.method === 'PATCH') {
    const body = readBody(ask.body)
    return body ? write(store, operation, id, body, strict) : badRequest('The body must be an object in JSON.')
  }
  return act(store, operation, id)
}

/** What a request for one thing is answered with. */
function oneOf(
  { store, storage }: Clinic,
  { path, resource }: Operation,
  [id = '', innerId = '']: readonly string[],
  storageUrl: string,
): object | null | undefined {
  switch (path) {
    case '/settings':
      return store.settings
    case '/settings/public':
      return store.publicSettings
    case '/user':
      return store.tables.users.get(store.authenticatedUserId)
    case '/patients/{patient_id}/referral_source':
      return referralSourceOf(store, id)
    case '/patients/{patient_id}/attachment_presigned_post':
      return store.tables.patients.has(id) ? storage.presign(storageUrl) : null
    case '/patient_forms/{patient_form_id}/signatures/{id}': {
      const signature = store.tables.signatures.peek(innerId)
      return signature?.links.self === store.url(`/patient_forms/${id}/signatures/${innerId}`) ? signature : null
    }
    default:
      return recordOf(store, resource, id)
  }
}

/** Creates, changes or cancels what a body says. */
function write(store: Store, { kind, resource }: Operation, id: string, body: Fields, strict: boolean): Response {
  if (kind === 'create') return behaviours[resource]?.create?.(store, body, strict) ?? notFound()
  if (resource === 'referral_sources') {
    return store.tables.patients.has(id) ? refer(store, id, body, strict) : notFound()
  }
  if (!recordOf(store, resource, id)) return notFound()
  if (kind === 'update') return behaviours[resource]?.update?.(store, id, body, strict) ?? notFound()
  return (resource === 'attendees' ? cancelAttendee : cancelAppointment)(store, id, body, strict)
}

/** Resources whose `DELETE` leaves nothing behind; on others it hides, as archiving does. */
const deletable = [
  'appointment_type_billable_items',
  'appointment_type_products',
  'practitioner_reference_numbers',
  'product_suppliers',
  'taxes',
]

/** Does what takes no body. */
function act(store: Store, { kind, resource }: Operation, id: string): Response {
  const record = recordOf(store, resource, id)
  if (!record) return notFound()
  switch (kind) {
    case 'conflicts': {
      const booking = store.bookings.at(id)
      return booking ? json(200, { conflicts: { exist: hasConflict(store, booking) } }) : notFound()
    }
    case 'unarchive':
      Object.assign(record, { archived_at: null, updated_at: store.now() })
      return json(200, record)
    case 'archive':
    case 'delete': {
      const field = kind === 'delete' && 'deleted_at' in hiddenFilters(resource) ? 'deleted_at' : 'archived_at'
      behaviours[resource]?.onHide?.(store, id, field)
      // A supplier has no field to say that it's archived.
      if (deletable.includes(resource)) removeRecord(store, resource, id)
      else Object.assign(record, { [field]: store.now(), updated_at: store.now() })
      return noContent()
    }
    default:
      return unprocessable({ base: 'is not known' })
  }
}

/** The file of an attachment, once it's been looked through. */
function download({ tables, contents }: Store, id: string): Response {
  const file = tables.patient_attachments.peek(id)?.content ? contents.get(id) : undefined
  if (!file) return notFound()
  return new Response(Uint8Array.from(file.bytes), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  })
}

function readBody(text: string): Fields | null {
  try {
    const body: unknown = JSON.parse(text)
    return isFields(body) ? body : null
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
