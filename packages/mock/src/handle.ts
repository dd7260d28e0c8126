import type { Booking, IndividualAppointment, Operation } from '@cliniko/core'
import { badRequest, json, noContent, notFound, unprocessable } from './answers.js'
import { appointmentTypes } from './behaviours/appointment-types.js'
import { attendees } from './behaviours/attendees.js'
import { apply, type Behaviour, errorsOf, type Fields } from './behaviours/behaviour.js'
import { businesses } from './behaviours/businesses.js'
import { cancel } from './behaviours/cancel.js'
import { hasConflict } from './behaviours/conflicts.js'
import { groupAppointments } from './behaviours/group-appointments.js'
import { individualAppointments } from './behaviours/individual-appointments.js'
import { patients } from './behaviours/patients.js'
import { unavailableBlocks } from './behaviours/unavailable-blocks.js'
import { collectionOf, recordOf, tableOf } from './collections.js'
import { routeOf } from './routes.js'
import { answerList, isVisible, readFilters } from './select.js'
import type { Store } from './store.js'

const behaviours: { readonly [resource: string]: Behaviour } = {
  appointment_types: appointmentTypes,
  attendees,
  businesses,
  group_appointments: groupAppointments,
  individual_appointments: individualAppointments,
  patients,
  unavailable_blocks: unavailableBlocks,
}

/** What a request asks for, below the API's version. */
export interface Ask {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly body: string
}

/** Answers a request whose caller has been let in. */
export function answerTo(store: Store, { method, path, search, body }: Ask, strict: boolean): Response {
  const route = routeOf(method, path)
  if (!route) return notFound()
  const { operation, id } = route
  if (operation.kind === 'list') {
    const records = collectionOf(store, operation.path, id)
    return records ? answerList(operation, records, store.url(path), search, strict) : notFound()
  }
  if (operation.kind === 'get' && id === undefined) return answerSingleton(store, operation)
  const filters = readFilters(operation, search, strict)
  if (filters instanceof Response) return filters
  const fields = operation.kind === 'create' || operation.method === 'PATCH' ? readBody(body) : {}
  if (fields === null) return badRequest('The body must be an object in JSON.')
  if (operation.kind === 'create') return create(store, operation, fields)
  const record = recordOf(store, operation.resource, id ?? '')
  if (!record) return notFound()
  switch (operation.kind) {
    case 'get':
      return isVisible(record, filters) ? json(200, record) : notFound()
    case 'conflicts':
      return json(200, { conflicts: { exist: hasConflict(store, record as Booking) } })
    case 'update':
      return update(store, operation, record, fields)
    case 'archive':
      return hide(store, record, 'archived_at')
    case 'delete':
      return hide(store, record, 'max_attendees' in record || 'cancelled_at' in record ? 'deleted_at' : 'archived_at')
    case 'unarchive':
      Object.assign(record, { archived_at: null, updated_at: store.now() })
      return json(200, record)
    default:
      // The one action of these resources; both of its kinds of record have what it writes to.
      return cancel(store, record as IndividualAppointment, fields)
  }
}

function answerSingleton(store: Store, { path }: Operation): Response {
  if (path === '/settings') return json(200, store.settings)
  if (path === '/settings/public') return json(200, store.publicSettings)
  const user = store.tables.users.get(store.authenticatedUserId)
  return user ? json(200, user) : notFound()
}

function create(store: Store, { resource }: Operation, body: Fields): Response {
  const behaviour = behaviours[resource]
  if (!behaviour?.create) return notFound()
  const [sample] = tableOf(store, resource)?.values() ?? []
  const errors = errorsOf(behaviour, store, body, undefined, sample)
  return Object.keys(errors).length ? unprocessable(errors) : json(201, behaviour.create(store, body))
}

function update(store: Store, { resource }: Operation, record: { readonly id: string }, body: Fields): Response {
  const behaviour = behaviours[resource]
  if (!behaviour) return notFound()
  const errors = errorsOf(behaviour, store, body, record, undefined)
  if (Object.keys(errors).length) return unprocessable(errors)
  apply(store, record, body, behaviour)
  behaviour.changed?.(store, record, body)
  return json(200, record)
}

function hide(store: Store, record: object, field: 'archived_at' | 'deleted_at'): Response {
  Object.assign(record, { [field]: store.now(), updated_at: store.now() })
  return noContent()
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
