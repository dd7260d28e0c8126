import type { Open } from './open.js'

/** The kind of phone number. */
export type PhoneType = 'Fax' | 'Home' | 'Mobile' | 'Other' | 'Work'

/** A phone number in a response. */
export interface PhoneNumber {
  /** Digits only, with the country code. */
  normalized_number?: string
  number: string
  phone_type: Open<PhoneType>
}

/** A phone number in a request body. */
export interface PhoneNumberBody {
  number?: string
  phone_type?: PhoneType
}
