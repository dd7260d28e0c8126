'use client'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { formatNumber } from '@/lib/money'
import type { JobStatus } from '@/server/reports/status'
import { reportsText } from '@/text'
import styles from './reports.module.css'
import { useJobAction } from './use-report'

const texts = reportsText.job

/** Says how far the collection of data is, and pauses it or lets it go on. */
export function JobBar({ job }: { readonly job: JobStatus }) {
  const { timeZone } = useClinic()
  const action = useJobAction()
  const { state, steps, collectedAt } = job
  const isRunning = state === 'running'
  const buttons = {
    idle: texts.start,
    running: texts.pause,
    paused: texts.resume,
    failed: texts.retry,
    done: texts.update,
  } as const
  const collected =
    collectedAt === null
      ? ''
      : texts.collected(
          `${dateAt(new Date(collectedAt).toISOString(), timeZone)}, ${clockTime(new Date(collectedAt).toISOString(), timeZone)}`,
        )
  return (
    <section className={styles.job} aria-label={texts.label} data-state={state}>
      <p role="status">
        <b>{texts.states[state]}</b> <span>{collected}</span>
      </p>
      {state !== 'done' && <Progress steps={steps} />}
      <button
        type="button"
        className="button"
        disabled={action.isPending}
        onClick={() => action.mutate(isRunning ? 'pause' : 'start')}
      >
        {buttons[state]}
      </button>
      {action.error && (
        <p role="alert" className="problem">
          {texts.failed}
        </p>
      )}
      <p className={styles.intro}>{texts.intro}</p>
    </section>
  )
}

function Progress({ steps }: Pick<JobStatus, 'steps'>) {
  const current = steps.find(({ isDone }) => !isDone)
  const doneSteps = steps.filter(({ isDone }) => isDone).length
  const part = current?.total ? Math.min(1, current.done / current.total) : 0
  return (
    <div className={styles.progress}>
      <progress max={steps.length} value={doneSteps + part} aria-label={texts.label} />
      <span>
        {current &&
          (current.total === null
            ? texts.steps[current.name]
            : texts.stepOf(texts.steps[current.name], formatNumber(current.done), formatNumber(current.total)))}
      </span>
    </div>
  )
}
