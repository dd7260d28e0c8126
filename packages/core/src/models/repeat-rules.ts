import type { Open } from './open.js'

/** The unit in which an appointment or block repeats. */
export type RepeatType = 'Daily' | 'Monthly' | 'Weekly'

/** How often a booking repeats, and how many times. */
export interface RepeatRule {
  /** The number of repeats after the first booking: 1 to 51. */
  number_of_repeats?: number | null
  repeat_type?: Open<RepeatType> | null
  /** The number of days, weeks or months between repeats: 1 to 100. */
  repeating_interval?: number | null
}

/** A repeat rule in a request body. */
export interface RepeatRuleBody {
  /** The number of repeats after the first booking: 1 to 51. */
  number_of_repeats?: number | null
  repeat_type?: RepeatType | null
  /** The number of days, weeks or months between repeats: 1 to 100. */
  repeating_interval?: number | null
}
