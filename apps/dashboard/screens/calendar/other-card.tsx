import type { CSSProperties } from 'react'
import { clockTime, minuteOfDay } from '@/lib/format'
import type { Other } from './columns'
import styles from './schedule.module.css'

/** Props of {@link OtherCard}. */
export interface OtherCardProps {
  readonly other: Other
  readonly timeZone: string
  /** The minute of the day at which the timetable starts. */
  readonly firstMinute: number
}

/** A class or an unavailable block in the timetable. */
export function OtherCard({ other, timeZone, firstMinute }: OtherCardProps) {
  const { starts_at, ends_at, title, detail, color } = other
  const place = {
    '--minute': minuteOfDay(starts_at, timeZone) - firstMinute,
    '--length': (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000,
    '--type': color ?? 'var(--muted)',
  }
  return (
    <li style={place as CSSProperties} className={styles.place}>
      <div className={styles.card} data-size="full" data-kind={color ? 'class' : 'block'}>
        <span className={styles.time}>
          {clockTime(starts_at, timeZone)}–{clockTime(ends_at, timeZone)}
        </span>
        <span className={styles.patient}>{title}</span>
        <span className={styles.type}>{detail}</span>
      </div>
    </li>
  )
}
