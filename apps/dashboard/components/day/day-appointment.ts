import type { Included, IndividualAppointment } from '@cliniko/core'

/** An appointment as the day view has it: with the records that it's shown with. */
export type DayAppointment = Included<IndividualAppointment, 'appointment_type' | 'patient' | 'business'>
