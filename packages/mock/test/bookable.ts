import type { MockOptions } from '../src/index.js'
import { clinic, first } from './clinic.js'

/** Creates a clinic, and the body of an appointment in it that is later than all seeded bookings. */
export function bookable(options?: MockOptions) {
  const { cliniko, mock } = clinic(options)
  const { tables } = mock.store
  const slot = {
    business_id: first(tables.businesses.keys()),
    practitioner_id: first(tables.practitioners.keys()),
    starts_at: '2026-06-01T02:00:00Z',
  }
  const [patient_id = '', otherPatientId = ''] = tables.patients.keys()
  const appointmentType = first(tables.appointment_types.values())
  const groupType = first([...tables.appointment_types.values()].filter(({ max_attendees }) => max_attendees > 1))
  return {
    cliniko,
    mock,
    tables,
    patient_id,
    otherPatientId,
    slot,
    appointment: { ...slot, patient_id, appointment_type_id: appointmentType.id },
    group: { ...slot, appointment_type_id: groupType.id },
  }
}
