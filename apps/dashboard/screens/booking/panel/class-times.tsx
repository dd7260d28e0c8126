'use client'
import { type AppointmentType, addDays, dayRange, isGroupAppointment } from '@cliniko/core'
import { useCalendar } from '@cliniko/react'
import { useState } from 'react'
import { useClinic, useNow, useToday } from '@/lib/clinic'
import { shortDate } from '@/lib/format'
import { idOf } from '@/lib/links'
import { bookingText } from '@/text'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { usePractitionerNames } from '../people'
import { useRetry } from '../use-retry'
import type { When } from './draft'
import styles from './panel.module.css'
import { TimeList } from './time-list'

const { panel } = bookingText

/** Props of {@link ClassTimes}. */
export interface ClassTimesProps {
  readonly type: AppointmentType
  readonly onChoose: (time: When) => void
}

/** The classes of a type with free places, by week. */
export function ClassTimes({ type, onChoose }: ClassTimesProps) {
  const { timeZone } = useClinic()
  const now = useNow()
  const [week, setWeek] = useState(0)
  const practitioners = usePractitionerNames()
  const retry = useRetry()
  const from = addDays(useToday(), week * 7)
  const to = addDays(from, 6)
  const { data, error, isPending } = useCalendar({
    from: dayRange(from, timeZone).from,
    to: dayRange(to, timeZone).to,
  })
  const times = (data?.entries ?? []).flatMap(({ id, record, startsAt, endsAt, practitionerId, businessId }) => {
    if (!isGroupAppointment(record) || idOf(record.appointment_type) !== type.id) return []
    const places = record.max_attendees - (record.patient_ids?.length ?? 0)
    if (places <= 0 || Date.parse(startsAt) <= now) return []
    return [{ startsAt, endsAt, practitionerId, businessId, groupId: id, detail: panel.places(places) }]
  })
  return (
    <>
      {error ? (
        <Problem error={error} onRetry={retry} />
      ) : isPending ? (
        <Skeleton rows={3} label={panel.looking} />
      ) : times.length ? (
        <TimeList label={panel.classes} times={times} practitioners={practitioners} onChoose={onChoose} />
      ) : (
        <p className={styles.hint}>
          {panel.noClasses} {shortDate(from)} – {shortDate(to)}
        </p>
      )}
      <p className={styles.pages}>
        <button type="button" className="button" disabled={week === 0} onClick={() => setWeek(week - 1)}>
          {panel.earlier}
        </button>
        <button type="button" className="button" onClick={() => setWeek(week + 1)}>
          {panel.laterTimes}
        </button>
      </p>
    </>
  )
}
