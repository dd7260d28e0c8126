import { type AttendanceReport, attendance } from './attendance'
import type { ReportData, Scope } from './data'
import { type HeatMap, heatMap } from './heat-map'
import { type PatientReport, patients } from './patients'
import { periodOf } from './period'
import { type RevenueReport, revenue } from './revenue'
import { type UtilisationReport, utilisation } from './utilisation'
import { type VisitReport, visitsByDay } from './visits'

/** All reports of a period. They hold sums, and no id of a patient. */
export interface Report extends Scope {
  /** Nothing later counts. Milliseconds since 1970. */
  readonly cutOff: number
  readonly visits: VisitReport
  readonly utilisation: UtilisationReport
  readonly attendance: AttendanceReport
  readonly revenue: RevenueReport
  readonly patients: PatientReport
  readonly heatMap: HeatMap
}

/**
 * Calculates all reports of a period.
 *
 * @param breathe - Awaited between reports, so that a server can do something else.
 */
export async function reportOf(
  data: ReportData,
  scope: Scope,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<Report> {
  const period = periodOf(data, scope)
  const visits = visitsByDay(data, scope, period)
  await breathe()
  const time = utilisation(data, scope, period)
  await breathe()
  const attended = attendance(data, period)
  await breathe()
  const invoiced = revenue(data, scope, period)
  await breathe()
  const people = patients(data, scope, period)
  await breathe()
  return {
    ...scope,
    cutOff: period.cutOff,
    visits,
    utilisation: time,
    attendance: attended,
    revenue: invoiced,
    patients: people,
    heatMap: heatMap(data, period),
  }
}
