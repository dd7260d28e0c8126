import {
  type AppointmentType,
  type Attendee,
  appointmentTypes,
  type Booking,
  bookings,
  type Client,
  type GroupAppointment,
  hidingFields,
  type Included,
  type IndividualAppointment,
  linkedId,
} from '@cliniko/core'
import { type ClinikoQuery, query } from '../query.js'

/** A record that has a telehealth link. */
export type TelehealthRecord = IndividualAppointment | GroupAppointment | Attendee

/** What decides whether a telehealth link works: the appointment type, or the booking of an attendee. */
export type TelehealthSource = AppointmentType | Included<Booking, 'appointment_type'>

/** Options of a query for a telehealth link. */
export interface TelehealthQuery extends ClinikoQuery<TelehealthSource> {
  /** False without a record, or if it belongs to no appointment. */
  readonly enabled: boolean
  readonly select: (source: TelehealthSource) => string | null
}

/**
 * Returns the options of a query for the telehealth link of an appointment or attendee. The data is null if there is none, if
 * the appointment type has no telehealth, or if the appointment or the attendee is cancelled, archived or deleted.
 *
 * From an appointment it is the link for staff. From an attendee it is the link for the patient, which gives access to
 * anyone who has it. The cache entry of this query holds no link.
 *
 * @example const { data: url } = useQuery(telehealthQuery(client, appointment))
 */
export function telehealthQuery(client: Client, record: TelehealthRecord | null | undefined): TelehealthQuery {
  const typeId = record && 'appointment_type' in record ? linkedId(record.appointment_type) : undefined
  const bookingId = record && 'booking' in record ? linkedId(record.booking) : undefined
  return {
    ...(bookingId ? bookingQuery(client, bookingId) : typeQuery(client, typeId)),
    enabled: (typeId ?? bookingId) !== undefined,
    select: (source) => (record && !isHidden(record) && hasTelehealth(source) ? record.telehealth_url : null),
  }
}

// Hidden records are found as well: an archived type may still have telehealth, and a cancelled booking has none.

function typeQuery(client: Client, id = ''): ClinikoQuery<TelehealthSource> {
  return query(client, appointmentTypes.get, id, { where: { archived: 'any' } })
}

function bookingQuery(client: Client, id: string): ClinikoQuery<TelehealthSource> {
  const where = { archived: 'any', cancelled: 'any', deleted: 'any' } as const
  return query(client, bookings.get, id, { where, include: ['appointment_type'] })
}

function hasTelehealth(source: TelehealthSource): boolean {
  if ('telehealth_enabled' in source) return Boolean(source.telehealth_enabled)
  if (isHidden(source) || !('appointment_type' in source.included)) return false
  return Boolean(source.included.appointment_type?.telehealth_enabled)
}

function isHidden(record: object): boolean {
  return hidingFields.some((field) => field in record && record[field as keyof typeof record])
}
