'use client'
import { dateIn, type IndividualAppointment } from '@cliniko/core'
import { useTelehealthUrl } from '@cliniko/react'
import Link from 'next/link'
import { useClinic, useNow } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { patientText } from '@/text'
import styles from './patient.module.css'
import type { Visit } from './visit'

const { visits: words } = patientText

/** How long after a visit a missing note is mentioned, in milliseconds: two weeks. */
const recent = 14 * 86_400_000

/** Records that a visit names. */
export interface VisitNames {
  readonly appointment_type?: { readonly name: string | null } | null | undefined
  readonly practitioner?: { readonly label: string | null } | null | undefined
  readonly business?: { readonly business_name: string | null } | null | undefined
}

interface VisitRowProps {
  readonly visit: Visit
  readonly patientId: string
  readonly included: VisitNames
  readonly canWriteNote: boolean
}

/** A visit: when, what, with whom, and what became of it. */
export function VisitRow({ visit, patientId, included, canWriteNote }: VisitRowProps) {
  const { timeZone } = useClinic()
  const now = useNow()
  const { id, startsAt, status, isGroup, note, appointment } = visit
  return (
    <li className={styles.visit} data-status={status}>
      <Link href={`/?date=${dateIn(startsAt, timeZone)}&booking=${id}`} prefetch={false} className={styles.when}>
        <span className="hidden">{words.calendar}: </span>
        {dateAt(startsAt, timeZone)}
        <b>{clockTime(startsAt, timeZone)}</b>
      </Link>
      <span className={styles.what}>
        <bdi>{included.appointment_type?.name ?? words.appointment}</bdi>
        {isGroup && <span className={styles.kind}>{words.group}</span>}
        <small>
          <bdi>{[included.practitioner?.label, included.business?.business_name].filter(Boolean).join(' · ')}</bdi>
        </small>
      </span>
      <span className={styles.outcome}>
        {note && <span className={styles.kind}>{note === 'draft' ? words.noteDraft : words.noteFinal}</span>}
        {appointment && status === 'booked' && <Telehealth appointment={appointment} />}
        {canWriteNote && status === 'arrived' && !note && now - Date.parse(startsAt) < recent && (
          <Link className={styles.rowLink} prefetch={false} href={noteLink(patientId, visit)}>
            {words.writeNote}
          </Link>
        )}
        <span className={styles.status} data-status={status}>
          {visit.cancellation ? words.cancelledBecause(visit.cancellation) : words.status[status]}
        </span>
      </span>
    </li>
  )
}

function noteLink(patientId: string, { id, attendeeId }: Visit): string {
  return `/patients/${patientId}/notes/new?${new URLSearchParams({ booking: id, ...(attendeeId && { attendee: attendeeId }) })}`
}

/** The link for staff to a call, where the appointment's type has calls. */
function Telehealth({ appointment }: { readonly appointment: IndividualAppointment }) {
  const { data: url } = useTelehealthUrl(appointment)
  if (!url || !/^https:\/\//.test(url)) return null
  return (
    <a className={styles.rowLink} href={url} target="_blank" rel="noopener noreferrer">
      {words.telehealth}
    </a>
  )
}
