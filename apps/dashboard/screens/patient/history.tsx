'use client'
import { useInfiniteIndividualAppointments } from '@cliniko/react'
import { clockTime, dateAt } from '@/lib/format'
import { historyInput } from '@/lib/inputs'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { statusNames, statusOf } from '../calendar/status'
import styles from '../patients/patients.module.css'

/** Lists a patient's appointments, latest first. */
export function History({
  patientId,
  timeZone,
  now,
}: {
  readonly patientId: string
  readonly timeZone: string
  readonly now: number
}) {
  const history = useInfiniteIndividualAppointments(historyInput(patientId))
  if (history.error && !history.data) return <Problem error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Skeleton rows={3} label="Loading appointments" />
  if (history.data.items.length === 0) return <p className="empty">No appointments yet.</p>
  return (
    <>
      <ol className={styles.history}>
        {history.data.items.map((appointment) => {
          const { id, starts_at, included } = appointment
          const status = statusOf(appointment)
          const isUpcoming = Date.parse(starts_at) > now && status === 'booked'
          return (
            <li key={id} data-status={status}>
              <span className={styles.when}>
                {dateAt(starts_at, timeZone)}, {clockTime(starts_at, timeZone)}
              </span>
              <span>{included.appointment_type?.name ?? 'Appointment'}</span>
              <span>{included.practitioner?.label ?? '—'}</span>
              <span className="tag">{isUpcoming ? 'Upcoming' : statusNames[status]}</span>
            </li>
          )
        })}
      </ol>
      {history.hasNextPage && (
        <p className={styles.more}>
          <button
            type="button"
            className="button"
            disabled={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {history.isFetchingNextPage ? 'Loading…' : 'Show earlier'}
          </button>
        </p>
      )}
    </>
  )
}
