import type { CalendarEntry } from '@cliniko/query'
import { type CSSProperties, memo } from 'react'
import { idOf } from '@/lib/links'
import { calendarText } from '@/text'
import { clockOf } from '../model/span'
import { stateOf } from '../model/state'
import { tintOf } from '../model/tint'
import { initialsOf } from '../privacy'
import type { Catalogue } from '../use-columns'
import styles from './card.module.css'

const words = calendarText

/** Props of {@link BookingCard}. They are plain values, so that only cards that change render again. */
export interface BookingCardProps {
  readonly entry: CalendarEntry
  readonly catalogue: Catalogue
  /** Minutes since midnight. */
  readonly from: number
  readonly to: number
  /** The left edge and the width, as parts of the column. */
  readonly left: number
  readonly width: number
  /** The height of a minute in pixels. */
  readonly pixels: number
  readonly showsPractitioner: boolean
  readonly hidesNames: boolean
}

/** A booking in the timetable: an appointment, a group or an unavailable block. */
export const BookingCard = memo(function BookingCard(props: BookingCardProps) {
  const { entry, catalogue, from, to, left, width, pixels, showsPractitioner, hidesNames } = props
  const state = stateOf(entry)
  const { name, detail, color } = contentOf(entry, catalogue, hidesNames)
  const practitioner = showsPractitioner && catalogue.practitioners.get(entry.practitionerId)?.label
  const height = (to - from) * pixels
  const isLine = height < 36
  const mark = state && state !== 'booked' && <span className={styles.state}>{words.states[state]}</span>
  const place = {
    '--from': from,
    '--length': to - from,
    '--left': left,
    '--width': width,
    ...(color && { '--edge': color, '--fill': tintOf(color) }),
  }
  const [start, end] = [clockOf(from), clockOf(to)]
  return (
    <li style={place as CSSProperties} className={styles.place}>
      <button
        type="button"
        tabIndex={-1}
        className={styles.card}
        data-item={entry.id}
        data-kind={entry.kind}
        data-status={state}
        data-size={isLine ? 'line' : height < 54 ? 'short' : 'full'}
        data-narrow={showsPractitioner && width < 0.4}
      >
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.time}>
          {isLine ? start : words.range(start, end)}
          {isLine && <span className="hidden">{words.until(end)}</span>}
          {!isLine && mark}
        </span>
        <span className={styles.detail}>{[practitioner, detail].filter(Boolean).join(' · ')}</span>
        {isLine && mark}
      </button>
    </li>
  )
})

/** Returns what a card says. */
export function contentOf(entry: CalendarEntry, { types, blockTypes }: Catalogue, hidesNames: boolean) {
  if (entry.kind === 'unavailable_block') {
    const type = blockTypes.get(idOf(entry.record.unavailable_block_type))
    const [name, detail] = [entry.record.notes, type?.name].filter(Boolean)
    return { name: name ?? words.block, detail: detail ?? (name ? words.block : ''), color: type?.color ?? undefined }
  }
  const type = types.get(idOf(entry.record.appointment_type))
  if (entry.kind === 'group_appointment') {
    const seats = words.seats(entry.record.patient_ids?.length ?? 0, entry.record.max_attendees)
    return { name: type?.name ?? words.group, detail: seats, color: type?.color }
  }
  const name = entry.record.patient_name ?? words.noName
  return { name: hidesNames ? initialsOf(name) : name, detail: type?.name ?? words.appointment, color: type?.color }
}
