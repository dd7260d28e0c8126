'use client'
import { type Booking, isGroupAppointment, isIndividualAppointment } from '@cliniko/core'
import { useBooking } from '@cliniko/react'
import { useCallback } from 'react'
import { bookingText } from '@/text'
import { Dialog } from '@/ui/dialog'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { type BookingRecord, bookingInput, patientNameOf } from '../booking-record'
import { useCachedBooking } from '../cached-bookings'
import { useBookingKeys } from '../use-booking-keys'
import { BlockSheet } from './block-sheet'
import { GroupSheet } from './group-sheet'
import { type AppointmentAction, IndividualSheet } from './individual-sheet'
import { Neighbours } from './neighbours'

/** Props of {@link AppointmentSheet}. */
export interface AppointmentSheetProps {
  readonly id: string
  readonly onAction: (action: AppointmentAction, id: string) => void
  /** Shows another booking instead. */
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

/** The sheet of a booking of any kind, at the side of the calendar. */
export function AppointmentSheet({ id, onAction, onOpen, onClose }: AppointmentSheetProps) {
  const cached = useCachedBooking()
  const act = useCallback((action: AppointmentAction) => onAction(action, id), [onAction, id])
  const { data, error, refetch } = useBooking(bookingInput(id), { placeholderData: () => fromCalendar(cached(id)) })
  return (
    <Dialog place="side" title={data ? <bdi>{titleOf(data)}</bdi> : bookingText.appointment} onClose={onClose}>
      {data ? (
        <Sheet booking={data} onAction={act} onClose={onClose} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={6} label={bookingText.loading} />
      )}
      {data && <Neighbours booking={data} onOpen={onOpen} />}
    </Dialog>
  )
}

function Sheet({
  booking,
  onAction,
  onClose,
}: {
  readonly booking: BookingRecord
  readonly onAction: (action: AppointmentAction) => void
  readonly onClose: () => void
}) {
  useBookingKeys(booking.id, onAction)
  if (isIndividualAppointment(booking))
    return <IndividualSheet key={booking.id} appointment={booking} onAction={onAction} />
  if (isGroupAppointment(booking)) return <GroupSheet key={booking.id} group={booking} />
  return <BlockSheet key={booking.id} block={booking} onClose={onClose} />
}

function titleOf(booking: BookingRecord): string {
  if (isIndividualAppointment(booking)) return patientNameOf(booking)
  if (isGroupAppointment(booking)) return booking.included.appointment_type?.name ?? bookingText.group
  return booking.notes || bookingText.block
}

/** What the calendar has of a booking, so that its sheet opens at once. Its patient and type follow. */
function fromCalendar(booking: Booking | undefined): BookingRecord | undefined {
  if (!booking) return undefined
  if (isIndividualAppointment(booking)) return { ...booking, included: { patient: null, appointment_type: null } }
  if (isGroupAppointment(booking)) return { ...booking, included: { appointment_type: null } }
  return { ...booking, included: {} }
}
