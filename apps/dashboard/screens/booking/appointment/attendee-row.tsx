'use client'
import { type Attendee, CancellationReason, type Included } from '@cliniko/core'
import { useCancelAttendee, useUpdateAttendee } from '@cliniko/react'
import Link from 'next/link'
import { useClock } from '@/lib/clinic'
import { useNotify } from '@/shell/notices'
import { bookingText } from '@/text'
import { Icon } from '@/ui/icon'
import { explain } from '@/ui/problem'
import { useHeldWrite } from '../actions/use-held-write'
import { forgetArrival, rememberArrival } from '../waiting/arrival-times'
import styles from './appointment.module.css'

const { attendees: texts, arrival } = bookingText

/** A patient in a group appointment: whether they have arrived, and a way to take them off. */
export function AttendeeRow({ attendee }: { readonly attendee: Included<Attendee, 'patient'> }) {
  const update = useUpdateAttendee()
  const cancel = useCancelAttendee()
  const notify = useNotify()
  const write = useHeldWrite()
  const clock = useClock()
  const { id, arrived, included } = attendee
  const name = included.patient?.label ?? bookingText.noName

  function mark(next: boolean | null): void {
    const send = (state: boolean | null) => {
      if (state) rememberArrival(id, clock())
      else forgetArrival(id)
      update
        .mutateAsync({ id, arrived: state })
        .catch((error: Error) => notify({ message: arrival.failed(name, explain(error)), tone: 'problem' }))
    }
    send(next)
    notify({ message: arrival.notice(name, next), undo: () => send(arrived) })
  }

  function takeOff(): void {
    write({
      path: `PATCH /attendees/${id}/cancel`,
      message: texts.cancelled(name),
      failed: texts.cancelFailed(name),
      send: () => cancel.mutateAsync({ id, cancellation_reason: CancellationReason.Other }),
    })
  }

  return (
    <li>
      <span className={styles.attendeeName}>
        {included.patient ? (
          <Link href={`/patients/${included.patient.id}`} prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          name
        )}
      </span>
      <button
        type="button"
        className={styles.mark}
        aria-label={texts.arrived(name)}
        aria-pressed={arrived === true}
        onClick={() => mark(arrived === true ? null : true)}
      >
        {arrival.arrived}
      </button>
      <button
        type="button"
        className={styles.mark}
        data-tone="bad"
        aria-label={texts.missed(name)}
        aria-pressed={arrived === false}
        onClick={() => mark(arrived === false ? null : false)}
      >
        {arrival.missed}
      </button>
      <button type="button" className="button quiet" aria-label={texts.cancel(name)} onClick={takeOff}>
        <Icon name="close" size={16} />
      </button>
    </li>
  )
}
