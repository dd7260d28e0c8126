import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { InputError } from '../../http/errors.js'
import { follow } from '../../relations/follow.js'
import type { Attendee } from '../../resources/attendees.js'
import type { GroupAppointment } from '../../resources/group-appointments.js'
import type { IndividualAppointment } from '../../resources/individual-appointments.js'
import { checkOptions, isObject } from '../check.js'
import { workflow } from '../workflow.js'

/**
 * Returns the telehealth link of an appointment or attendee, if it works. The API fills in `telehealth_url` for every
 * appointment. If the appointment type has no telehealth, the link shows an error.
 *
 * - From an **appointment**: the link for staff, who have to log in. Patients cannot use it.
 * - From an **attendee**: the link for the patient. It gives access to anyone who has it: send it to that patient only, and
 *   do not log it.
 *
 * Group appointments work the same way: Cliniko's guide excludes them, but its OpenAPI document has their link.
 *
 * Calls in the same tick fetch their records together.
 *
 * @returns The URL, or null if there is none, if the type has no telehealth, or if the appointment or the attendee is
 * cancelled, archived or deleted.
 * @throws {@link LinkError} if a link points outside Cliniko's API. Also throws what `client.request` throws.
 * @see {@link https://github.com/redguava/cliniko-api/blob/main/guides/telehealth_links.md | Cliniko's guide}
 * @example
 * const urls = await Promise.all(attendees.map((attendee) => telehealthUrl(client, attendee)))
 */
export const telehealthUrl = /* @__PURE__ */ workflow(
  { loads: ['bookings', 'appointment_types'] },
  async function telehealthUrl(
    client: Client,
    record: IndividualAppointment | GroupAppointment | Attendee,
    options: Pick<RequestOptions, 'signal'> = {},
  ): Promise<string | null> {
    checkOptions(options, ['signal'])
    if (!isObject(record)) throw new InputError('record must be an appointment or an attendee.')
    if (!record.telehealth_url || isHidden(record)) return null
    const booking = 'appointment_type' in record ? record : await follow(client, record.booking, options)
    // An unavailable block has no appointment type.
    if (!booking || isHidden(booking) || !('appointment_type' in booking)) return null
    const type = await follow(client, booking.appointment_type, options)
    return type?.telehealth_enabled ? record.telehealth_url : null
  },
)

/** Whether a record is cancelled, archived or deleted. */
function isHidden(record: {
  readonly archived_at: string | null
  readonly cancelled_at?: string | null
  readonly deleted_at: string | null
}): boolean {
  return Boolean(record.archived_at || record.cancelled_at || record.deleted_at)
}
