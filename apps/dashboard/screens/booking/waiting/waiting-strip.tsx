'use client'
import { useAttendees, useCalendar } from '@cliniko/react'
import { useMemo, useState } from 'react'
import { useClinic, useNow, useToday } from '@/lib/clinic'
import { clockTime, validDate } from '@/lib/format'
import { idOf } from '@/lib/links'
import { useUrlState } from '@/lib/url-state'
import { calendarInput } from '@/screens/calendar/inputs'
import { initialsOf, useNamesHidden } from '@/screens/calendar/privacy'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { Icon } from '@/ui/icon'
import { nameIn, usePractitionerNames } from '../people'
import { useArrivalTimes } from './arrival-times'
import { setCalledIn, useCalledIn } from './called-in'
import { type Waiting, waitingOf } from './waiting'
import styles from './waiting.module.css'

const { waiting: texts } = bookingText

/** Who has arrived and waits, and how long. It ticks each minute. */
export function WaitingStrip() {
  const [isLooking, setIsLooking] = useState(false)
  const waiting = useWaiting(isLooking)
  const [, change] = useUrlState()
  const practitioners = usePractitionerNames()
  const notify = useNotify()
  const hidesNames = useNamesHidden()
  const look = () => setIsLooking(true)

  function callIn({ id, name }: Waiting): void {
    setCalledIn(id, true)
    notify({ message: texts.calledIn(name), undo: () => setCalledIn(id, false) })
  }

  return (
    <section
      className={styles.strip}
      aria-labelledby="waiting"
      title={texts.kept}
      onPointerEnter={look}
      onFocusCapture={look}
    >
      <h2 id="waiting">
        {texts.title} {waiting.length > 0 && <span className="tag">{waiting.length}</span>}
      </h2>
      {waiting.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keyboard users must be able to scroll it
        <ul tabIndex={0} aria-labelledby="waiting">
          {waiting.map((patient) => (
            <li key={patient.id} data-testid="waiting">
              <button type="button" className={styles.open} onClick={() => change({ booking: patient.id })}>
                <bdi className={styles.name}>{hidesNames ? initialsOf(patient.name) : patient.name}</bdi>
                <Wait patient={patient} />
                <span className={styles.for}>
                  <bdi>{texts.to(nameIn(practitioners, patient.practitionerId))}</bdi>
                </span>
              </button>
              <button
                type="button"
                className={styles.in}
                aria-label={texts.callIn(patient.name)}
                title={texts.callInShort}
                onClick={() => callIn(patient)}
              >
                <Icon name="check" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Wait({ patient: { since, isEstimated } }: { readonly patient: Waiting }) {
  const { timeZone } = useClinic()
  const now = useNow()
  if (since === undefined) return null
  const minutes = Math.max(0, Math.floor((now - since) / 60_000))
  const time = clockTime(new Date(since).toISOString(), timeZone)
  return (
    <span
      className={styles.wait}
      data-long={minutes >= 15}
      title={`${texts.since(time)}. ${isEstimated ? texts.estimated : texts.kept}`}
    >
      {isEstimated && <span aria-hidden="true">~</span>}
      {texts.minutes(minutes)}
    </span>
  )
}

/** Reads who waits. When somebody looks closer, the times of those who were marked elsewhere are read as well. */
function useWaiting(isLooking: boolean): readonly Waiting[] {
  const { timeZone } = useClinic()
  const today = useToday()
  const now = useNow()
  const [params] = useUrlState()
  // A week on screen has today in it, too, and costs no other request.
  const date = validDate(params.get('date')) ?? today
  const view = params.get('view') === 'week' && isSameWeek(date, today) ? 'week' : 'day'
  const { data } = useCalendar(calendarInput(view, view === 'week' ? date : today, timeZone))
  const times = useArrivalTimes()
  const calledIn = useCalledIn()
  const here = waitingOf(data?.entries ?? [], { times, changes: noChanges, calledIn, now })
  const unknown = here.filter(({ isEstimated }) => isEstimated).map(({ id }) => id)
  const { data: attendees } = useAttendees(
    isLooking && unknown.length ? { where: { booking_id: unknown }, perPage: 100 } : null,
  )
  const changes = useMemo(
    () => new Map(attendees?.items.map(({ booking, updated_at }) => [idOf(booking), Date.parse(updated_at)])),
    [attendees],
  )
  return changes.size ? waitingOf(data?.entries ?? [], { times, changes, calledIn, now }) : here
}

const noChanges: ReadonlyMap<string, number> = new Map()

function isSameWeek(a: string, b: string): boolean {
  const weekOf = (date: string) => Math.floor((Date.parse(date) / 86_400_000 + 3) / 7)
  return weekOf(a) === weekOf(b)
}
