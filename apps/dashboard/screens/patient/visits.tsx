'use client'
import { useAllAttendees, useInfiniteBookings } from '@cliniko/react'
import { useClinic, useNow } from '@/lib/clinic'
import { patientText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { attendancesInput, visitsInput } from './inputs'
import { MoreButton } from './more-button'
import styles from './patient.module.css'
import type { TabProps } from './shown-patient'
import { attendeesByBooking, splitVisits, toVisit } from './visit'
import { VisitRow } from './visit-row'

const { visits: words } = patientText

/** The patient's visits: what is booked, the next one first, and what was, the latest first. */
export function Visits({ patient }: TabProps) {
  const now = useNow()
  const { can } = useClinic()
  const bookings = useInfiniteBookings(visitsInput(patient.id))
  const attendances = useAllAttendees(attendancesInput(patient.id))
  if (bookings.error && !bookings.data) {
    return <Problem error={bookings.error} onRetry={() => void bookings.refetch()} />
  }
  if (!bookings.data) return <Skeleton rows={5} label={words.loading} />
  const places = attendeesByBooking(attendances.data ?? [])
  const records = new Map(bookings.data.items.map((booking) => [booking.id, booking]))
  const visits = bookings.data.items.map((booking) => toVisit(booking, places.get(booking.id), now))
  const { upcoming, past } = splitVisits(visits, now)
  const rows = (list: typeof visits) =>
    list.map((visit) => (
      <VisitRow
        key={visit.id}
        visit={visit}
        patientId={patient.id}
        included={records.get(visit.id)?.included ?? {}}
        canWriteNote={can('health') && !patient.merged_at}
      />
    ))
  return (
    <>
      <section aria-labelledby="upcoming">
        <h2 id="upcoming">{words.upcoming}</h2>
        {upcoming.length > 0 ? (
          <ol className={styles.list}>{rows([...upcoming])}</ol>
        ) : (
          <p className={styles.none}>{words.noneUpcoming}</p>
        )}
      </section>
      <section aria-labelledby="past">
        <h2 id="past">{words.past}</h2>
        {past.length > 0 ? <ol className={styles.list}>{rows([...past])}</ol> : <Empty message={words.nonePast} />}
      </section>
      <MoreButton list={bookings} />
    </>
  )
}
