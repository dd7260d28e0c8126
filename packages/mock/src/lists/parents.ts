import type { Tables } from '../store/store.js'

/** The table of the record that a list or get is nested in, by the name of its id. */
const parentTables: { readonly [idName: string]: keyof Tables } = {
  // What links call an appointment is an individual one.
  appointment_id: 'individual_appointments',
  appointment_type_id: 'appointment_types',
  attendee_id: 'attendees',
  business_id: 'businesses',
  group_appointment_id: 'group_appointments',
  individual_appointment_id: 'individual_appointments',
  invoice_id: 'invoices',
  patient_case_id: 'patient_cases',
  patient_form_id: 'patient_forms',
  patient_id: 'patients',
  practitioner_id: 'practitioners',
}

/**
 * Returns the name of the table that an id is from.
 * @param idName - The name of the id in an operation's path, such as `patient_id`.
 */
export function parentTableOf(idName: string): keyof Tables {
  const table = parentTables[idName]
  if (!table)
    throw new Error(`The mock doesn't know the table of ${idName}: add it to parentTables in lists/parents.ts.`)
  return table
}
