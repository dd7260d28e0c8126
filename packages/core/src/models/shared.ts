/**
 * A code or name out of a known set, to which the API may add: the known ones complete in an editor, others still fit.
 */
export type Open<T extends string | number> = T | (T extends string ? string & {} : number & {})

/** How a patient is reminded of appointments. */
export type ReminderType = 'None' | 'SMS' | 'Email' | 'SMS & Email'

/** What a phone number is for. */
export type PhoneType = 'Fax' | 'Home' | 'Mobile' | 'Other' | 'Work'

/** A phone number as the API answers it. */
export interface PhoneNumber {
  /** Digits only, with the country's code. */
  normalized_number?: string
  number: string
  phone_type: Open<PhoneType>
}

/** A phone number as bodies take it. */
export interface PhoneNumberBody {
  number?: string
  phone_type?: PhoneType
}

/** How an appointment or block repeats. */
export type RepeatType = 'Daily' | 'Monthly' | 'Weekly'

/** How often, and how many times more, a booking repeats. */
export interface RepeatRule {
  /** How many times after the first: 1 to 51. */
  number_of_repeats?: number | null
  repeat_type?: Open<RepeatType> | null
  /** Every how many days, weeks or months: 1 to 100. */
  repeating_interval?: number | null
}

/** The repeat rule as bodies take it. */
export interface RepeatRuleBody {
  /** How many times after the first: 1 to 51. */
  number_of_repeats?: number | null
  repeat_type?: RepeatType | null
  /** Every how many days, weeks or months: 1 to 100. */
  repeating_interval?: number | null
}

/**
 * Why an appointment was cancelled.
 * `Covid19` (31) is in the API's own list of reasons, though its document leaves it out of request bodies.
 */
export const CancellationReason = {
  FeelingBetter: 10,
  ConditionWorse: 20,
  Sick: 30,
  Covid19: 31,
  Away: 40,
  Other: 50,
  Work: 60,
} as const
export type CancellationReason = (typeof CancellationReason)[keyof typeof CancellationReason]

/** The API's own words for a cancellation reason. Older records have an empty string. */
export type CancellationReasonDescription =
  | 'Feeling Better'
  | 'Condition Worse'
  | 'Sick'
  | 'COVID-19 related'
  | 'Away'
  | 'Other'
  | 'Work'
  | ''

/** How far the invoice of a booking has come. */
export const InvoiceStatus = { Open: 10, Paid: 20, Closed: 30, OpenCredit: 40 } as const
export type InvoiceStatus = (typeof InvoiceStatus)[keyof typeof InvoiceStatus]

/** How far the treatment note of a booking has come. */
export const TreatmentNoteStatus = { Draft: 10, Final: 90 } as const
export type TreatmentNoteStatus = (typeof TreatmentNoteStatus)[keyof typeof TreatmentNoteStatus]

/** What a cancellation is told. */
export interface CancellationBody {
  cancellation_reason: CancellationReason
  cancellation_note?: string | null
  /** Cancels the repeats that come after it, too. */
  apply_to_repeats?: boolean
}
