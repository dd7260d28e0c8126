import { bookings, individualAppointments, type Operation, patients } from '@cliniko/core'
import { type Question, question } from '../truth/questions.js'
import type { Records } from './records.js'

/** A query that can be on screen. */
export interface View {
  readonly kind: Question['kind']
  readonly operation: Operation
  /** The ids and the parameters of the query in a run. */
  of(records: Records): { readonly ids?: readonly string[]; readonly params?: { readonly [name: string]: unknown } }
  /** Whether a record may be on the list, by its fields. */
  has?(record: ShownRecord, records: Records): boolean
  /** The field that the list is sorted by. */
  readonly sortedBy?: string
}

/** A record as a query shows it. */
export type ShownRecord = { readonly id: string; readonly [field: string]: unknown }

const onDay = ({ day }: Records) => ({ starts_at: { gte: `${day}T00:00:00Z`, lte: `${day}T23:59:59Z` } })
const isOnDay = ({ starts_at }: ShownRecord, { day }: Records) => String(starts_at).startsWith(day)
const isOf = ({ patient }: ShownRecord, id: string | undefined) => JSON.stringify(patient).includes(`/${id}"`)
const isVisible = (record: ShownRecord) => !record.archived_at && !record.cancelled_at && !record.deleted_at
const ofRun = ({ since }: Records) => ({ created_at: { gte: since } })

export const views: readonly View[] = [
  { kind: 'one', operation: patients.get, of: ({ patientIds: [id = ''] }) => ({ ids: [id] }) },
  { kind: 'one', operation: individualAppointments.get, of: ({ appointmentIds: [id = ''] }) => ({ ids: [id] }) },
  {
    kind: 'one',
    operation: individualAppointments.get,
    of: ({ appointmentIds: [, id = ''] }) => ({ ids: [id], params: { include: ['patient'] } }),
  },
  {
    kind: 'page',
    operation: patients.list,
    of: (records) => ({ params: { where: ofRun(records), sort: 'first_name' } }),
    has: isVisible,
  },
  {
    kind: 'infinite',
    operation: patients.list,
    of: (records) => ({ params: { where: ofRun(records), sort: '-first_name', perPage: 2 } }),
    has: isVisible,
  },
  {
    kind: 'all',
    operation: patients.list,
    of: (records) => ({ params: { where: { ...ofRun(records), archived: 'any' } } }),
  },
  {
    kind: 'all',
    operation: individualAppointments.list,
    of: (records) => ({ params: { where: onDay(records), sort: 'starts_at', include: ['patient'] } }),
    has: (record, records) => isVisible(record) && isOnDay(record, records),
    sortedBy: 'starts_at',
  },
  {
    kind: 'all',
    operation: individualAppointments.list,
    of: (records) => ({ params: { where: { ...onDay(records), patient_id: records.patientIds[0] } } }),
    has: (record, records) => isVisible(record) && isOnDay(record, records) && isOf(record, records.patientIds[0]),
  },
  {
    kind: 'all',
    operation: individualAppointments.list,
    of: (records) => ({ params: { where: { ...onDay(records), cancelled: 'any' } } }),
    has: (record, records) => !record.archived_at && isOnDay(record, records),
  },
  {
    kind: 'infinite',
    operation: individualAppointments.list,
    of: (records) => ({ params: { where: onDay(records), perPage: 2, include: ['patient'] } }),
    has: (record, records) => isVisible(record) && isOnDay(record, records),
  },
  {
    kind: 'page',
    operation: individualAppointments.list,
    of: (records) => ({ params: { where: onDay(records), perPage: 2, page: 2 } }),
    has: (record, records) => isVisible(record) && isOnDay(record, records),
  },
  {
    kind: 'all',
    operation: bookings.list,
    of: (records) => ({ params: { where: onDay(records) } }),
    has: (record, records) => isVisible(record) && isOnDay(record, records),
  },
]

/** What a view asks for in a run. */
export function questionOf(view: View, records: Records): Question {
  const { ids = [], params } = view.of(records)
  return question(view.kind, view.operation, ids, params)
}
