'use client'
import { useAttendees, useUpdateGroupAppointment } from '@cliniko/react'
import { bookingText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import type { GroupRecord } from '../booking-record'
import { AddAttendee } from './add-attendee'
import styles from './appointment.module.css'
import { AttendeeRow } from './attendee-row'
import { BookingFacts } from './booking-facts'
import { NotesForm } from './notes-form'

const { attendees: texts } = bookingText

/** Who comes to a group appointment. */
export function attendeesInput(groupId: string) {
  return { where: { booking_id: groupId }, include: ['patient'], perPage: 100 } as const
}

/** An appointment of several patients: who comes, who has arrived, and places for more. */
export function GroupSheet({ group }: { readonly group: GroupRecord }) {
  const { id, notes, max_attendees } = group
  const { data, error, refetch } = useAttendees(attendeesInput(id))
  const update = useUpdateGroupAppointment()
  const here = data?.items ?? []
  return (
    <>
      <BookingFacts booking={group} />
      <section aria-labelledby="attendees" className={styles.attendees}>
        <h3 id="attendees">{texts.title(data?.items.length ?? group.patient_ids?.length ?? 0, max_attendees)}</h3>
        {error && !data ? (
          <Problem error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Skeleton rows={3} label={texts.loading} />
        ) : here.length === 0 ? (
          <p className={styles.muted}>{texts.empty}</p>
        ) : (
          <ul>
            {here.map((attendee) => (
              <AttendeeRow key={attendee.id} attendee={attendee} />
            ))}
          </ul>
        )}
        {data && (here.length < max_attendees ? <AddAttendee group={group} attendees={here} /> : <p>{texts.full}</p>)}
      </section>
      <NotesForm key={id} bookingId={id} notes={notes} onSave={(next) => update.mutateAsync({ id, notes: next })} />
    </>
  )
}
