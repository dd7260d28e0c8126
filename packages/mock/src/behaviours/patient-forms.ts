import type { PatientForm, PatientFormContent, PatientFormQuestion } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { idIn } from '../lists/fields.js'
import { patientFormTemplateRecord } from '../records/patient-form-templates.js'
import { patientFormRecord } from '../records/patient-forms.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'
import { fillPatient } from './form-answers.js'
import { cleanParagraphs } from './paragraphs.js'
import { isOfPatient } from './references.js'
import { keepSignatures } from './signatures.js'
import type { FieldErrors } from './validate.js'

export const patientFormTemplates = behaviour({
  table: (tables) => tables.patient_form_templates,
  schemas: allSchemas.patient_form_templates,
  make: patientFormTemplateRecord,
})

/** Forms are complete once all has an answer that must have one; then their answers become those of the patient. */
export const patientForms = behaviour({
  table: (tables) => tables.patient_forms,
  schemas: allSchemas.patient_forms,
  references: {
    attendee_id: 'attendees',
    business_id: 'businesses',
    patient_form_template_id: 'patient_form_templates',
    patient_id: 'patients',
  },
  checkCreate(store, body) {
    const { content = make(store, '', body).content } = body
    return {
      ...isOfPatient(store, 'attendee_id', body.attendee_id, body.patient_id),
      ...(body.completed && unanswered(store, content)),
    }
  },
  checkUpdate(store, body, form) {
    const { content = form.content } = body
    return {
      ...isOfPatient(store, 'attendee_id', body.attendee_id, body.patient_id ?? idIn(form.patient)),
      ...((body.completed ?? form.completed_at) && unanswered(store, content)),
    }
  },
  make,
  made(store, form, { completed }) {
    keepSignatures(store, form)
    cleanParagraphs(form)
    if (completed) fillPatient(store, form)
  },
  changed(store, form, body, before) {
    keepSignatures(store, form)
    cleanParagraphs(form)
    if (body.attendee_id) {
      const bookingId = bookingOf(store, body.attendee_id)
      if (bookingId) form.booking = store.link('bookings', bookingId)
    }
    if (body.completed !== undefined) form.completed_at = body.completed ? (before.completed_at ?? store.now()) : null
    if (before.completed_at && body.content !== undefined) form.edited_at = store.now()
    if (form.completed_at) fillPatient(store, form)
  },
})

type Body = Parameters<typeof patientFormRecord>[2]

function make(store: Store, id: string, body: Body): PatientForm {
  return patientFormRecord(store, id, body, store.now(), bookingOf(store, body.attendee_id))
}

function bookingOf({ tables }: Store, attendeeId: string | undefined): string | undefined {
  return idIn(tables.attendees.peek(attendeeId ?? '')?.booking)
}

/** The first question that must have an answer and has none. */
function unanswered(store: Store, content: PatientFormContent | null): FieldErrors {
  for (const [index, { questions = [] }] of (content?.sections ?? []).entries()) {
    const at = questions.findIndex((question) => question.required && !isAnswered(store, question))
    if (at >= 0) return { [`content.sections.${index}.questions.${at}`]: 'must be answered' }
  }
  return {}
}

function isAnswered({ tables }: Store, question: PatientFormQuestion): boolean {
  if ('signature' in question) return Boolean(question.signature)
  if ('signature_id' in question) return tables.signatures.has(question.signature_id ?? '')
  if (question.type === 'checkboxes' || question.type === 'radiobuttons') {
    return Boolean(question.other?.selected || question.answers?.some(({ selected }) => selected))
  }
  return 'answer' in question && Boolean(question.answer)
}
