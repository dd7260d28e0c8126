import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'

test('behavior: a relationship has the description of its relation', async () => {
  const { cliniko, patient_id, otherPatientId: related_patient_id } = bookable()
  const created = await cliniko.relationships.create({ patient_id, related_patient_id, relation: 40 })
  expect(created.relation_description).toBe('Spouse')
  expect((await cliniko.relationships.update(created.id, { relation: 30 })).relation_description).toBe('Sibling')
})

test('input: a patient related to themself', async () => {
  const { cliniko, patient_id, otherPatientId: related_patient_id } = bookable()
  const { id } = await cliniko.relationships.create({ patient_id, related_patient_id, relation: 40 })
  await expect(cliniko.relationships.update(id, { related_patient_id: patient_id })).rejects.toMatchObject({
    fields: { related_patient_id: 'must be another patient' },
  })
})
