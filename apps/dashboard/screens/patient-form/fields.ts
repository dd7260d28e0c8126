import type { Ability } from '@/lib/roles'
import type { PlainField } from './values'

/** A control of the form. */
export interface FormField {
  readonly name: PlainField
  readonly kind: 'text' | 'email' | 'date' | 'area' | 'answer' | 'select'
  /** How many of the six columns it takes. Default: 3. */
  readonly span?: 1 | 2 | 3 | 4 | 6
  readonly needs?: Ability
  /** What the select offers, or the field suggests: see `use-options.ts`. */
  readonly options?: 'titles' | 'sexes' | 'countries' | 'timeZones' | 'reminders' | 'concessions' | 'doctors'
  readonly isRequired?: boolean
}

/** A part of the form, with a heading. */
export interface FormGroup {
  readonly id: 'person' | 'contact' | 'visits' | 'messages' | 'invoices' | 'numbers'
  readonly fields: readonly FormField[]
}

/** All fields of the API, in the order of the form. Phone numbers, pronouns and custom fields have components of their own. */
export const groups: readonly FormGroup[] = [
  {
    id: 'person',
    fields: [
      { name: 'title', kind: 'text', span: 1, options: 'titles' },
      { name: 'first_name', kind: 'text', span: 2, isRequired: true },
      { name: 'last_name', kind: 'text', isRequired: true },
      { name: 'preferred_first_name', kind: 'text' },
      { name: 'date_of_birth', kind: 'date' },
      { name: 'sex', kind: 'text', options: 'sexes' },
      { name: 'gender_identity', kind: 'text' },
      { name: 'occupation', kind: 'text' },
      { name: 'emergency_contact', kind: 'text' },
    ],
  },
  {
    id: 'contact',
    fields: [
      { name: 'email', kind: 'email', span: 6 },
      { name: 'address_1', kind: 'text', span: 6 },
      { name: 'address_2', kind: 'text' },
      { name: 'address_3', kind: 'text' },
      { name: 'city', kind: 'text' },
      { name: 'state', kind: 'text', span: 2 },
      { name: 'post_code', kind: 'text', span: 1 },
      { name: 'country_code', kind: 'select', options: 'countries' },
      { name: 'time_zone', kind: 'text', options: 'timeZones' },
    ],
  },
  {
    id: 'visits',
    fields: [
      { name: 'appointment_notes', kind: 'area', span: 6 },
      { name: 'notes', kind: 'area', span: 6, needs: 'health' },
      { name: 'concession_type_id', kind: 'select', options: 'concessions' },
      { name: 'referring_doctor_id', kind: 'select', options: 'doctors' },
      { name: 'referral_source', kind: 'text', span: 6 },
    ],
  },
  {
    id: 'messages',
    fields: [
      { name: 'reminder_type', kind: 'select', options: 'reminders' },
      { name: 'accepted_privacy_policy', kind: 'answer' },
      { name: 'receives_confirmation_emails', kind: 'answer' },
      { name: 'receives_cancellation_emails', kind: 'answer' },
      { name: 'accepted_email_marketing', kind: 'answer' },
    ],
  },
  {
    id: 'invoices',
    fields: [
      { name: 'invoice_default_to', kind: 'text' },
      { name: 'invoice_email', kind: 'email' },
      { name: 'invoice_extra_information', kind: 'area', span: 6, needs: 'health' },
    ],
  },
  {
    id: 'numbers',
    fields: [
      { name: 'medicare', kind: 'text', span: 2, needs: 'health' },
      { name: 'medicare_reference_number', kind: 'text', span: 2, needs: 'health' },
      { name: 'dva_card_number', kind: 'text', span: 2, needs: 'health' },
      { name: 'old_reference_id', kind: 'text' },
    ],
  },
]
