import type { IndividualAppointment } from './individual-appointments.js'
import type { Patient } from './patients.js'

/** What a link to one record of each resource leads to. `include` is typed by it. */
export interface Models {
  individual_appointments: IndividualAppointment
  patients: Patient
}
