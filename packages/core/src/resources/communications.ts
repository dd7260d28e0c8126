import type {
  CommunicationCategory,
  CommunicationCategoryName,
  CommunicationDirection,
  CommunicationType,
} from '../models/codes.js'
import type { Open } from '../models/open.js'
import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A note about a conversation, written by a user. Nothing is sent to the patient. */
export interface MemoCommunication {
  id: string
  archived_at: string | null
  category: Open<'Memo'> | null
  category_code: 12 | null
  /** Whether only its author and administrators can read it. */
  confidential: boolean | null
  content: string | null
  created_at: string
  direction_code: Open<CommunicationDirection> | null
  direction_description: Open<'Received' | 'Sent'> | null
  from: string | null
  to: string | null
  type: Open<'Email' | 'Other' | 'Phone call' | 'SMS'> | null
  type_code: Open<CommunicationType> | null
  updated_at: string
  patient: Link<'patients'>
  links: { self: string }
}

/** An email that Cliniko sent or received. */
export interface EmailCommunication {
  id: string
  archived_at: string | null
  category: Open<CommunicationCategoryName> | null
  category_code: Open<CommunicationCategory> | null
  content: string | null
  content_subject: string | null
  created_at: string
  direction_code: Open<CommunicationDirection> | null
  direction_description: Open<'Received' | 'Sent'> | null
  from: string | null
  to: string | null
  type: Open<'Email' | 'Other' | 'Phone call' | 'SMS'> | null
  type_code: Open<CommunicationType> | null
  updated_at: string
  attendee?: Link<'attendees'> | null
  booking?: Link<'bookings'> | null
  invoice?: Link<'invoices'> | null
  letter?: Link<'letters'> | null
  patient?: Link<'patients'> | null
  payment?: Link<'payments'> | null
  links: { self: string }
}

/** A text message that Cliniko sent or received. */
export interface SmsCommunication {
  id: string
  archived_at: string | null
  category: Open<CommunicationCategoryName> | null
  category_code: Open<CommunicationCategory> | null
  content: string | null
  created_at: string
  direction_code: Open<CommunicationDirection> | null
  direction_description: Open<'Received' | 'Sent'> | null
  from: string | null
  to: string | null
  type: Open<'Email' | 'Other' | 'Phone call' | 'SMS'> | null
  type_code: Open<CommunicationType> | null
  updated_at: string
  attendee?: Link<'attendees'> | null
  booking?: Link<'bookings'> | null
  invoice?: Link<'invoices'> | null
  letter?: Link<'letters'> | null
  patient?: Link<'patients'> | null
  payment?: Link<'payments'> | null
  links: { self: string }
}

/** A message to or from a patient. `type_code` and the fields present tell the kinds apart. */
export type Communication = MemoCommunication | EmailCommunication | SmsCommunication

declare module '../relations/models.js' {
  interface Models {
    communications: Communication
  }
}

/** The fields of a communication that can be changed. */
export interface CommunicationUpdate {
  category_code?: 12 | null
  /** Whether only its author and administrators can read it. */
  confidential?: boolean | null
  content?: string | null
  direction_code?: CommunicationDirection | null
  from?: string | null
  patient_id?: string
  to?: string | null
  type_code?: CommunicationType | null
}

/** The body that creates a communication. */
export interface CommunicationCreate extends CommunicationUpdate {
  confidential: boolean | null
  content: string | null
  direction_code: CommunicationDirection | null
  from: string | null
  patient_id: string
  to: string | null
  type_code: CommunicationType | null
}

const filters = {
  archived_at: 'datetime',
  category_code: 'integer',
  created_at: 'datetime',
  id: 'id',
  letter_id: 'id',
  patient_id: 'id',
  type_code: 'integer',
  updated_at: 'datetime',
} as const

/** The fields that communications can be filtered by. */
export type CommunicationFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Communication> = {
  attendee: 'attendees',
  booking: 'bookings',
  invoice: 'invoices',
  letter: 'letters',
  patient: 'patients',
  payment: 'payments',
}

/**
 * Lists communications. Archived communications are excluded unless `where` includes them. `GET /communications`
 * @see {@link https://docs.api.cliniko.com/openapi/communication | Cliniko's page about communications}
 */
export const list = /* @__PURE__ */ listOf<Communication, CommunicationFilters>('/communications', filters, links)

/**
 * Returns a communication by id. `GET /communications/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/communication | Cliniko's page about communications}
 */
export const get = /* @__PURE__ */ getOf<Communication, CommunicationFilters>('/communications/{id}', filters, links)

/**
 * Creates a communication. `POST /communications`
 * @see {@link https://docs.api.cliniko.com/openapi/communication | Cliniko's page about communications}
 */
export const create = /* @__PURE__ */ createOf<MemoCommunication, CommunicationCreate>('/communications')

/**
 * Updates the given fields of a communication. `PATCH /communications/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/communication | Cliniko's page about communications}
 */
export const update = /* @__PURE__ */ updateOf<MemoCommunication, CommunicationUpdate>('/communications/{id}')

/**
 * Archives a communication. `POST /communications/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/communication | Cliniko's page about communications}
 */
export const archive = /* @__PURE__ */ archiveOf('/communications/{id}/archive')
