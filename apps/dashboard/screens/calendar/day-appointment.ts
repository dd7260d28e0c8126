import type { Included, IndividualAppointment } from '@cliniko/core'

/** An appointment with the related records that the day view shows. */
export type DayAppointment = Included<IndividualAppointment, 'appointment_type' | 'patient' | 'business'>
