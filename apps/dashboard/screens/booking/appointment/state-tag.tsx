import { bookingText } from '@/text'
import { arrivedOf, type IndividualRecord } from '../booking-record'
import styles from './appointment.module.css'

/** The state of an appointment, in words. */
export function StateTag({ appointment }: { readonly appointment: IndividualRecord }) {
  const state = stateOf(appointment)
  return (
    <span className={styles.state} data-state={state} data-testid="booking-state">
      {appointment.archived_at ? bookingText.archived : bookingText.states[state]}
    </span>
  )
}

function stateOf(appointment: IndividualRecord): keyof typeof bookingText.states {
  if (appointment.cancelled_at) return 'cancelled'
  const arrived = arrivedOf(appointment)
  if (arrived === null) return 'booked'
  return arrived ? 'arrived' : 'missed'
}
