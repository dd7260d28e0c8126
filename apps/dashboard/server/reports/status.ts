/** The steps of collecting data, in their order. */
export const stepNames = ['clinic', 'appointments', 'groups', 'history', 'invoices', 'items'] as const

/** One of {@link stepNames}. */
export type StepName = (typeof stepNames)[number]

/** How far a step is. */
export interface StepStatus {
  readonly name: StepName
  readonly done: number
  /** How many records there are. Null: not known yet. */
  readonly total: number | null
  readonly isDone: boolean
}

/** How far the collection of data is. */
export interface JobStatus {
  readonly state: 'idle' | 'running' | 'paused' | 'failed' | 'done'
  readonly steps: readonly StepStatus[]
  /** When the data that reports are made of were collected. Null: there are none yet. */
  readonly collectedAt: number | null
  /** The first date of the data. */
  readonly since: string | null
}
