import { expect, test } from 'vitest'
import { clinic, first, idOf } from '../../test/clinic.js'

test('behavior: the first update creates a patient’s referral source, and later ones change it', async () => {
  const { cliniko, mock } = clinic()
  const { contacts, referral_source_types } = mock.store.tables
  const { id } = await cliniko.patients.create({ first_name: 'Ana', last_name: 'Lima' })
  await expect(cliniko.referralSources.getForPatient(id)).rejects.toMatchObject({ status: 404 })
  const contactType = first(
    [...referral_source_types.values()].filter(({ referrer_type }) => referrer_type === 'Contact'),
  )
  const referrer_id = first(contacts.keys())
  const created = await cliniko.referralSources.updateForPatient(id, {
    referral_source_type_id: contactType.id,
    referrer_id,
  })
  expect(created).toMatchObject({ referrer_type: 'Contact' })
  expect(created.referrer?.links.self).toContain(`/contacts/${referrer_id}`)
  const updated = await cliniko.referralSources.updateForPatient(id, { notes: 'By phone' })
  expect([updated.id, updated.notes, idOf(updated.referrer)]).toEqual([created.id, 'By phone', referrer_id])
})

test('input: a referrer who doesn’t exist, a subcategory of no type, and a patient who doesn’t exist', async () => {
  const { cliniko } = clinic()
  const { id } = await cliniko.patients.create({ first_name: 'Ana', last_name: 'Lima' })
  const body = { referrer_id: id, subcategory: 'nothing' }
  await expect(cliniko.referralSources.updateForPatient(id, body)).rejects.toMatchObject({
    fields: { referrer_id: 'must exist', subcategory: 'is not included in the list' },
  })
  await expect(cliniko.referralSources.updateForPatient('1', {})).rejects.toMatchObject({ status: 404 })
})
