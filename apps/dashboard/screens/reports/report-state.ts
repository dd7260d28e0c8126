import type { JobStatus } from '@/server/reports/status'
import type { Report } from './formulas/report'

/** What the server knows: how far the collection is, and the report of the period if there is enough for one. */
export interface ReportState {
  readonly job: JobStatus
  readonly report: Report | null
}

/** What can be done about the collection. */
export type JobAction = 'start' | 'pause'
