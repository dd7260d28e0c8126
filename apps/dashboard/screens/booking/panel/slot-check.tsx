'use client'
import { type AppointmentType, dateIn } from '@cliniko/core'
import { useCalendar, usePublicSettings } from '@cliniko/react'
import { useEffect, useMemo, useRef } from 'react'
import { useClinic, useNow } from '@/lib/clinic'
import { clockTime } from '@/lib/format'
import { calendarInput } from '@/screens/calendar/inputs'
import { bookingText } from '@/text'
import { isOff } from '../booking-record'
import { ClashList } from '../clash-list'
import { freeTimes, gapsIn } from '../free-times'
import type { Draft, When } from './draft'
import styles from './panel.module.css'
import type { Check } from './use-check'

const { panel } = bookingText

/** Props of {@link SlotCheck}. */
export interface SlotCheckProps {
  readonly check: Check
  readonly draft: Draft
  readonly type: AppointmentType | undefined
  readonly onChoose: (time: When) => void
}

/** Warns if the time is taken, and offers the next one if it was taken just now. */
export function SlotCheck({ check, draft, type, onChoose }: SlotCheckProps) {
  if (!check.isGone) return <ClashList clashes={check.clashes} />
  return draft.when && type ? <Gone check={check} when={draft.when} type={type} onChoose={onChoose} /> : null
}

interface GoneProps extends Pick<SlotCheckProps, 'check' | 'onChoose'> {
  readonly when: When
  readonly type: AppointmentType
}

function Gone({ check, when, type, onChoose }: GoneProps) {
  const { timeZone } = useClinic()
  const button = useRef<HTMLButtonElement>(null)
  const next = useNextFree(when, type)
  useEffect(() => {
    if (next) button.current?.focus()
  }, [next])
  return (
    <div role="alert" className={styles.gone}>
      <p>
        <b>{panel.gone(clockTime(when.startsAt, timeZone))}</b>{' '}
        {check.clashes?.map((clash) => (
          <bdi key={clash}>{clash}</bdi>
        ))}
      </p>
      <p className={styles.pages}>
        {next ? (
          <button ref={button} type="button" className="button primary" onClick={() => onChoose(next)}>
            {panel.nextFree(clockTime(next.startsAt, timeZone))}
          </button>
        ) : (
          panel.noneLeft
        )}
        <button type="button" className="button" onClick={check.accept}>
          {panel.bookAnyway}
        </button>
      </p>
    </div>
  )
}

/** Returns the practitioner's next free time of the same day. */
function useNextFree(when: When, type: AppointmentType): When | undefined {
  const { timeZone } = useClinic()
  const now = useNow()
  const { data } = useCalendar(calendarInput('day', dateIn(when.startsAt, timeZone), timeZone))
  const { data: settings } = usePublicSettings()
  return useMemo(() => {
    if (!data) return undefined
    const busy = data.entries.map((entry) => ({ ...entry, isOff: isOff(entry.record) }))
    const times = freeTimes({
      gaps: gapsIn(data.workingHours, busy, now),
      duration: type.duration_in_minutes,
      step: settings?.calendar?.timeslot_size_in_minutes ?? 15,
      practitionerIds: new Set([when.practitionerId]),
    })
    return times.find(({ startsAt }) => startsAt > when.startsAt) ?? times[0]
  }, [data, settings, when, type, now])
}
