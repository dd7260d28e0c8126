import {
  type Communication,
  CommunicationCategory,
  type CommunicationCategoryName,
  type CommunicationCreate,
  CommunicationDirection,
  CommunicationType,
} from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

/** Only memos can be created and updated. They are stored, and nothing is sent. */
export const communications = defineResource({
  table: (tables) => tables.communications,
  schemas: allSchemas.communications,
  references: { patient_id: 'patients' },
  checkUpdate: (_store, _body, { category_code }) =>
    category_code === CommunicationCategory.Memo ? {} : { category_code: 'must be that of a memo' },
  newRecord: communicationRecord,
  afterUpdate(_store, memo, { direction_code, type_code }) {
    // The body may contain another category, which the API ignores.
    memo.category_code = CommunicationCategory.Memo
    if (direction_code !== undefined) memo.direction_description = directionDescriptionOf(direction_code)
    if (type_code !== undefined) memo.type = channelOf(type_code)
  },
})

/** The body of a memo, or with `sent` a message that Cliniko itself sent or received. */
export interface Message extends CommunicationCreate {
  readonly sent?: {
    readonly category_code: CommunicationCategory
    readonly category: CommunicationCategoryName
    /** The subject of an email. */
    readonly subject?: string
    readonly attendeeId?: string
    readonly bookingId?: string
    readonly invoiceId?: string
  }
}

const channels = {
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
    direction_description: directionDescriptionOf(body.direction_code),
    from: body.from,
    to: body.to,
    type: channelOf(body.type_code),
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

function channelOf(code: CommunicationType | null) {
  return code && channels[code]
}

function directionDescriptionOf(code: CommunicationDirection | null) {
  return code && directions[code]
}
