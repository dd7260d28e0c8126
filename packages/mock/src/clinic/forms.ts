import type { Patient, PatientForm, PatientFormQuestion } from '@cliniko/core'
import { patientFormRecord } from '../resources/patient-forms.js'
import { signatureRecord } from '../resources/signatures.js'
import { isoOf } from '../store/store.js'
import { hostileLines } from './notes.js'
import type { Random } from './random.js'
import { day, minute, type SeedContext } from './seed-context.js'

/** Seeds forms sent to patients: most are complete and signed, some are only filled in, and some are untouched. */
export function seedForms({ store, clinic, random, now }: SeedContext): void {
  const { patients, patient_forms, patient_form_templates, signatures } = store.tables
  const [intake = '', consent = ''] = patient_form_templates.keys()
  for (const patient of patients.peeks()) {
    if (!random.chance(0.1)) continue
    const sentAt = Math.max(Date.parse(patient.created_at), now - random.below(400) * day)
    const body = {
      patient_id: patient.id,
      patient_form_template_id: random.chance(0.8) ? intake : consent,
      business_id: clinic.businessIds[random.below(clinic.businessIds.length)] ?? '',
    }
    const form = patientFormRecord(store, store.nextId(), body, isoOf(sentAt))
    const isComplete = random.chance(0.7)
    const signatureId = isComplete ? store.nextId() : undefined
    if (isComplete || random.chance(0.4)) fillIn(form, patient, random, signatureId)
    if (signatureId) {
      const signedAt = isoOf(Math.min(sentAt + random.below(5000) * minute, now))
      form.completed_at = signedAt
      form.updated_at = signedAt
      const signature = { patientFormId: form.id, image: scribble(random) }
      signatures.add(signatureRecord(store, signatureId, signature, signedAt))
    }
    patient_forms.add(form)
  }
}

function fillIn({ content }: PatientForm, patient: Patient, random: Random, signatureId: string | undefined): void {
  for (const section of content?.sections ?? []) {
    if (section.questions) {
      section.questions = section.questions.map((question) => answeredQuestion(question, patient, random, signatureId))
    }
  }
}

function answeredQuestion(
  question: PatientFormQuestion,
  patient: Patient,
  random: Random,
  signatureId: string | undefined,
): PatientFormQuestion {
  switch (question.type) {
    case 'full_name':
      return { ...question, answer: { first_name: patient.first_name, last_name: patient.last_name } }
    case 'address':
      return {
        ...question,
        answer: { address_1: patient.address_1 ?? '', city: patient.city ?? '', country_code: 'AU' },
      }
    case 'phone': {
      const numbers = patient.patient_phone_numbers ?? []
      const answer = numbers.map(({ number }) => ({ number, phone_type: 'Mobile' as const }))
      return answer.length ? { ...question, answer } : question
    }
    case 'select':
      return { ...question, answer: question.options[random.below(question.options.length)] ?? '' }
    case 'paragraph': {
      const isHostile = random.chance(0.03)
      return { ...question, answer: isHostile ? random.pick(hostileLines) : 'My knee hurts.<br>Mostly on stairs.' }
    }
    case 'text':
      return { ...question, answer: 'At home' }
    case 'date':
      return { ...question, answer: '2025-11-30' }
    case 'checkboxes':
    case 'radiobuttons': {
      const { answers = [] } = question
      const chosen = random.below(answers.length)
      return {
        ...question,
        answers: answers.map((option, index) => (index === chosen ? { ...option, selected: true } : option)),
      }
    }
    case 'signature':
      return signatureId ? { ...question, signature_id: signatureId } : question
    default:
      return question
  }
}

/** Returns a signature as an SVG in a data URI. */
function scribble(random: Random): string {
  const points = Array.from({ length: 8 }, (_, index) => `${20 + index * 55} ${40 + random.below(80)}`)
  const path = `<path d='M${points.join(' L')}' fill='none' stroke='#123' stroke-width='3'/>`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 460 160'>${path}</svg>`
  return `data:image/svg+xml;base64,${btoa(svg)}`
}
