'use client'
import type { IndividualAppointment } from '@cliniko/core'
import { useClock } from '@/lib/clinic'
import { idOf } from '@/lib/links'
import { useNotify } from '@/shell/notices'
import { gapsText } from '@/text'
import { patientNameOf } from '../booking/booking-record'
import { addToWaitList, removeFromWaitList } from './wait-list'

const { waitList: texts } = gapsText

/** Puts the patient of an appointment on the wait list of this computer, for the same type and practitioner. */
export function AddToWaitList({ appointment }: { readonly appointment: IndividualAppointment }) {
  const notify = useNotify()
  const clock = useClock()

  function add(): void {
    const name = patientNameOf(appointment)
    const patientId = idOf(appointment.patient)
    const isNew = addToWaitList({
      patientId,
      typeId: idOf(appointment.appointment_type),
      practitionerId: idOf(appointment.practitioner),
      isUrgent: false,
      note: '',
      since: clock(),
    })
    notify(
      isNew
        ? { message: texts.added(name), undo: () => removeFromWaitList(patientId) }
        : { message: texts.already(name) },
    )
  }

  return (
    <button type="button" className="button" title={texts.local} onClick={add}>
      {texts.addShort}
    </button>
  )
}
