import type { Communication, CommunicationCategoryName, CommunicationCreate } from '@cliniko/core'
import { CommunicationCategory, CommunicationDirection, CommunicationType } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** A message: a memo by its body alone, or what Cliniko itself sent or received. */
export interface Message extends CommunicationCreate {
  readonly sent?: {
    readonly category_code: CommunicationCategory
    readonly category: CommunicationCategoryName
    /** Of an email. */
    readonly subject?: string
    readonly attendeeId?: string
    readonly bookingId?: string
    readonly invoiceId?: string
  }
}

const types = {
  [CommunicationType.Sms]: 'SMS',
  [CommunicationType.Email]: 'Email',
  [CommunicationType.PhoneCall]: 'Phone call',
  [CommunicationType.Other]: 'Other',
} as const

const directions = { [CommunicationDirection.Sent]: 'Sent', [CommunicationDirection.Received]: 'Received' } as const

export function communicationRecord(
  store: Store,
  id: string,
  { sent, ...body }: Message,
  createdAt = store.now(),
): Communication {
  const common = {
    id,
    archived_at: null,
    content: body.content,
    created_at: createdAt,
    direction_code: body.direction_code,
    direction_description: directionOf(body.direction_code),
    from: body.from,
    to: body.to,
    type: typeOf(body.type_code),
    type_code: body.type_code,
    updated_at: createdAt,
    patient: store.link('patients', body.patient_id),
    links: { self: store.url(`/communications/${id}`) },
  }
  if (!sent) {
    return { ...common, category: 'Memo', category_code: CommunicationCategory.Memo, confidential: body.confidential }
  }
  return {
    ...common,
    category: sent.category,
    category_code: sent.category_code,
    ...(sent.subject !== undefined && { content_subject: sent.subject }),
    ...(sent.attendeeId && { attendee: store.link('attendees', sent.attendeeId) }),
    ...(sent.bookingId && { booking: store.link('bookings', sent.bookingId) }),
    ...(sent.invoiceId && { invoice: store.link('invoices', sent.invoiceId) }),
  }
}

/** What a message went by, in the API's words. */
export function typeOf(code: CommunicationType | null) {
  return code && types[code]
}

/** Which way a message went, in the API's words. */
export function directionOf(code: CommunicationDirection | null) {
  return code && directions[code]
}
