import { answerNote, type IndividualAppointment, type NoteAnswers } from '@cliniko/core'
import type { Day } from './day'
import type { Cast, PersonName } from './people'
import { attendeesOf } from './records'
import { minutesAfter, type Stage } from './stage'

/** A draft that somebody has yet to finish. */
interface Draft {
  readonly who: PersonName
  readonly template: string
  readonly answers: NoteAnswers
}

const morning: readonly Draft[] = [
  {
    who: 'priya',
    template: 'Initial consultation',
    answers: {
      Subjective: {
        'Presenting complaint': '<p>Low back pain since the fifth month, worse when she turns in bed.</p>',
        'Red flags': ['Night pain'],
      },
      Objective: { Side: 'Both' },
    },
  },
  {
    who: 'leilani',
    template: 'Progress note (SOAP)',
    answers: { SOAP: { Subjective: '<p>Ran 5 km without pain. Stiff the morning after.</p>' } },
  },
]

const yesterday: readonly Draft[] = [
  {
    who: 'grace',
    template: 'Progress note (SOAP)',
    answers: {
      SOAP: {
        Subjective: '<p>Shoulder settles. Sleeps on it again.</p>',
        Objective: '<p>Flexion 160°, external rotation 60°.</p>',
        Assessment: 'Better than expected',
      },
    },
  },
  {
    who: 'anthony',
    template: 'Massage record',
    answers: { '': { 'Areas treated': ['Neck', 'Shoulders'], Pressure: 'Medium' } },
  },
]

/** Adds notes that are drafts: two of this morning, and two of the last working day. */
export async function setNotes(stage: Stage, cast: Cast, day: Day): Promise<void> {
  for (const draft of morning) {
    const visit = day.get(draft.who)
    if (visit) await writeDraft(stage, visit, cast[draft.who].id, draft)
  }
  for (const [index, draft] of yesterday.entries()) {
    const patientId = cast[draft.who].id
    await writeDraft(stage, await addVisit(stage, patientId, index === 0 ? '18:15' : '18:45'), patientId, draft)
  }
}

/** Adds a visit of the evening of the last working day. */
async function addVisit(stage: Stage, patientId: string, time: string): Promise<IndividualAppointment> {
  const { mock, cliniko, practitionerId, businessId, typeId, daysAgo, at } = stage
  const startsAt = daysAgo(1, time)
  const visit = await at(daysAgo(6, '12:20'), () =>
    cliniko.individualAppointments.create({
      appointment_type_id: typeId('Standard physiotherapy'),
      business_id: businessId,
      practitioner_id: practitionerId,
      patient_id: patientId,
      starts_at: startsAt,
    }),
  )
  for (const { id } of attendeesOf(mock, visit)) {
    await at(minutesAfter(startsAt, -4), () => cliniko.attendees.update(id, { arrived: true }))
  }
  return visit
}

async function writeDraft(
  { mock, cliniko, at }: Stage,
  visit: IndividualAppointment,
  patientId: string,
  draft: Draft,
): Promise<void> {
  const template = [...mock.store.tables.treatment_note_templates.peeks()].find(({ name }) => name === draft.template)
  const [attendee] = attendeesOf(mock, visit)
  const body = {
    patient_id: patientId,
    booking_id: visit.id,
    title: draft.template,
    content: answerNote(template?.content ?? null, draft.answers),
    draft: true,
    ...(attendee && { attendee_id: attendee.id }),
    ...(template && { treatment_note_template_id: template.id }),
  }
  await at(visit.ends_at, () => cliniko.treatmentNotes.create(body))
}
