import type {
  PatientForm,
  PatientFormContent,
  PatientFormCreate,
  PatientFormQuestion,
  PatientFormTemplateContent,
  PatientFormTemplateQuestion,
  PatientFormTemplateQuestionSelect,
} from '@cliniko/core'
import type { Store } from '../store/store.js'

/** @param bookingId - The booking of its attendee, where it has one. */
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

/** The questions of a template, to be answered. */
function blankForm({ sections = [] }: PatientFormTemplateContent): PatientFormContent {
  return {
    sections: sections.map(({ questions, ...section }) => ({
      ...section,
      ...(questions && { questions: questions.map(blankQuestion) }),
    })),
  }
}

const choices = { gender_identity: ['Woman', 'Man', 'Non-binary'], sex: ['Female', 'Male', 'Intersex'] }

function blankQuestion(question: PatientFormTemplateQuestion): PatientFormQuestion {
  const copy = structuredClone(question)
  return isSelect(copy) ? { ...copy, options: [...choices[copy.patient_field_connection]] } : copy
}

function isSelect(question: PatientFormTemplateQuestion): question is PatientFormTemplateQuestionSelect {
  return question.type === 'select'
}
