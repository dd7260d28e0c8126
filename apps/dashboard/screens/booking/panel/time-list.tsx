'use client'
import { dateIn } from '@cliniko/core'
import { useId, useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { bookingText } from '@/text'
import { type Named, nameIn } from '../people'
import type { When } from './draft'
import styles from './panel.module.css'

/** A time to choose, and what to say beside it. */
export interface ListedTime extends When {
  readonly detail?: string | undefined
}

/** Props of {@link TimeList}. */
export interface TimeListProps {
  readonly label: string
  readonly times: readonly ListedTime[]
  readonly practitioners: readonly Named[]
  readonly onChoose: (time: When) => void
}

/** How many times of a day show at first. */
const shownAtFirst = 8

/** Lists times by day, to choose one. */
export function TimeList({ label, times, practitioners, onChoose }: TimeListProps) {
  const { timeZone } = useClinic()
  const days = new Map<string, ListedTime[]>()
  for (const time of times) {
    const date = dateIn(time.startsAt, timeZone)
    days.set(date, [...(days.get(date) ?? []), time])
  }
  return (
    <section aria-label={label} className={styles.days}>
      {[...days].map(([date, ofDay]) => (
        <Day key={date} times={ofDay} practitioners={practitioners} onChoose={onChoose} />
      ))}
    </section>
  )
}

function Day({ times, practitioners, onChoose }: Omit<TimeListProps, 'label'>) {
  const { timeZone } = useClinic()
  const [isWhole, setIsWhole] = useState(false)
  const id = useId()
  const [first] = times
  if (!first) return null
  const hidden = times.length - shownAtFirst
  return (
    <div className={styles.day}>
      <h3 id={id}>{dateAt(first.startsAt, timeZone)}</h3>
      <ul aria-labelledby={id}>
        {(isWhole ? times : times.slice(0, shownAtFirst)).map((time) => (
          <li key={`${time.startsAt} ${time.practitionerId} ${time.groupId ?? ''}`}>
            <button type="button" className={styles.time} onClick={() => onChoose(time)}>
              <b>{clockTime(time.startsAt, timeZone)}</b>{' '}
              <bdi>{time.detail ?? nameIn(practitioners, time.practitionerId)}</bdi>
            </button>
          </li>
        ))}
        {hidden > 0 && !isWhole && (
          <li>
            <button type="button" className="button quiet" onClick={() => setIsWhole(true)}>
              {bookingText.panel.more(hidden)}
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
