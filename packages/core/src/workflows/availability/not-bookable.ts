import type { Client } from '../../client.js'
import { throwIfAborted } from '../../http/abort.js'
import { ClinikoError, type ErrorContext, NotFoundError } from '../../http/errors.js'
import type { Models } from '../../relations/models.js'
import { listForPractitioner } from '../../resources/appointment-types.js'
import { listForBusiness } from '../../resources/practitioners.js'
import { getPublic, type PublicSettings } from '../../resources/settings.js'
import { runConcurrently } from '../run-concurrently.js'
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

/** A practitioner and type that cannot be booked online at a business. */
export interface NotBookable extends Bookable {
  /** Why. Empty if the records show no reason, or if the key's user cannot read them. */
  readonly reasons: readonly NotBookableReason[]
}

declare module '../../http/errors.js' {
  interface ClinikoErrors {
    NotBookableError: NotBookableError
  }
}

/**
 * Thrown if nothing that was requested can be booked online. Cliniko returns a bare 404; the message and `reasons` say why,
 * as far as the records show.
 */
export class NotBookableError extends NotFoundError {
  override get name(): 'NotBookableError' {
    return 'NotBookableError'
  }
  /** Each practitioner and type, and why it cannot be booked. */
  readonly notBookable: readonly NotBookable[]
  /** All reasons. Empty if the records show none, or if the key's user cannot read them. */
  readonly reasons: readonly NotBookableReason[]

  constructor(notBookable: readonly NotBookable[], { operation, requestId }: ErrorContext) {
    super(messageOf(notBookable), { operation, requestId, status: 404, retryable: false })
    this.notBookable = notBookable
    this.reasons = [...new Set(notBookable.flatMap(({ reasons }) => reasons))]
  }
}

/** What is wrong, in words. */
const problems: { readonly [R in NotBookableReason]: (bookable: Bookable) => string } = {
  business: ({ businessId }) => `business ${businessId} is archived, or hidden from online bookings`,
  practitioner: ({ practitionerId }) => `practitioner ${practitionerId} is inactive, or hidden from online bookings`,
  appointment_type: ({ appointmentTypeId }) =>
    `appointment type ${appointmentTypeId} is archived, or hidden from online bookings`,
  combination: ({ practitionerId, appointmentTypeId, businessId }) =>
    `practitioner ${practitionerId} does not offer appointment type ${appointmentTypeId} at business ${businessId}`,
  account: () => 'online bookings are turned off for the account',
}

/** How many problems a message names. */
const maxProblems = 5

function messageOf(notBookable: readonly NotBookable[]): string {
  const sentences = notBookable.flatMap((bookable) => {
    if (bookable.reasons.length) return bookable.reasons.map((reason) => problems[reason](bookable))
    return `practitioner ${bookable.practitionerId} with appointment type ${bookable.appointmentTypeId}, for no reason that the records show`
  })
  const unique = [...new Set(sentences)]
  const rest = unique.length - maxProblems
  const more = rest > 0 ? `; ${rest} more in error.notBookable` : ''
  const listed = unique.slice(0, maxProblems).join('; ')
  return `Not bookable online: ${listed}${more}. Check Cliniko's online booking settings.`
}

/** How many combinations are looked into at the same time. */
const concurrency = 4

/**
 * Finds out why the API returned 404 for the available times of practitioners and types. It fetches their records together
 * and, where nothing is wrong with them, each combination and the settings.
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
    bookables: readonly Bookable[],
    signal: AbortSignal | undefined,
  ): Promise<NotBookable[]> {
    const records = await unlessRefused(loadRecords(client, bookables, signal), signal)
    let settings: Promise<PublicSettings> | undefined
    const explain = async (bookable: Bookable, abort: AbortSignal): Promise<NotBookable> => {
      if (!records) return { ...bookable, reasons: [] }
      const reasons = reasonsOfRecords(bookable, records)
      if (reasons.length) return { ...bookable, reasons }
      settings ??= client.request(getPublic, { signal })
      const ofCombination = reasonsOfCombination(client, bookable, records, settings, abort)
      return { ...bookable, reasons: (await unlessRefused(ofCombination, abort)) ?? [] }
    }
    return runConcurrently(bookables, concurrency, explain, signal)
  },
)

/** Resolves to undefined if Cliniko refuses a request. The reasons are only an explanation. */
async function unlessRefused<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    throwIfAborted(signal)
    if (!(error instanceof ClinikoError)) throw error
    return undefined
  }
}

/** The records of what is booked, by id. A record that does not exist is missing. */
interface Records {
  readonly businesses: ReadonlyMap<string, Models['businesses']>
  readonly practitioners: ReadonlyMap<string, Models['practitioners']>
  readonly types: ReadonlyMap<string, Models['appointment_types']>
}

async function loadRecords(
  client: Client,
  bookables: readonly Bookable[],
  signal: AbortSignal | undefined,
): Promise<Records> {
  const load = async <R extends keyof Models>(resource: R, idOf: (bookable: Bookable) => string) => {
    const ids = [...new Set(bookables.map(idOf))]
    // The loader returns records of the resource. Only a client with schemas checks that.
    const records = (await client.load(resource, ids, signal)) as readonly (Models[R] | null)[]
    return new Map(records.flatMap((record, index) => (record ? [[ids[index] ?? '', record] as const] : [])))
  }
  const [businesses, practitioners, types] = await Promise.all([
    load('businesses', ({ businessId }) => businessId),
    load('practitioners', ({ practitionerId }) => practitionerId),
    load('appointment_types', ({ appointmentTypeId }) => appointmentTypeId),
  ])
  return { businesses, practitioners, types }
}

function reasonsOfRecords(
  { businessId, practitionerId, appointmentTypeId }: Bookable,
  { businesses, practitioners, types }: Records,
): NotBookableReason[] {
  const business = businesses.get(businessId)
  const practitioner = practitioners.get(practitionerId)
  const type = types.get(appointmentTypeId)
  const reasons: NotBookableReason[] = []
  if (!isShown(business) || business?.archived_at || business?.deleted_at) reasons.push('business')
  if (!isShown(practitioner) || practitioner?.active === false) reasons.push('practitioner')
  if (!isShown(type) || type?.archived_at) reasons.push('appointment_type')
  return reasons
}

async function reasonsOfCombination(
  client: Client,
  { businessId, practitionerId, appointmentTypeId }: Bookable,
  { businesses }: Records,
  settings: Promise<PublicSettings>,
  signal: AbortSignal,
): Promise<NotBookableReason[]> {
  const ofType = { where: { id: appointmentTypeId }, perPage: 1, signal }
  const ofPractitioner = { where: { id: practitionerId }, perPage: 1, signal }
  const [offered, working, { online_bookings }] = await Promise.all([
    client.request(listForPractitioner, practitionerId, ofType),
    client.request(listForBusiness, businessId, ofPractitioner),
    settings,
  ])
  const hasType = businesses.get(businessId)?.appointment_type_ids?.includes(appointmentTypeId) ?? true
  const reasons: NotBookableReason[] = []
  if (offered.totalEntries === 0 || working.totalEntries === 0 || !hasType) reasons.push('combination')
  if (online_bookings?.enabled === false) reasons.push('account')
  return reasons
}

/** A field that the key's user cannot read is no reason. */
function isShown(record: { readonly show_in_online_bookings?: boolean | null } | undefined): boolean {
  return record !== undefined && record.show_in_online_bookings !== false
}
