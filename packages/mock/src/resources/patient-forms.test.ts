import type { PatientFormContent } from '@cliniko/core'
import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'

const content: PatientFormContent = {
  sections: [
    {
      questions: [
        { name: 'Name', type: 'full_name', patient_field_connection: 'full_name' },
        { name: 'Why do you come?', type: 'text', required: true },
      ],
    },
  ],
}

const answered: PatientFormContent = {
  sections: [
    {
      questions: [
        {
          name: 'Name',
          type: 'full_name',
          patient_field_connection: 'full_name',
          answer: { first_name: 'Ada', last_name: 'Newname' },
        },
        { name: 'Why do you come?', type: 'text', required: true, answer: 'Knee' },
      ],
    },
  ],
}

test('behavior: a form is complete only with its required answers, which are then copied to the patient', async () => {
  const { cliniko, patient_id, mock } = bookable()
  const { id } = await cliniko.patientForms.create({ patient_id, content, name: 'Intake' })
  await expect(cliniko.patientForms.update(id, { completed: true })).rejects.toMatchObject({
    fields: { 'content.sections.0.questions.1': 'must be answered' },
  })
  await expect(cliniko.patientForms.create({ patient_id, content, completed: true })).rejects.toMatchObject({
    status: 422,
  })
  const complete = await cliniko.patientForms.update(id, { content: answered, completed: true })
  expect(complete).toMatchObject({ completed_at: mock.store.now(), edited_at: null })
  expect((await cliniko.patients.get(patient_id)).label).toBe('Ada Newname')
  expect((await cliniko.patientForms.update(id, { content: answered })).edited_at).toBe(mock.store.now())
})

test('behavior: a form has the name and the questions of its template', async () => {
  const { cliniko, patient_id } = bookable()
  const template = await cliniko.patientFormTemplates.create({
    name: 'Consent',
    content: { sections: [{ questions: [{ name: 'Sign here', type: 'signature', required: true }] }] },
  })
  const form = await cliniko.patientForms.create({ patient_id, patient_form_template_id: template.id })
  expect(form).toMatchObject({ name: 'Consent', content: template.content })
  await expect(cliniko.patientForms.update(form.id, { completed: true })).rejects.toMatchObject({ status: 422 })
})
