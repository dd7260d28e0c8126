import type { Operation } from '@cliniko/core'
import { hasConflict } from '../booking/conflicts.js'
import { collectionOf, recordOf, removeRecord } from '../lists/collections.js'
import { listResponse } from '../lists/list-response.js'
import { readFilters } from '../lists/query.js'
import { isVisible } from '../lists/visibility.js'
import { mockResources } from '../resources/index.js'
import { processAttachments } from '../resources/patient-attachments.js'
import type { Fields } from '../resources/resource.js'
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
  const action = mockResources[operation.resource]?.actions?.[operation.path]
  if (action) {
    const body = operation.method === 'PATCH' ? readBody(ask.body) : {}
    if (!body) return badRequest('The body must be an object in JSON.')
    const presign = () => clinic.storage.presign(ask.storageUrl)
    return action({ store, body, search: ask.search, url: store.url(ask.path), strict, presign }, ...ids)
  }
  if (operation.kind === 'list') {
    const records = collectionOf(store, operation, ids)
    return records ? listResponse(operation, records, store.url(ask.path), ask.search) : notFound()
  }
  if (operation.kind === 'get') {
    const get = mockResources[operation.resource]?.gets?.[operation.path]
    const record = get ? get(store, ...ids) : recordOf(store, operation.resource, id)
    return record && isVisible(record, readFilters(operation, ask.search)) ? json(200, record) : notFound()
  }
  if (operation.kind === 'create' || operation.method === 'PATCH') {
    const body = readBody(ask.body)
    return body ? write(store, operation, id, body, strict) : badRequest('The body must be an object in JSON.')
  }
  return act(store, operation, id)
}

/** Creates or updates a record. */
function write(store: Store, { kind, resource }: Operation, id: string, body: Fields, strict: boolean): Response {
  const { create, update } = mockResources[resource] ?? {}
  return (kind === 'create' ? create?.(store, body, strict) : update?.(store, id, body, strict)) ?? notFound()
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
      mockResources[resource]?.onHide?.(store, id, field)
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
