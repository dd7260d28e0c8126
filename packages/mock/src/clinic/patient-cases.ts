import { type Attendee, linkedId, type PatientCaseCreate } from '@cliniko/core'
import { patientCaseRecord } from '../resources/patient-cases.js'
import { isoOf } from '../store/store.js'
import { doctorIdsOf } from './contacts.js'
import { day, type SeedContext } from './seed-context.js'

type CaseKind = Partial<PatientCaseCreate> & { readonly name: string }

const kinds: readonly [CaseKind, ...CaseKind[]] = [
  { name: 'Chronic disease plan', referral: true, referral_type: 'medicare', max_sessions: 5 },
  { name: 'Veterans’ affairs referral', referral: true, referral_type: 'dva', max_sessions: 12 },
  { name: 'Workers compensation claim', max_invoiceable_amount: '2500.00' },
  { name: 'Knee reconstruction, left', max_sessions: 24 },
  { name: 'Car accident <claim #88>', notes: 'Insurer wants a report after 6 sessions.' },
]

/** Seeds cases for some of the patients with appointments, and links those appointments to them. */
export function seedPatientCases({ store, random, now }: SeedContext): void {
  const { attendees, individual_appointments, patient_cases } = store.tables
  const doctorIds = doctorIdsOf(store)
  const attendeesByPatient = new Map<string, Attendee[]>()
  for (const attendee of attendees.values()) {
    const patientId = linkedId(attendee.patient) ?? ''
    const group = attendeesByPatient.get(patientId)
    if (group) group.push(attendee)
    else attendeesByPatient.set(patientId, [attendee])
  }
  for (const [patientId, attendeesOfPatient] of attendeesByPatient) {
    if (!random.chance(0.12)) continue
    const issuedAt = now - (50 + random.below(60)) * day
    const kind = random.pick(kinds)
    const doctorId = doctorIds[random.below(doctorIds.length)]
    const record = patientCaseRecord(
      store,
      store.nextId(),
      {
        ...kind,
        patient_id: patientId,
        attendee_ids: attendeesOfPatient.map(({ id }) => id),
        issue_date: isoOf(issuedAt).slice(0, 10),
        expiry_date: random.chance(0.8) ? isoOf(issuedAt + 365 * day).slice(0, 10) : null,
        ...(kind.referral && doctorId && { contact_id: doctorId }),
      },
      isoOf(issuedAt),
    )
    if (random.chance(0.2)) {
      record.closed = true
      record.closed_at = isoOf(now - random.below(20) * day)
      record.updated_at = record.closed_at
    }
    patient_cases.add(record)
    for (const attendee of attendeesOfPatient) {
      attendee.patient_case = store.link('patient_cases', record.id)
      const appointment = individual_appointments.get(linkedId(attendee.booking) ?? '')
      if (appointment) appointment.patient_case = store.link('patient_cases', record.id)
    }
  }
}
