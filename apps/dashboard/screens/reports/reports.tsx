'use client'
import { useClinic, useToday } from '@/lib/clinic'
import { clockTime, dateAt, shortDate } from '@/lib/format'
import { useUrlState } from '@/lib/url-state'
import type { StepName } from '@/server/reports/status'
import { reportsText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { AttendanceReport, ReasonsReport } from './attendance-report'
import type { Report } from './formulas/report'
import { HeatMapReport } from './heat-map-report'
import { JobBar } from './job-bar'
import { LoyaltyReport, NewPatientsReport } from './patients-report'
import { scopeOfParams } from './period'
import { ReportTools } from './report-tools'
import styles from './reports.module.css'
import { RevenueByPractitioner, RevenueByType } from './revenue-report'
import { Summary } from './summary'
import { type RenderedReport, useReport } from './use-report'
import { UtilisationReport } from './utilisation-report'
import { VisitsReport } from './visits-report'

/** Shows the reports of a period. `initial` is what the server knew when it rendered the page. */
export function Reports({ initial }: { readonly initial: RenderedReport }) {
  const [params] = useUrlState()
  const scope = scopeOfParams(params, useToday())
  const { data, error, refetch, isPlaceholderData } = useReport(scope, initial)
  return (
    <>
      <div className="toolbar">
        <h1>{reportsText.title}</h1>
      </div>
      <ReportTools scope={scope} />
      {error && !data ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={8} label={reportsText.loading} />
      ) : (
        <>
          <JobBar job={data.job} />
          {data.report ? (
            <div aria-busy={isPlaceholderData} className={styles.body}>
              <Sections
                report={data.report}
                isDone={(step) =>
                  data.job.state === 'done' || data.job.steps.some(({ name, isDone }) => isDone && name === step)
                }
              />
            </div>
          ) : (
            <Skeleton rows={8} label={reportsText.loading} />
          )}
        </>
      )}
    </>
  )
}

function Sections({ report, isDone }: { readonly report: Report; readonly isDone: (step: StepName) => boolean }) {
  const { timeZone } = useClinic()
  const cutOff = new Date(report.cutOff).toISOString()
  return (
    <>
      <p className={styles.range}>
        {reportsText.range(shortDate(report.from), shortDate(report.to))} ·{' '}
        {reportsText.cutOff(`${dateAt(cutOff, timeZone)}, ${clockTime(cutOff, timeZone)}`)}
      </p>
      <Summary report={report} isDone={isDone} />
      <div className={styles.panels}>
        <VisitsReport report={report} />
        <UtilisationReport report={report} />
        <div className={styles.stack}>
          <AttendanceReport report={report} />
          <ReasonsReport report={report} />
        </div>
        <NewPatientsReport report={report} isPartial={!isDone('history')} />
        <LoyaltyReport report={report} isPartial={!isDone('history')} />
        <RevenueByType report={report} isPartial={!isDone('items')} />
        <RevenueByPractitioner report={report} isPartial={!isDone('items')} />
        <HeatMapReport report={report} />
      </div>
    </>
  )
}
