import {
  linkedId,
  type PatientForm,
  type PatientFormContent,
  type PatientFormCreate,
  type PatientFormQuestion,
  type PatientFormTemplateContent,
  type PatientFormTemplateQuestion,
  type PatientFormTemplateQuestionSelect,
} from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { copyAnswersToPatient } from './kit/form-answers.js'
import { cleanParagraphs } from './kit/paragraphs.js'
import { samePatientErrors } from './kit/same-patient.js'
import type { FieldErrors } from './kit/validate.js'
import { storeSignatures } from './signatures.js'

/** A form is complete once each required question has an answer. Its answers are then copied to the patient. */
export const patientForms = defineResource({
  table: (tables) => tables.patient_forms,
  schemas: allSchemas.patient_forms,
  references: {
    attendee_id: 'attendees',
    business_id: 'businesses',
    patient_form_template_id: 'patient_form_templates',
    patient_id: 'patients',
  },
  unlinked: ['patient_form_template_id'],
  checkCreate(store, body) {
    const { content = newForm(store, '', body).content } = body
    return {
      ...samePatientErrors(store, 'attendee_id', body.attendee_id, body.patient_id),
      ...(body.completed && unansweredErrors(store, content)),
    }
  },
  checkUpdate(store, body, form) {
    const { content = form.content } = body
    return {
      ...samePatientErrors(store, 'attendee_id', body.attendee_id, body.patient_id ?? linkedId(form.patient)),
      ...((body.completed ?? form.completed_at) && unansweredErrors(store, content)),
    }
  },
  newRecord: newForm,
  afterCreate(store, form, { completed }) {
    storeSignatures(store, form)
    cleanParagraphs(form)
    if (completed) copyAnswersToPatient(store, form)
  },
  afterUpdate(store, form, body, before) {
    storeSignatures(store, form)
    cleanParagraphs(form)
    if (body.attendee_id) {
      const bookingId = bookingIdOf(store, body.attendee_id)
      if (bookingId) form.booking = store.link('bookings', bookingId)
    }
    if (body.completed !== undefined) form.completed_at = body.completed ? (before.completed_at ?? store.now()) : null
    if (before.completed_at && body.content !== undefined) form.edited_at = store.now()
    if (form.completed_at) copyAnswersToPatient(store, form)
  },
})

function newForm(store: Store, id: string, body: PatientFormCreate): PatientForm {
  return patientFormRecord(store, id, body, store.now(), bookingIdOf(store, body.attendee_id))
}

function bookingIdOf({ tables }: Store, attendeeId: string | undefined): string | undefined {
  return linkedId(tables.attendees.peek(attendeeId ?? '')?.booking)
}

/** Returns an error for the first required question without an answer. */
function unansweredErrors(store: Store, content: PatientFormContent | null): FieldErrors {
  for (const [section, { questions = [] }] of (content?.sections ?? []).entries()) {
    const question = questions.findIndex((question) => question.required && !isAnswered(store, question))
    if (question >= 0) return { [`content.sections.${section}.questions.${question}`]: 'must be answered' }
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

/** @param bookingId - The booking of the form's attendee. */
export function patientFormRecord(
  store: Store,
  id: string,
  body: PatientFormCreate,
  createdAt = store.now(),
  bookingId?: string,
): PatientForm {
  const { attendee_id, business_id, completed, patient_form_template_id, patient_id, ...fields } = body
  const template = store.tables.patient_form_templates.peek(patient_form_template_id ?? '')
  return {
    id,
    archived_at: null,
    completed_at: completed ? createdAt : null,
    content: template?.content ? blankForm(template.content) : null,
    created_at: createdAt,
    edited_at: null,
    email_to_patient_on_completion: template?.email_to_patient_on_completion ?? false,
    name: template?.name ?? '',
    restricted_to_practitioner: template?.restricted_to_practitioner ?? false,
    updated_at: createdAt,
    url: `https://clinic.example/forms/${id}`,
    ...fields,
    ...(attendee_id && { attendee: store.link('attendees', attendee_id) }),
    ...(bookingId && { booking: store.link('bookings', bookingId) }),
    ...(business_id && { business: store.link('businesses', business_id) }),
    patient: store.link('patients', patient_id),
    signatures: { links: { self: store.url(`/patient_forms/${id}/signatures`) } },
    links: { self: store.url(`/patient_forms/${id}`) },
  }
}

/** Copies the questions of a template to a form. */
function blankForm({ sections = [] }: PatientFormTemplateContent): PatientFormContent {
  return {
    sections: sections.map(({ questions, ...section }) => ({
      ...section,
      ...(questions && { questions: questions.map(blankQuestion) }),
    })),
  }
}

/** The options of questions that fill in a patient's field. A template has none. */
const selectOptions = { gender_identity: ['Woman', 'Man', 'Non-binary'], sex: ['Female', 'Male', 'Intersex'] }

function blankQuestion(question: PatientFormTemplateQuestion): PatientFormQuestion {
  const copy = structuredClone(question)
  return isSelect(copy) ? { ...copy, options: [...selectOptions[copy.patient_field_connection]] } : copy
}

function isSelect(question: PatientFormTemplateQuestion): question is PatientFormTemplateQuestionSelect {
  return question.type === 'select'
}
