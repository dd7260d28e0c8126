import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { follow } from '../../relations/follow.js'
import type { Attendee } from '../../resources/attendees.js'
import type { GroupAppointment } from '../../resources/group-appointments.js'
import type { IndividualAppointment } from '../../resources/individual-appointments.js'

/**
 * The telehealth link of an appointment or attendee, if it leads anywhere. The API fills in `telehealth_url` for every
 * appointment, also where its type is no telehealth one; the link of such a one shows an error.
 *
 * - From an **appointment**: the link of staff, who have to log in. It's of no use to a patient.
 * - From an **attendee**: the link of the patient. It admits whoever has it: send it to that patient only, and log it
 *   nowhere.
 *
 * Appointments of groups are treated alike: Cliniko's guide excludes them, but its OpenAPI document has their link.
 *
 * The types of all records that are asked for in one tick are fetched together.
 *
 * @returns The URL, or null where there is none, where the type has no telehealth, and where the appointment or the
 * attendee is cancelled, archived or deleted.
 * @throws {@link LinkError} if a link leads outside Cliniko's API; what `client.request` throws.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/telehealth_links.md | Cliniko's guide}
 * @example
 * const urls = await Promise.all(attendees.map((attendee) => telehealthUrl(client, attendee)))
 */
export async function telehealthUrl(
  client: Client,
  of: IndividualAppointment | GroupAppointment | Attendee,
  options: Pick<RequestOptions, 'signal'> = {},
): Promise<string | null> {
  if (!of.telehealth_url || isOver(of)) return null
  const booking = 'appointment_type' in of ? of : await follow(client, of.booking, options)
  // An unavailable block has no type.
  if (!booking || isOver(booking) || !('appointment_type' in booking)) return null
  const type = await follow(client, booking.appointment_type, options)
  return type?.telehealth_enabled ? of.telehealth_url : null
}

/** Whether a record is cancelled, archived or deleted. */
function isOver(record: {
  readonly archived_at: string | null
  readonly cancelled_at?: string | null
  readonly deleted_at: string | null
}): boolean {
  return Boolean(record.archived_at || record.cancelled_at || record.deleted_at)
}
