import type { Client } from '../../client.js'
import { throwIfAborted } from '../../http/abort.js'
import { ClinikoError, type ErrorContext, NotFoundError } from '../../http/errors.js'
import type { Models } from '../../relations/models.js'
import { listForPractitioner } from '../../resources/appointment-types.js'
import { listForBusiness } from '../../resources/practitioners.js'
import { getPublic } from '../../resources/settings.js'
import { workflow } from '../workflow.js'

/** The ids of what is booked. */
export interface Bookable {
  readonly businessId: string
  readonly practitionerId: string
  readonly appointmentTypeId: string
}

/**
 * Why times cannot be booked online. `business`, `practitioner` and `appointment_type` are missing, archived, inactive or
 * hidden from online bookings. A `combination` is not offered, because the practitioner does not offer the type or does
 * not work at the business, or the business does not have the type. An `account` has online bookings turned off.
 */
export type NotBookableReason = 'business' | 'practitioner' | 'appointment_type' | 'combination' | 'account'

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    NotBookableError: NotBookableError
  }
}

/** Thrown if times cannot be booked online. Cliniko returns a bare 404; `reasons` says why, as far as the records show. */
export class NotBookableError extends NotFoundError {
  override readonly name = 'NotBookableError'
  /** Empty if the records show no reason, or if the key's user cannot read them. */
  readonly reasons: readonly NotBookableReason[]

  constructor(reasons: readonly NotBookableReason[], { operation, requestId }: ErrorContext) {
    const why = reasons.length
      ? `Turned off: ${reasons.join(', ')}. Turn it on in Cliniko's online booking settings.`
      : "The records do not show why: check Cliniko's online booking settings."
    super(`Not bookable online. ${why}`, {
      operation,
      requestId,
      status: 404,
      retryable: false,
    })
    this.reasons = reasons
  }
}

/**
 * Finds out why the API returned 404 for available times. It fetches the three records and, if nothing is wrong with them,
 * their combination and the settings. That takes three to six requests.
 *
 * @throws The signal's reason. After any other error `reasons` is empty.
 */
export const whyNotBookable = /* @__PURE__ */ workflow(
  {
    requests: [listForPractitioner, listForBusiness, getPublic],
    loads: ['businesses', 'practitioners', 'appointment_types'],
  },
  async function whyNotBookable(
    client: Client,
    bookable: Bookable,
    { operation, requestId }: ErrorContext,
    signal: AbortSignal,
  ): Promise<NotBookableError> {
    let reasons: readonly NotBookableReason[] = []
    try {
      reasons = await findReasons(client, bookable, signal)
    } catch (error) {
      throwIfAborted(signal)
      if (!(error instanceof ClinikoError)) throw error
    }
    return new NotBookableError(reasons, { operation, requestId })
  },
)

async function findReasons(
  client: Client,
  { businessId, practitionerId, appointmentTypeId }: Bookable,
  signal: AbortSignal,
): Promise<NotBookableReason[]> {
  const load = async <R extends keyof Models>(resource: R, id: string) =>
    // The loader returns records of the resource. Only a client with schemas checks that.
    (await client.load(resource, [id], signal))[0] as Models[R] | null
  const [business, practitioner, type] = await Promise.all([
    load('businesses', businessId),
    load('practitioners', practitionerId),
    load('appointment_types', appointmentTypeId),
  ])
  const reasons: NotBookableReason[] = []
  if (!isShown(business) || business?.archived_at || business?.deleted_at) reasons.push('business')
  if (!isShown(practitioner) || practitioner?.active === false) reasons.push('practitioner')
  if (!isShown(type) || type?.archived_at) reasons.push('appointment_type')
  if (reasons.length) return reasons
  const ofType = { where: { id: appointmentTypeId }, perPage: 1, signal }
  const ofPractitioner = { where: { id: practitionerId }, perPage: 1, signal }
  const [offered, working, { online_bookings }] = await Promise.all([
    client.request(listForPractitioner, practitionerId, ofType),
    client.request(listForBusiness, businessId, ofPractitioner),
    client.request(getPublic, { signal }),
  ])
  const hasType = business?.appointment_type_ids?.includes(appointmentTypeId) ?? true
  if (offered.totalEntries === 0 || working.totalEntries === 0 || !hasType) reasons.push('combination')
  if (online_bookings?.enabled === false) reasons.push('account')
  return reasons
}

/** A field that the key's user cannot read is no reason. */
function isShown(record: { readonly show_in_online_bookings?: boolean | null } | null): boolean {
  return record !== null && record.show_in_online_bookings !== false
}
