'use client'
import type { AppointmentType } from '@cliniko/core'
import { useMemo } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { bookingText } from '@/text'
import { ClassTimes } from './class-times'
import type { Draft, When } from './draft'
import { FreeTimesList } from './free-times-list'
import styles from './panel.module.css'
import type { Offers } from './use-offers'

const { panel } = bookingText

/** Props of {@link WhenSection}. */
export interface WhenSectionProps {
  readonly draft: Draft
  readonly type: AppointmentType | undefined
  readonly offers: Offers
  readonly takesFirst: boolean
  readonly onChoose: (time: When) => void
  readonly onClear: () => void
}

/** The time that was chosen, or free times to choose from. */
export function WhenSection({ draft, type, offers, takesFirst, onChoose, onClear }: WhenSectionProps) {
  const { timeZone } = useClinic()
  const { when, practitionerId, businessId, typeId } = draft
  const practitionerIds = useMemo(
    () => (practitionerId ? new Set([practitionerId]) : offers.offeredBy(typeId)),
    [practitionerId, offers, typeId],
  )
  if (when) {
    return (
      <div className={styles.when}>
        <p>
          <span className="hidden">{panel.time}: </span>
          <b>{dateAt(when.startsAt, timeZone)}</b>, {clockTime(when.startsAt, timeZone)}–
          {clockTime(when.endsAt, timeZone)}
        </p>
        <button type="button" className="button quiet" onClick={onClear}>
          {panel.changeTime}
        </button>
      </div>
    )
  }
  if (!type) return <p className={styles.hint}>{panel.chooseType}</p>
  if (type.max_attendees > 1) return <ClassTimes type={type} onChoose={onChoose} />
  return (
    <FreeTimesList
      key={`${type.id} ${practitionerId} ${businessId}`}
      type={type}
      practitionerIds={practitionerIds}
      businessId={businessId}
      takesFirst={takesFirst}
      onChoose={onChoose}
    />
  )
}
