'use client'
import { dateIn } from '@cliniko/core'
import { useClinic, useToday } from '@/lib/clinic'
import { clockTime } from '@/lib/format'
import { bookingText, gapsText } from '@/text'
import { patientNameOf } from '../booking/booking-record'
import { nameIn, usePractitionerNames } from '../booking/people'
import styles from './gaps.module.css'
import type { Opening } from './openings'

/** Props of {@link OpeningList}. */
export interface OpeningListProps {
  readonly openings: readonly Opening[]
  readonly selectedKey: string
  readonly onSelect: (key: string) => void
}

/** The free times, by day. */
export function OpeningList({ openings, selectedKey, onSelect }: OpeningListProps) {
  const { timeZone } = useClinic()
  const today = useToday()
  const isToday = ({ from }: Opening) => dateIn(from, timeZone) === today
  const days = [
    { name: gapsText.today, openings: openings.filter(isToday) },
    { name: gapsText.tomorrow, openings: openings.filter((opening) => !isToday(opening)) },
  ]
  return (
    <section aria-label={gapsText.openings} className={styles.openings}>
      {days.map(({ name, openings: ofDay }) =>
        ofDay.length === 0 ? null : (
          <div key={name}>
            <h2>{name}</h2>
            <ul>
              {ofDay.map((opening) => (
                <li key={opening.key}>
                  <OpeningButton
                    opening={opening}
                    isSelected={opening.key === selectedKey}
                    onSelect={() => onSelect(opening.key)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  )
}

interface OpeningButtonProps {
  readonly opening: Opening
  readonly isSelected: boolean
  readonly onSelect: () => void
}

function OpeningButton({ opening, isSelected, onSelect }: OpeningButtonProps) {
  const { timeZone } = useClinic()
  const practitioners = usePractitionerNames()
  const { from, to, minutes, practitionerId, cancelled } = opening
  const time = (value: number) => clockTime(new Date(value).toISOString(), timeZone)
  return (
    <button type="button" className={styles.opening} aria-pressed={isSelected} data-testid="opening" onClick={onSelect}>
      <span className={styles.time}>
        {time(from)}–{time(to)}
      </span>
      <span className={styles.length}>{gapsText.minutes(minutes)}</span>
      <bdi className={styles.who}>{nameIn(practitioners, practitionerId)}</bdi>
      {cancelled.map((appointment) => (
        <bdi key={appointment.id} className={styles.cause}>
          {gapsText.cancelled(patientNameOf(appointment), reasonOf(appointment.cancellation_reason))}
        </bdi>
      ))}
    </button>
  )
}

function reasonOf(code: number | null): string {
  const names: Readonly<Record<number, string>> = bookingText.cancel.reasons
  return (names[code ?? 0] ?? '').toLowerCase()
}
