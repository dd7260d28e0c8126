import type { AppointmentType } from './appointment-types.js'
import type { Attendee } from './attendees.js'
import type { Booking } from './bookings.js'
import type { Business } from './businesses.js'
import type { GroupAppointment } from './group-appointments.js'
import type { IndividualAppointment } from './individual-appointments.js'
import type { Patient } from './patients.js'
import type { Practitioner } from './practitioners.js'
import type { UnavailableBlock } from './unavailable-blocks.js'
import type { User } from './users.js'

/** What a link to one record of each resource leads to. `include` is typed by it. */
export interface Models {
  appointment_types: AppointmentType
  attendees: Attendee
  bookings: Booking
  businesses: Business
  group_appointments: GroupAppointment
  individual_appointments: IndividualAppointment
  patients: Patient
  practitioners: Practitioner
  unavailable_blocks: UnavailableBlock
  users: User
}
