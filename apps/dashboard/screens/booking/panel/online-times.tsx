'use client'
import { addDays, isClinikoError, type NotBookable } from '@cliniko/core'
import { useAvailability } from '@cliniko/react'
import { useState } from 'react'
import { useClinic, useToday } from '@/lib/clinic'
import { shortDate } from '@/lib/format'
import { bookingText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { printTime } from '../free-times'
import { nameIn, useBusinessNames, usePractitionerNames } from '../people'
import type { FreeTimesListProps } from './free-times-props'
import styles from './panel.module.css'
import { TimeList } from './time-list'

const { panel } = bookingText

/** The days of one request: more cost another for each practitioner. */
const daysShown = 6

/** The times that patients can book online, by the clinic's settings. */
export function OnlineTimes({ type, practitionerIds, businessId, onChoose }: FreeTimesListProps) {
  const { timeZone } = useClinic()
  const today = useToday()
  const [page, setPage] = useState(0)
  const practitioners = usePractitionerNames()
  const businesses = useBusinessNames()
  const from = addDays(today, page * daysShown)
  const to = addDays(from, daysShown - 1)
  const place = businessId || (businesses.length === 1 ? businesses[0]?.id : undefined)
  const ids = practitionerIds ? [...practitionerIds] : practitioners.map(({ id }) => id)
  const { data, error, isPending, refetch } = useAvailability(
    place && ids.length
      ? { businessId: place, practitionerIds: ids, appointmentTypeIds: [type.id], from, to, timeZone }
      : null,
  )
  if (!place) return <p className={styles.hint}>{panel.onlineNeeds}</p>
  const length = type.duration_in_minutes * 60_000
  const times = (data?.times ?? []).map((time) => ({
    ...time,
    endsAt: printTime(Date.parse(time.startsAt) + length),
  }))
  const notBookable = data?.notBookable ?? reasonsOf(error)
  return (
    <>
      {error && !notBookable.length ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : isPending && !error ? (
        <Skeleton rows={3} label={panel.looking} />
      ) : times.length ? (
        <TimeList label={panel.freeTimes} times={times} practitioners={practitioners} onChoose={onChoose} />
      ) : (
        <p className={styles.hint}>{panel.noTimes(shortDate(from), shortDate(to))}</p>
      )}
      {notBookable.length > 0 && (
        <p className={styles.hint}>
          {panel.notBookable}{' '}
          {[...new Set(notBookable.map((one) => nameIn(practitioners, one.practitionerId)))].join(', ')}
        </p>
      )}
      <p className={styles.pages}>
        <button type="button" className="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
          {panel.earlier}
        </button>
        <button type="button" className="button" onClick={() => setPage(page + 1)}>
          {panel.laterTimes}
        </button>
      </p>
    </>
  )
}

/** If nobody can be booked online, the search fails with the reasons. */
function reasonsOf(error: Error | null): readonly NotBookable[] {
  return isClinikoError(error) && error.name === 'NotBookableError' && 'notBookable' in error
    ? (error.notBookable as readonly NotBookable[])
    : []
}
