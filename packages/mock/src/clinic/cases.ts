import type { Attendee, PatientCaseCreate } from '@cliniko/core'
import { idIn } from '../lists/fields.js'
import { patientCaseRecord } from '../resources/patient-cases.js'
import { isoOf } from '../store/store.js'
import { day, type Ground } from './ground.js'

type Kind = Partial<PatientCaseCreate> & { readonly name: string }

const kinds: readonly [Kind, ...Kind[]] = [
  { name: 'Chronic disease plan', referral: true, referral_type: 'medicare', max_sessions: 5 },
  { name: 'Veterans’ affairs referral', referral: true, referral_type: 'dva', max_sessions: 12 },
  { name: 'Workers compensation claim', max_invoiceable_amount: '2500.00' },
  { name: 'Knee reconstruction, left', max_sessions: 24 },
  { name: 'Car accident <claim #88>', notes: 'Insurer wants a report after 6 sessions.' },
]

/** Runs of treatment of those who are in the diary, with the appointments that belong to them. */
export function seedCases({ store, random, now }: Ground): void {
  const { attendees, contacts, individual_appointments, patient_cases } = store.tables
  const doctors = [...contacts.peeks()].filter(({ type }) => type === 'Doctor').map(({ id }) => id)
  const byPatient = new Map<string, Attendee[]>()
  for (const attendee of attendees.values()) {
    const patientId = idIn(attendee.patient) ?? ''
    const list = byPatient.get(patientId)
    if (list) list.push(attendee)
    else byPatient.set(patientId, [attendee])
  }
  for (const [patientId, theirs] of byPatient) {
    if (!random.chance(0.12)) continue
    const issued = now - (50 + random.below(60)) * day
    const kind = random.pick(kinds)
    const doctor = doctors[random.below(doctors.length)]
    const record = patientCaseRecord(
      store,
      store.nextId(),
      {
        ...kind,
        patient_id: patientId,
        attendee_ids: theirs.map(({ id }) => id),
        issue_date: isoOf(issued).slice(0, 10),
        expiry_date: random.chance(0.8) ? isoOf(issued + 365 * day).slice(0, 10) : null,
        ...(kind.referral && doctor && { contact_id: doctor }),
      },
      isoOf(issued),
    )
    if (random.chance(0.2)) {
      record.closed = true
      record.closed_at = isoOf(now - random.below(20) * day)
      record.updated_at = record.closed_at
    }
    patient_cases.add(record)
    for (const attendee of theirs) {
      attendee.patient_case = store.link('patient_cases', record.id)
      const appointment = individual_appointments.get(idIn(attendee.booking) ?? '')
      if (appointment) appointment.patient_case = store.link('patient_cases', record.id)
    }
  }
}
