'use client'
import type { CSSProperties } from 'react'
import { clockTime, minuteOfDay } from '@/lib/format'
import type { DayAppointment } from './day-appointment'
import styles from './schedule.module.css'
import { statusNames, statusOf } from './status'

/** Props of {@link AppointmentCard}. */
export interface AppointmentCardProps {
  readonly appointment: DayAppointment
  readonly timeZone: string
  /** The minute of the day at which the timetable starts. */
  readonly firstMinute: number
  readonly onOpen: (appointmentId: string) => void
}

/** An appointment in the timetable. */
export function AppointmentCard({ appointment, timeZone, firstMinute, onOpen }: AppointmentCardProps) {
  const { starts_at, ends_at, patient_name, included } = appointment
  const status = statusOf(appointment)
  const length = (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000
  const place = {
    '--minute': minuteOfDay(starts_at, timeZone) - firstMinute,
    '--length': length,
    '--type': included.appointment_type?.color ?? 'var(--line)',
  }
  return (
    <li style={place as CSSProperties} className={styles.place}>
      <button
        type="button"
        className={styles.card}
        data-status={status}
        data-size={length < 20 ? 'line' : length < 30 ? 'short' : 'full'}
        onClick={() => onOpen(appointment.id)}
      >
        <span className={styles.time}>
          {clockTime(starts_at, timeZone)}–{clockTime(ends_at, timeZone)}
          {status !== 'booked' && <span className={styles.status}> {statusNames[status]}</span>}
        </span>
        <span className={styles.patient}>
          <bdi>{patient_name ?? included.patient?.label ?? 'No name'}</bdi>
        </span>
        <span className={styles.type}>{included.appointment_type?.name ?? 'Appointment'}</span>
      </button>
    </li>
  )
}
