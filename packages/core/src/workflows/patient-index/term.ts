import type { Columns } from './columns.js'

/** What to look for in a column. A space is where a word begins or ends. */
export interface Probe {
  readonly column: keyof Columns
  readonly part: string
  /**
   * Why a patient who fits it may be another one than was searched for: the country of a number is not known (`unsure`), or
   * neither is its area code (`leftOut`: the patient is not shown, but there may be more matches).
   */
  readonly doubt?: 'unsure' | 'leftOut'
}

/** A part of what a user typed: a patient has to fit one of its probes. */
export type Term = readonly Probe[]
