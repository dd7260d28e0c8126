'use client'
import { isIndividualAppointment } from '@cliniko/core'
import type { Calendar } from '@cliniko/query'
import { useAppointments } from '@cliniko/react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { useClinic, useToday } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { idOf } from '@/lib/links'
import { bookingText, gapsText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { placeOf, useMove } from '../booking/actions/use-move'
import { isOff } from '../booking/booking-record'
import { overlaps, printTime, spanOf } from '../booking/free-times'
import { CandidateRow } from './candidate-row'
import { type Candidate, candidatesFor, type LaterAppointment } from './candidates'
import styles from './gaps.module.css'
import { laterInput } from './inputs'
import type { Opening } from './openings'
import { WaitListCandidates } from './wait-list-candidates'

/** How many candidates show at first. */
const shownAtFirst = 12

/** Props of {@link Candidates}. */
export interface CandidatesProps {
  readonly opening: Opening
  readonly calendar: Calendar
}

/** Who could take a free time: the wait list, then those who are booked later. */
export function Candidates({ opening, calendar }: CandidatesProps) {
  const { timeZone } = useClinic()
  const today = useToday()
  const { practitionerId } = opening
  const {
    data: later,
    error,
    refetch,
  } = useAppointments(laterInput(practitionerId, printTime(opening.to), today, timeZone))
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [most, setMost] = useState(shownAtFirst)
  const busyPatients = useMemo(() => patientsAt(calendar, opening), [calendar, opening])
  const candidates = useMemo(
    () =>
      candidatesFor(opening, later ?? [], busyPatients).filter(({ appointment }) => !skipped.includes(appointment.id)),
    [opening, later, busyPatients, skipped],
  )
  const startsAt = printTime(opening.from)
  const move = useMoveHere(opening)
  return (
    <section className={`panel ${styles.candidates}`} aria-labelledby="candidates">
      <h2 id="candidates">{gapsText.candidates(`${dateAt(startsAt, timeZone)}, ${clockTime(startsAt, timeZone)}`)}</h2>
      <WaitListCandidates opening={opening} />
      {error && !later ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : !later ? (
        <Skeleton rows={6} label={gapsText.looking} />
      ) : candidates.length === 0 ? (
        <p className={styles.muted}>{gapsText.noCandidates}</p>
      ) : (
        <ul>
          {candidates.slice(0, most).map((candidate) => (
            <CandidateRow
              key={candidate.appointment.id}
              patient={candidate.appointment.included.patient}
              name={candidate.appointment.patient_name ?? bookingText.noName}
              detail={candidate.appointment.included.appointment_type?.name ?? bookingText.appointment}
              tag={candidate.isSameType ? gapsText.sameType : undefined}
              reason={`${gapsText.bookedFor(whenOf(candidate, timeZone))} · ${gapsText.sooner(daysOf(candidate))}`}
              action={gapsText.move}
              actionSpoken={gapsText.moveSpoken}
              onAct={() => move(candidate.appointment)}
              onSkip={() => setSkipped((ids) => [...ids, candidate.appointment.id])}
            />
          ))}
        </ul>
      )}
      <p className={styles.actions}>
        {candidates.length > most && (
          <button type="button" className="button" onClick={() => setMost(most + 24)}>
            {gapsText.more(candidates.length - most)}
          </button>
        )}
        <Link
          href={`/?book=${startsAt}&practitioner=${practitionerId}&business=${opening.businessId}`}
          prefetch={false}
          className="button"
        >
          {gapsText.bookSomebody}
        </Link>
      </p>
      <p className={styles.muted}>{bookingText.mayNotify}</p>
    </section>
  )
}

/** Returns a function that moves a later appointment to the start of a free time. */
function useMoveHere(opening: Opening): (appointment: LaterAppointment) => void {
  const move = useMove()
  return (appointment) => {
    const length = Date.parse(appointment.ends_at) - Date.parse(appointment.starts_at)
    void move(appointment, {
      ...placeOf(appointment),
      starts_at: printTime(opening.from),
      ends_at: printTime(opening.from + length),
      business_id: opening.businessId,
    })
  }
}

/** Patients who have an appointment at the time already, with whomever. */
function patientsAt({ entries }: Calendar, opening: Opening): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ record, startsAt, endsAt }) =>
      isIndividualAppointment(record) && !isOff(record) && overlaps(opening, spanOf({ startsAt, endsAt }))
        ? [idOf(record.patient)]
        : [],
    ),
  )
}

function whenOf({ appointment }: Candidate, timeZone: string): string {
  return `${dateAt(appointment.starts_at, timeZone)}, ${clockTime(appointment.starts_at, timeZone)}`
}

function daysOf({ gain }: Candidate): number {
  return Math.floor(gain / 86_400_000)
}
