import type { Client } from '../../client.js'
import { ClinikoError, type ErrorContext, NotFoundError } from '../../http/errors.js'
import type { Models } from '../../relations/models.js'
import { listForPractitioner } from '../../resources/appointment-types.js'
import { listForBusiness } from '../../resources/practitioners.js'
import { getPublic } from '../../resources/settings.js'

/** What a time is booked with. */
export interface Bookable {
  readonly businessId: string
  readonly practitionerId: string
  readonly appointmentTypeId: string
}

/**
 * What keeps times from being booked online: one of the three is missing, archived, inactive or not shown in online
 * bookings; the `combination` is not offered, because the practitioner doesn't give the type or doesn't work at the
 * business, or the business doesn't have the type; or the `account` has online bookings turned off.
 */
export type NotBookableReason = 'business' | 'practitioner' | 'appointment_type' | 'combination' | 'account'

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    NotBookableError: NotBookableError
  }
}

/** These times can't be booked online. Cliniko says just 404; `reasons` says why, as far as the records show it. */
export class NotBookableError extends NotFoundError {
  override readonly name = 'NotBookableError'
  /** Empty where nothing is seen to be off, or the key's user may not look. */
  readonly reasons: readonly NotBookableReason[]

  constructor(reasons: readonly NotBookableReason[], { operation, requestId }: ErrorContext) {
    const why = reasons.length ? `what is off: ${reasons.join(', ')}` : 'the records do not show why'
    super(`This is not bookable online; ${why}. Turn it on in Cliniko's settings of online bookings.`, {
      operation,
      requestId,
      status: 404,
      retryable: false,
    })
    this.reasons = reasons
  }
}

/**
 * Looks why times are answered with a 404: at the three records, and if those are fine at what goes with what and at the
 * settings. It takes three to six requests.
 *
 * @throws The signal's reason; anything else that keeps from looking leaves `reasons` empty.
 */
export async function whyNotBookable(
  client: Client,
  ids: Bookable,
  { operation, requestId }: ErrorContext,
  signal: AbortSignal,
): Promise<NotBookableError> {
  let reasons: readonly NotBookableReason[] = []
  try {
    reasons = await reasonsOf(client, ids, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ClinikoError)) throw error
  }
  return new NotBookableError(reasons, { operation, requestId })
}

async function reasonsOf(
  client: Client,
  { businessId, practitionerId, appointmentTypeId }: Bookable,
  signal: AbortSignal,
): Promise<NotBookableReason[]> {
  const load = async <R extends keyof Models>(resource: R, id: string) =>
    // What the loader finds of a resource is its model; that is checked where schemas are used.
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
  const [given, working, settings] = await Promise.all([
    client.request(listForPractitioner, practitionerId, { where: { id: appointmentTypeId }, perPage: 1, signal }),
    client.request(listForBusiness, businessId, { where: { id: practitionerId }, perPage: 1, signal }),
    client.request(getPublic, { signal }),
  ])
  const inBusiness = business?.appointment_type_ids?.includes(appointmentTypeId) ?? true
  if (given.totalEntries === 0 || working.totalEntries === 0 || !inBusiness) reasons.push('combination')
  if (settings.online_bookings?.enabled === false) reasons.push('account')
  return reasons
}

/** A field that the key's user may not see is no reason. */
function isShown(record: { readonly show_in_online_bookings?: boolean | null } | null): boolean {
  return record !== null && record.show_in_online_bookings !== false
}
