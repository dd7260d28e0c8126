'use client'
import type { CSSProperties } from 'react'
import { minuteOfDay } from '@/lib/format'
import { AppointmentCard } from './appointment-card'
import type { Column } from './columns'
import { OtherCard } from './other-card'
import styles from './schedule.module.css'

/** Props of {@link Schedule}. */
export interface ScheduleProps {
  readonly columns: readonly Column[]
  readonly timeZone: string
  /** The time in milliseconds since 1970, if the day is today. */
  readonly now: number | undefined
  readonly onOpen: (appointmentId: string) => void
}

/** Shows the day as a timetable with a column for each practitioner, and on a phone as one list after another. */
export function Schedule({ columns, timeZone, now, onOpen }: ScheduleProps) {
  const minutes = columns.flatMap(({ appointments, others }) =>
    [...appointments, ...others].flatMap(({ starts_at, ends_at }) => [
      minuteOfDay(starts_at, timeZone),
      minuteOfDay(ends_at, timeZone),
    ]),
  )
  const firstHour = Math.min(8, Math.floor(Math.min(...minutes) / 60))
  const lastHour = Math.max(18, Math.ceil(Math.max(...minutes) / 60))
  const hours = Array.from({ length: lastHour - firstHour }, (_, hour) => firstHour + hour)
  const nowMinute = now === undefined ? undefined : minuteOfDay(now, timeZone) - firstHour * 60
  const isNowShown = nowMinute !== undefined && nowMinute >= 0 && nowMinute <= hours.length * 60
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll it sideways
    <section className={styles.scroller} aria-label="Timetable" tabIndex={0}>
      <div className={styles.grid} style={{ '--columns': columns.length, '--hours': hours.length } as CSSProperties}>
        <div className={styles.hours} aria-hidden="true">
          {hours.map((hour) => (
            <span key={hour}>{String(hour).padStart(2, '0')}:00</span>
          ))}
        </div>
        {columns.map(({ id, name, designation, appointments, others }) => (
          <section key={id} className={styles.column} aria-labelledby={`practitioner-${id}`}>
            <header>
              <h2 id={`practitioner-${id}`}>{name}</h2>
              <p>{designation}</p>
            </header>
            <ol>
              {appointments.map((appointment) => (
                <AppointmentCard
                  key={appointment.id}
                  appointment={appointment}
                  timeZone={timeZone}
                  firstMinute={firstHour * 60}
                  onOpen={onOpen}
                />
              ))}
              {others.map((other) => (
                <OtherCard key={other.id} other={other} timeZone={timeZone} firstMinute={firstHour * 60} />
              ))}
            </ol>
          </section>
        ))}
        {isNowShown && (
          <div className={styles.now} aria-hidden="true" style={{ '--minute': nowMinute } as CSSProperties} />
        )}
      </div>
    </section>
  )
}
