import {
  linkedId,
  type TreatmentNoteContent,
  type TreatmentNoteQuestion,
  TreatmentNoteStatus,
  type TreatmentNoteTemplateContent,
  type TreatmentNoteTemplateQuestion,
} from '@cliniko/core'
import { treatmentNoteRecord } from '../resources/treatment-notes.js'
import { isoOf } from '../store/store.js'
import type { Random } from './random.js'
import { day, minute, type SeedContext } from './seed-context.js'
import { appointmentTypes } from './staff.js'
import { visitOf } from './visit.js'

const lines = [
  'Feels better than last week, still stiff in the morning.',
  'Pain 4/10 at rest, 7/10 on stairs.',
  'Slept <b>six hours</b> for the first time in months.',
  'ROM: flexion 110°, extension −5°.<br>Strength 4+/5.',
  '<ul><li>Calf raises 3 × 15</li><li>Bridge 3 × 10</li></ul>',
  '<p>Continue as planned; review in <i>two weeks</i>.</p>',
  'Patient’s goal: “10 km by May”.',
  '<h2>Gait</h2><p>Short stance phase on the <u>left</u>.</p>',
  '<ol><li>Ice</li><li>Rest</li></ol><blockquote>“It clicks.”</blockquote>',
  'See <a href="https://clinic.example/exercises/7">the exercises</a>.',
] as const

/** HTML that a program must be able to show safely. The API cleans notes, but they remain someone else's HTML. */
export const hostileLines = [
  '<script>alert("note")</script>Sore.',
  '<img src=x onerror=alert(1)>',
  '<p>Never closed <b>and <i>wrongly</b> nested</i>',
  '&lt;b&gt;not bold&lt;/b&gt; &amp;amp; &#x1F9B6;',
  '<a href="javascript:alert(1)">exercise sheet</a>',
  '</textarea></script><svg/onload=alert(1)>',
  '\u202Eesrever ni txet\u202C and a null width\u200B space',
  '<div style="position:fixed;inset:0">over everything</div>',
  '{{constructor.constructor("alert(1)")()}}',
] as const

const moods = ['Calm', 'Tired', 'Anxious, less than before', 'Cheerful'] as const

/** Seeds a note for each appointment whose status says that it has one. */
export function seedNotes({ store, random, now }: SeedContext): void {
  const { attendees, individual_appointments, practitioners, treatment_notes, treatment_note_templates } = store.tables
  const templates = [...treatment_note_templates.peeks()]
  const categoriesByType = new Map(
    [...store.tables.appointment_types.peeks()].map(({ id }, index) => [id, appointmentTypes[index]?.category]),
  )
  for (const attendee of attendees.values()) {
    const bookingId = linkedId(attendee.booking) ?? ''
    const appointment = individual_appointments.peek(bookingId)
    const status = appointment?.treatment_note_status
    const visit = visitOf(store, bookingId)
    if (!status || !visit) continue
    attendee.treatment_note_status = status
    const draft = status === TreatmentNoteStatus.Draft
    const template = templates[templateIndex(categoriesByType.get(visit.typeId), random)]
    const note = treatmentNoteRecord(
      store,
      store.nextId(),
      {
        patient_id: linkedId(attendee.patient) ?? '',
        attendee_id: attendee.id,
        booking_id: bookingId,
        title: template?.name ?? 'Note',
        content: template?.content ? answeredContent(template.content, random, now) : null,
        draft,
        ...(template && { treatment_note_template_id: template.id }),
      },
      { practitionerId: visit.practitionerId, name: practitioners.peek(visit.practitionerId)?.label ?? null },
      visit.endsAt,
    )
    const finalizedAt = isoOf(Date.parse(visit.endsAt) + (5 + random.below(50)) * minute)
    note.finalized_at = draft ? null : finalizedAt
    note.updated_at = draft ? visit.endsAt : finalizedAt
    if (random.chance(0.02)) note.pinned_at = note.updated_at
    if (random.chance(0.01)) note.archived_at = isoOf(Math.min(Date.parse(note.updated_at) + day, now))
    treatment_notes.add(note)
  }
}

/** Returns the index of the template for a category of appointment types. */
function templateIndex(category: string | null | undefined, random: Random): number {
  if (category === 'Massage') return 2
  if (category === 'Psychology') return 3
  return random.chance(0.25) ? 0 : 1
}

/** Returns the content of a template with answers to most questions. */
function answeredContent(
  { sections = [] }: TreatmentNoteTemplateContent,
  random: Random,
  now: number,
): TreatmentNoteContent {
  return {
    sections: sections.map(({ questions, ...section }) => ({
      ...section,
      ...(questions && { questions: questions.map((question) => answeredQuestion(question, random, now)) }),
    })),
  }
}

function answeredQuestion(question: TreatmentNoteTemplateQuestion, random: Random, now: number): TreatmentNoteQuestion {
  const { name } = question
  if (question.type === 'text') return { name, type: 'text', answer: random.pick(moods) }
  if (question.type === 'date') {
    return { name, type: 'date', answer: isoOf(now - random.below(200) * day).slice(0, 10) }
  }
  if (question.type === 'bodycharts') return { name, type: 'bodycharts' }
  if (question.type === 'paragraph') {
    const text = random.chance(0.03) ? random.pick(hostileLines) : random.pick(lines)
    return { name, type: 'paragraph', ...(random.chance(0.95) && { answer: text }) }
  }
  if (question.type === 'checkboxes' || question.type === 'radiobuttons') {
    const { answers = [], other } = question
    const chosen = random.below(answers.length + 1)
    const type: 'checkboxes' | 'radiobuttons' = question.type
    return {
      name,
      type,
      answers: answers.map((answer, index) => ({ ...answer, ...(index === chosen && { selected: true }) })),
      ...(other && {
        other: chosen === answers.length ? { ...other, selected: true, value: 'Tingling' } : { ...other },
      }),
    }
  }
  return { ...question }
}
