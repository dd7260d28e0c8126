'use client'
import { isIndividualAppointment, linkedId } from '@cliniko/core'
import { useAllBookings, useTreatmentNotes } from '@cliniko/react'
import Link from 'next/link'
import { useClinic, useToday } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { useUrlState } from '@/lib/url-state'
import { notesText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { draftsInput, unwrittenDays, unwrittenInput } from './inputs'
import { KeptHere } from './kept-here'
import styles from './notes.module.css'
import { PractitionerFilter } from './practitioner-filter'

const { worklist: words, loading, title } = notesText

/** What is left to write: drafts to finish, and attended visits without a note. */
export function Worklist() {
  const { practitionerId: ownId } = useClinic()
  const [params] = useUrlState()
  const practitionerId = ownId ?? params.get('practitioner') ?? undefined
  return (
    <>
      <div className="toolbar">
        <h1>{title}</h1>
        {ownId === undefined && <PractitionerFilter chosenId={practitionerId} />}
      </div>
      <KeptHere />
      <div className={styles.worklist}>
        <section aria-labelledby="drafts">
          <h2 id="drafts">{words.drafts}</h2>
          <Drafts practitionerId={practitionerId} />
        </section>
        <section aria-labelledby="unwritten">
          <h2 id="unwritten">
            {words.unwritten} <small>{words.since(unwrittenDays)}</small>
          </h2>
          <Unwritten practitionerId={practitionerId} />
        </section>
      </div>
    </>
  )
}

interface ListProps {
  readonly practitionerId: string | undefined
}

function Drafts({ practitionerId }: ListProps) {
  const { timeZone } = useClinic()
  const { data, error, refetch } = useTreatmentNotes(draftsInput(practitionerId))
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={4} label={loading} />
  if (data.items.length === 0) return <Empty message={words.noDrafts} />
  return (
    <ul className={styles.list}>
      {data.items.map(({ id, title: noteTitle, updated_at, author_name, patient, included }) => {
        const name = included.patient?.label ?? words.unknownPatient
        return (
          <li key={id}>
            <span className={styles.who}>
              <b>
                <bdi>{name}</bdi>
              </b>
              <small>
                <bdi>{noteTitle}</bdi> ·{' '}
                {words.begun(`${dateAt(updated_at, timeZone)}, ${clockTime(updated_at, timeZone)}`)}
                {practitionerId === undefined && author_name && <bdi> · {author_name}</bdi>}
              </small>
            </span>
            <Link className="button" prefetch={false} href={`/patients/${linkedId(patient)}/notes/${id}`}>
              {words.continue} <span className="hidden">{words.ofNote(noteTitle, name)}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

function Unwritten({ practitionerId }: ListProps) {
  const { timeZone } = useClinic()
  const today = useToday()
  const { data, error, refetch } = useAllBookings(unwrittenInput(practitionerId, today, timeZone))
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={4} label={loading} />
  const visits = data.flatMap((booking) => {
    if (!isIndividualAppointment(booking) || !booking.patient_arrived) return []
    return [{ ...booking, typeName: booking.included.appointment_type?.name ?? '' }]
  })
  if (visits.length === 0) {
    return (
      <Empty message={words.noUnwritten(unwrittenDays)}>
        <Link className="button" href="/" prefetch={false}>
          {words.calendar}
        </Link>
      </Empty>
    )
  }
  return (
    <ul className={styles.list}>
      {visits.map(({ id, starts_at, patient, patient_name, typeName }) => (
        <li key={id}>
          <span className={styles.who}>
            <b>
              <bdi>{patient_name}</bdi>
            </b>
            <small>
              {dateAt(starts_at, timeZone)}, {clockTime(starts_at, timeZone)} · <bdi>{typeName}</bdi>
            </small>
          </span>
          <Link className="button" prefetch={false} href={`/patients/${linkedId(patient)}/notes/new?booking=${id}`}>
            {words.write} <span className="hidden">{words.forPatient(patient_name ?? words.unknownPatient)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
