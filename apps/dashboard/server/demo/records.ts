import {
  addDays,
  CommunicationDirection,
  CommunicationType,
  ContactType,
  type IndividualAppointment,
  Relation,
} from '@cliniko/core'
import { attach } from './attachments'
import type { Day } from './day'
import { kneeShade, pdfOf, pngOf } from './files'
import type { Cast, PersonName } from './people'
import type { Stage } from './stage'

/** Adds what is known about the patients: alerts, relationships, files, forms, phone calls, a case, and doubles. */
export async function setRecords(stage: Stage, cast: Cast, day: Day): Promise<void> {
  await addAlerts(stage, cast)
  await addRelationships(stage, cast)
  addFiles(stage, cast)
  await addForms(stage, cast, day)
  await addCalls(stage, cast)
  await addCase(stage, cast, day)
  await tidyPatients(stage, cast)
}

async function addAlerts({ cliniko, daysAgo, at }: Stage, cast: Cast): Promise<void> {
  const alerts: readonly (readonly [PersonName, string])[] = [
    ['margaret', 'Pacemaker: no electrotherapy'],
    ['margaret', 'Falls risk: walk with her'],
    ['priya', 'Pregnant, 24 weeks'],
    ['sam', 'Allergy: latex'],
  ]
  await at(daysAgo(40, '10:00'), async () => {
    for (const [who, name] of alerts) await cliniko.medicalAlerts.create({ patient_id: cast[who].id, name })
  })
}

async function addRelationships({ cliniko, daysAgo, at }: Stage, { grace, tom, james, chloe }: Cast): Promise<void> {
  const relationships = [
    [grace, tom, Relation.Child],
    [tom, grace, Relation.Parent],
    [james, chloe, Relation.Partner],
    [chloe, james, Relation.Partner],
  ] as const
  await at(daysAgo(40, '10:10'), async () => {
    for (const [patient, related, relation] of relationships) {
      await cliniko.relationships.create({ patient_id: patient.id, related_patient_id: related.id, relation })
    }
  })
}

function addFiles(stage: Stage, { margaret, sam }: Cast): void {
  const letter = [
    'Dear Hannah,',
    '',
    'Thank you for seeing Margaret Doyle, who has pain in',
    'her left knee on stairs.',
  ]
  const plan = ['Chronic disease management plan', 'Patient: Sam Rivers', 'Services: physiotherapy, 5 sessions']
  const exercises = 'Calf raises 3 x 15\nBridge 3 x 10\nWalk 20 minutes a day\n'
  const files = [
    ['X-ray left knee.png', 'image/png', 'Left knee, from the front', pngOf(240, 320, kneeShade)],
    ['Referral Dr Lim.pdf', 'application/pdf', 'Letter from the doctor', pdfOf(letter)],
    ['Exercises at home.txt', 'text/plain', null, new TextEncoder().encode(exercises)],
  ] as const
  for (const [filename, contentType, description, bytes] of files) {
    attach(stage, margaret.id, { filename, contentType, bytes, description, uploadedAt: stage.daysAgo(12, '14:20') })
  }
  attach(stage, sam.id, {
    filename: 'Care plan.pdf',
    contentType: 'application/pdf',
    bytes: pdfOf(plan),
    description: 'Referral for 5 sessions',
    uploadedAt: stage.daysAgo(30, '09:40'),
  })
}

async function addForms({ mock, cliniko, businessId, daysAgo, at }: Stage, cast: Cast, day: Day): Promise<void> {
  const templates = [...mock.store.tables.patient_form_templates.peeks()]
  const forms: readonly (readonly [PersonName, string])[] = [
    ['oksana', 'New patient'],
    ['katherine', 'Telehealth consent'],
  ]
  await at(daysAgo(1, '16:15'), async () => {
    for (const [who, name] of forms) {
      const template = templates.find((template) => template.name === name)
      const [attendee] = attendeesOf(mock, day.get(who))
      await cliniko.patientForms.create({
        patient_id: cast[who].id,
        business_id: businessId,
        ...(template && { patient_form_template_id: template.id }),
        ...(attendee && { attendee_id: attendee.id }),
      })
    }
  })
}

async function addCalls({ cliniko, daysAgo, todayAt, at }: Stage, { marcus, daniel, anthony }: Cast): Promise<void> {
  const calls = [
    [anthony, daysAgo(3, '15:30'), 'Will pay the open invoice at his next visit.'],
    [daniel, todayAt('10:05'), 'Stuck in traffic, ten minutes late. Told him that Hannah waits.'],
    [marcus, todayAt('09:40'), 'Did not answer. Left a message to book again.'],
  ] as const
  for (const [{ id, label }, calledAt, content] of calls) {
    await at(calledAt, () =>
      cliniko.communications.create({
        patient_id: id,
        confidential: false,
        content,
        direction_code: CommunicationDirection.Received,
        from: label,
        to: 'Reception',
        type_code: CommunicationType.PhoneCall,
      }),
    )
  }
}

/** Adds a referral for five sessions: four are used, today’s is the last one, and it expires in twelve days. */
async function addCase(stage: Stage, { sam }: Cast, day: Day): Promise<void> {
  const { mock, cliniko, practitionerId, businessId, typeId, today, daysAgo, at } = stage
  const attendeeIds: string[] = []
  for (const workdays of [20, 15, 10, 5]) {
    const visit = await at(daysAgo(workdays + 3, '12:00'), () =>
      cliniko.individualAppointments.create({
        appointment_type_id: typeId('Standard physiotherapy'),
        business_id: businessId,
        practitioner_id: practitionerId,
        patient_id: sam.id,
        starts_at: daysAgo(workdays, '18:15'),
      }),
    )
    for (const { id } of attendeesOf(mock, visit)) {
      attendeeIds.push(id)
      await at(daysAgo(workdays, '18:12'), () => cliniko.attendees.update(id, { arrived: true }))
    }
  }
  const todays = day.get('sam')
  const doctor = [...mock.store.tables.contacts.peeks()].find(({ type_code }) => type_code === ContactType.Doctor)
  const ids = [...attendeeIds, ...attendeesOf(mock, todays).map(({ id }) => id)]
  await at(daysAgo(24, '09:00'), async () => {
    const record = await cliniko.patientCases.create({
      patient_id: sam.id,
      name: 'Chronic disease plan: lower back',
      referral: true,
      referral_type: 'medicare',
      max_sessions: 5,
      issue_date: addDays(today, -353),
      expiry_date: addDays(today, 12),
      attendee_ids: ids,
      ...(doctor && { contact_id: doctor.id }),
    })
    for (const id of ids) await cliniko.attendees.update(id, { patient_case_id: record.id })
    if (todays) await cliniko.individualAppointments.update(todays.id, { patient_case_id: record.id })
  })
}

/** Archives one patient, and merges one of three records of the same person into another. */
async function tidyPatients({ mock, cliniko, daysAgo, at }: Stage, { walter, katherine, kath }: Cast): Promise<void> {
  await at(daysAgo(25, '11:00'), () => cliniko.patients.archive(walter.id))
  await at(daysAgo(6, '15:00'), async () => mock.mergePatients(kath.id, katherine.id))
}

/** Returns the attendees of an appointment. */
export function attendeesOf({ store }: Stage['mock'], appointment: IndividualAppointment | undefined) {
  return store.tables.attendees.index.by('booking_id', appointment?.id ?? '')
}
