'use client'
import { bookingText } from '@/text'
import { useArrival } from '../actions/use-arrival'
import { arrivedOf, type IndividualRecord } from '../booking-record'
import styles from './appointment.module.css'

const choices = [
  { arrived: true, name: bookingText.arrival.arrived, keys: 'A' },
  { arrived: false, name: bookingText.arrival.missed, keys: 'N' },
  { arrived: null, name: bookingText.arrival.open, keys: undefined },
] as const

/** Marks a patient as arrived, as not arrived, or as neither. */
export function ArrivalButtons({ appointment }: { readonly appointment: IndividualRecord }) {
  const mark = useArrival()
  const current = arrivedOf(appointment)
  return (
    <fieldset className={styles.arrival}>
      <legend className="hidden">{bookingText.arrival.label}</legend>
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
