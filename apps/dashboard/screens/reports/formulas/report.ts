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

/** Calculates all reports of a period. */
export function reportOf(data: ReportData, scope: Scope): Report {
  const period = periodOf(data, scope)
  return {
    ...scope,
    cutOff: period.cutOff,
    visits: visitsByDay(data, scope, period),
    utilisation: utilisation(data, scope, period),
    attendance: attendance(data, period),
    revenue: revenue(data, scope, period),
    patients: patients(data, scope, period),
    heatMap: heatMap(data, period),
  }
}
