'use client'
import { text } from '@/text'
import { useArrival } from '../actions/use-arrival'
import { arrivedOf, type IndividualRecord } from '../booking-record'
import styles from './appointment.module.css'

const choices = [
  { arrived: true, name: text.booking.arrival.arrived, keys: 'A' },
  { arrived: false, name: text.booking.arrival.missed, keys: 'N' },
  { arrived: null, name: text.booking.arrival.open, keys: undefined },
] as const

/** Marks a patient as arrived, as not arrived, or as neither. */
export function ArrivalButtons({ appointment }: { readonly appointment: IndividualRecord }) {
  const mark = useArrival()
  const current = arrivedOf(appointment)
  return (
    <fieldset className={styles.arrival}>
      <legend className="hidden">{text.booking.arrival.label}</legend>
      {choices.map(({ arrived, name, keys }) => (
        <button
          key={name}
          type="button"
          aria-pressed={current === arrived}
          aria-keyshortcuts={keys}
          data-arrived={String(arrived)}
          onClick={() => current !== arrived && mark(appointment, arrived)}
        >
          {name}
          {keys && (
            <span className={styles.key} aria-hidden="true">
              {keys}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
