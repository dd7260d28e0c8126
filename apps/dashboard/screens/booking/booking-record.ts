import {
  type Booking,
  type GroupAppointment,
  type Included,
  type IndividualAppointment,
  isIndividualAppointment,
} from '@cliniko/core'
import { bookingText } from '@/text'

const any = { any: true } as const

/** The related records that the sheet of a booking shows. */
export const bookingIncludes = ['patient', 'appointment_type'] as const

type Name = (typeof bookingIncludes)[number]

/** A booking of any kind with its patient and type. */
export type BookingRecord = Included<Booking, Name>

/** An individual appointment with its patient and type. */
export type IndividualRecord = Included<IndividualAppointment, Name>

/** A group appointment with its type. */
export type GroupRecord = Included<GroupAppointment, Name>

/** One booking, also if it is cancelled or archived. Shared by the sheet and by pages that prefetch it. */
export function bookingInput(id: string) {
  return { id, where: { cancelled_at: any, archived_at: any, deleted_at: any }, include: bookingIncludes } as const
}

/** The three states of arrival: true, false for a patient who did not arrive, null for neither. */
export function arrivedOf({ patient_arrived, did_not_arrive }: IndividualAppointment): boolean | null {
  if (patient_arrived) return true
  return did_not_arrive ? false : null
}

/** Whether a booking takes up its practitioner's time no more. */
export function isOff(booking: Booking): boolean {
  const { archived_at, deleted_at } = booking
  return Boolean(archived_at || deleted_at || (isIndividualAppointment(booking) && booking.cancelled_at))
}

/** The name of the patient. */
export function patientNameOf({ patient_name }: IndividualAppointment): string {
  return patient_name || bookingText.noName
}
