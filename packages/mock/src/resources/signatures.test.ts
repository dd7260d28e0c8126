import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'
import { first, raw } from '../../test/clinic.js'

test('behavior: a form stores a signature, and has its id instead of its image', async () => {
  const { mock, cliniko, patient_id } = bookable()
  const image = 'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg"/>'
  const question = { name: 'Sign here', type: 'signature', required: true }
  const body = {
    patient_id,
    completed: true,
    content: { sections: [{ questions: [{ ...question, signature: image }] }] },
  }
  const form = await (await raw(mock, '/patient_forms', { method: 'POST', body: JSON.stringify(body) })).json()
  const [stored] = form.content.sections[0].questions
  expect(stored).toEqual({ ...question, signature_id: expect.any(String) })
  expect((await cliniko.signatures.get(form.id, stored.signature_id)).image).toBe(image)
})

test('behavior: a signature is found only through its own form', async () => {
  const { cliniko, tables, mock } = bookable({ patients: 300 })
  const { id, links } = first(tables.signatures.values())
  const [, formId = ''] = /patient_forms\/(\d+)/.exec(links.self) ?? []
  expect((await cliniko.signatures.get(formId, id)).image).toMatch(/^data:image\/svg/)
  const otherFormId = first([...tables.patient_forms.keys()].filter((otherId) => otherId !== formId))
  expect((await raw(mock, `/patient_forms/${otherFormId}/signatures/${id}`)).status).toBe(404)
})
