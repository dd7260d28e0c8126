import { expect, test } from 'vitest'
import { clinic, first } from '../../test/clinic.js'

test('behavior: only memos are created and updated', async () => {
  const { cliniko, mock } = clinic({ patients: 300 })
  const { communications, patients } = mock.store.tables
  const memo = await cliniko.communications.create({
    patient_id: first(patients.keys()),
    confidential: false,
    content: 'Rang.',
    direction_code: 1,
    from: 'us',
    to: 'Ana',
    type_code: 3,
  })
  expect(memo).toMatchObject({ category_code: 12, type: 'Phone call', direction_description: 'Sent' })
  const email = first([...communications.values()].filter(({ category_code }) => category_code !== 12))
  await expect(cliniko.communications.update(email.id, { content: 'x' })).rejects.toMatchObject({
    fields: { category_code: 'must be that of a memo' },
  })
})
