/**
 * Why an appointment was cancelled.
 *
 * The API documents `Covid19` (31) as a reason in responses, but not in request bodies.
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

/** The API's description of a cancellation reason. Older records have an empty string. */
export type CancellationReasonDescription =
  | 'Feeling Better'
  | 'Condition Worse'
  | 'Sick'
  | 'COVID-19 related'
  | 'Away'
  | 'Other'
  | 'Work'
  | ''

/** The body that cancels an appointment or attendee. */
export interface CancellationBody {
  cancellation_reason: CancellationReason
  cancellation_note?: string | null
  /** Whether to cancel the later repeats too. */
  apply_to_repeats?: boolean
}
