import { CancellationReason, type PatientFormContent, type RepeatRuleBody } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { customFields } from '../test/bodies.js'
import { clinic, first, idOf, raw } from '../test/clinic.js'
import type { MockOptions } from './index.js'

/** A clinic, and what a booking in it needs; the times are beyond the seeded months. */
function bookable(options?: MockOptions) {
  const made = clinic(options)
  const { tables } = made.mock.store
  const at = {
    business_id: first(tables.businesses.keys()),
    practitioner_id: first(tables.practitioners.keys()),
    starts_at: '2026-06-01T02:00:00Z',
  }
  const type = first(tables.appointment_types.values())
  const [patient_id = '', other = ''] = tables.patients.keys()
  return { ...made, tables, at, patient_id, other, body: { ...at, patient_id, appointment_type_id: type.id } }
}

describe('repeats', () => {
  const ruled = (repeat_rule: RepeatRuleBody) => ({ repeat_rule })

  test('behavior: a rule makes the repeats, with their attendees', async () => {
    const { cliniko, body } = bookable()
    const rule = ruled({ number_of_repeats: 3, repeat_type: 'Weekly', repeating_interval: 2 })
    const appointment = await cliniko.individualAppointments.create({ ...body, ...rule })
    const { items } = await cliniko.individualAppointments.list({ where: { repeated_from_id: appointment.id } })
    expect(items.map(({ starts_at }) => starts_at)).toEqual([
      '2026-06-15T02:00:00Z',
      '2026-06-29T02:00:00Z',
      '2026-07-13T02:00:00Z',
    ])
    expect(items.every((one) => idOf(one.repeated_from) === appointment.id)).toBe(true)
    for (const { id } of items) {
      expect((await cliniko.attendees.listForIndividualAppointment(id)).totalEntries).toBe(1)
    }
  })

  test('behavior: the clock there shows the same time, whatever UTC shows; months end when they end', async () => {
    const { cliniko, at } = bookable()
    const block = await cliniko.unavailableBlocks.create({
      ...at,
      // 30 September, 9:00 in Sydney, where clocks go forward on 4 October.
      starts_at: '2026-09-29T23:00:00Z',
      ...ruled({ number_of_repeats: 1, repeat_type: 'Weekly', repeating_interval: 1 }),
    })
    const repeats = async (id: string) =>
      (await cliniko.unavailableBlocks.list({ where: { repeated_from_id: id } })).items.map(
        ({ starts_at }) => starts_at,
      )
    expect(await repeats(block.id)).toEqual(['2026-10-06T22:00:00Z'])
    const monthly = await cliniko.unavailableBlocks.create({
      ...at,
      starts_at: '2026-05-31T02:00:00Z',
      ...ruled({ number_of_repeats: 2, repeat_type: 'Monthly' }),
    })
    expect(await repeats(monthly.id)).toEqual(['2026-06-30T02:00:00Z', '2026-07-31T02:00:00Z'])
  })

  test('behavior: another rule takes the place of the repeats', async () => {
    const { cliniko, at, tables } = bookable()
    const pilates = [...tables.appointment_types.values()].find(({ max_attendees }) => max_attendees > 1)
    const group = await cliniko.groupAppointments.create({
      ...at,
      appointment_type_id: pilates?.id ?? '',
      ...ruled({ number_of_repeats: 4, repeat_type: 'Daily', repeating_interval: 1 }),
    })
    const count = async () =>
      (await cliniko.groupAppointments.list({ where: { repeated_from_id: group.id } })).totalEntries
    expect(await count()).toBe(4)
    await cliniko.groupAppointments.update(group.id, ruled({ number_of_repeats: 1, repeat_type: 'Daily' }))
    expect(await count()).toBe(1)
  })

  test('C16 behavior: a cancellation takes the later repeats along only when told to', async () => {
    const { cliniko, body } = bookable()
    const rule = ruled({ number_of_repeats: 2, repeat_type: 'Daily', repeating_interval: 1 })
    const { id } = await cliniko.individualAppointments.create({ ...body, ...rule })
    const left = async () =>
      (await cliniko.individualAppointments.list({ where: { repeated_from_id: id } })).items.map((one) => one.id)
    const [second = '', third = ''] = await left()
    const reason = { cancellation_reason: CancellationReason.Sick }
    await cliniko.individualAppointments.cancel(id, reason)
    expect(await left()).toEqual([second, third])
    await cliniko.individualAppointments.cancel(second, { ...reason, apply_to_repeats: true })
    expect(await left()).toEqual([])
    const { totalEntries } = await cliniko.attendees.list({
      where: { booking_id: [id, second, third], cancelled_at: { exists: true } },
    })
    expect(totalEntries).toBe(3)
  })
})

describe('attendees', () => {
  test('input: who comes alone cancels by the appointment', async () => {
    const { cliniko, body } = bookable()
    const { id } = await cliniko.individualAppointments.create(body)
    const [attendee] = (await cliniko.attendees.listForIndividualAppointment(id)).items
    const cancel = cliniko.attendees.cancel(attendee?.id ?? '', { cancellation_reason: CancellationReason.Sick })
    await expect(cancel).rejects.toMatchObject({ status: 422, fields: { booking: expect.any(String) } })
  })

  test('behavior: a seat is taken once, and freed by cancelling, archiving and deleting', async () => {
    const { cliniko, tables, patient_id, at } = bookable()
    const pilates = [...tables.appointment_types.values()].find(({ max_attendees }) => max_attendees > 1)
    const { id } = await cliniko.groupAppointments.create({ ...at, appointment_type_id: pilates?.id ?? '' })
    const seats = async () => (await cliniko.groupAppointments.get(id)).patient_ids
    const take = () => cliniko.attendees.create({ booking_id: id, patient_id })
    const { cancel, archive, delete: remove } = cliniko.attendees
    for (const free of [(one: string) => cancel(one, { cancellation_reason: 60 }), archive, remove]) {
      const attendee = await take()
      expect(await seats()).toEqual([patient_id])
      await expect(take()).rejects.toMatchObject({ fields: { patient_id: 'is already attending' } })
      await free(attendee.id)
      expect(await seats()).toEqual([])
    }
  })

  test('behavior: archived or deleted, an appointment takes its attendee along', async () => {
    const { cliniko, body } = bookable()
    for (const hide of [cliniko.individualAppointments.archive, cliniko.individualAppointments.delete]) {
      const { id } = await cliniko.individualAppointments.create(body)
      await hide(id)
      expect((await cliniko.attendees.list({ where: { booking_id: id } })).totalEntries).toBe(0)
    }
  })
})

describe('wrong patients', () => {
  test('input: a note, form, case or appointment isn’t filed with another patient’s', async () => {
    const { cliniko, body, other, patient_id } = bookable({ role: 'practitioner' })
    const { id } = await cliniko.individualAppointments.create(body)
    const [attendee] = (await cliniko.attendees.listForIndividualAppointment(id)).items
    const attendee_id = attendee?.id ?? ''
    const ofSame = 'must be of the same patient'
    await expect(
      cliniko.treatmentNotes.create({ patient_id: other, title: 'x', attendee_id, booking_id: id }),
    ).rejects.toMatchObject({ fields: { attendee_id: ofSame, booking_id: ofSame } })
    await expect(cliniko.patientForms.create({ patient_id: other, attendee_id })).rejects.toMatchObject({
      fields: { attendee_id: ofSame },
    })
    const attendee_ids = [attendee_id]
    await expect(cliniko.patientCases.create({ patient_id: other, name: 'x', attendee_ids })).rejects.toMatchObject({
      fields: { attendee_ids: ofSame },
    })
    const { id: patient_case_id } = await cliniko.patientCases.create({ patient_id, name: 'Knee', attendee_ids })
    await expect(
      cliniko.individualAppointments.create({ ...body, patient_id: other, patient_case_id }),
    ).rejects.toMatchObject({ fields: { patient_case_id: ofSame } })
  })

  test('behavior: an appointment given to another patient takes attendee and name along', async () => {
    const { cliniko, body, other } = bookable()
    const { id } = await cliniko.individualAppointments.create(body)
    const changed = await cliniko.individualAppointments.update(id, { patient_id: other })
    expect(changed.patient_name).toBe((await cliniko.patients.get(other)).label)
    expect((await cliniko.attendees.list({ where: { booking_id: id, patient_id: other } })).totalEntries).toBe(1)
  })
})

describe('treatment notes', () => {
  test('behavior: final ones are changed only once they’re drafts again; the visit says which', async () => {
    const { cliniko, body, mock } = bookable({ role: 'practitioner' })
    const { id: booking_id } = await cliniko.individualAppointments.create(body)
    const { patient_id } = body
    const note = await cliniko.treatmentNotes.create({ patient_id, booking_id, title: 'Visit' })
    const statusOf = async () => (await cliniko.individualAppointments.get(booking_id)).treatment_note_status
    expect(await statusOf()).toBe(10)
    const final = await cliniko.treatmentNotes.update(note.id, { draft: false })
    expect([final.finalized_at, await statusOf()]).toEqual([mock.store.now(), 90])
    await expect(cliniko.treatmentNotes.update(note.id, { title: 'Other' })).rejects.toMatchObject({
      fields: { draft: expect.any(String) },
    })
    const draft = await cliniko.treatmentNotes.update(note.id, { draft: true, title: 'Other' })
    expect(draft).toMatchObject({ title: 'Other', finalized_at: null })
    await cliniko.treatmentNotes.archive(note.id)
    await expect(cliniko.treatmentNotes.get(note.id)).rejects.toMatchObject({ status: 404 })
    expect((await cliniko.treatmentNotes.unarchive(note.id)).archived_at).toBeNull()
  })

  test.each(['[]', '"{\\"sections\\":[]}"'])('input: the content %s is no object', async (content) => {
    const { mock, patient_id } = bookable({ role: 'practitioner' })
    const body = `{"patient_id":"${patient_id}","title":"x","content":${content}}`
    const response = await raw(mock, '/treatment_notes', { method: 'POST', body })
    expect((await response.json()).errors).toEqual({ content: 'must be an object' })
  })
})

describe('forms', () => {
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

  test('behavior: complete with its required answers, which become those of the patient', async () => {
    const { cliniko, patient_id, mock } = bookable()
    const form = await cliniko.patientForms.create({ patient_id, content, name: 'Intake' })
    await expect(cliniko.patientForms.update(form.id, { completed: true })).rejects.toMatchObject({
      fields: { 'content.sections.0.questions.1': 'must be answered' },
    })
    await expect(cliniko.patientForms.create({ patient_id, content, completed: true })).rejects.toMatchObject({
      status: 422,
    })
    const [section] = structuredClone(content).sections ?? []
    const [name, why] = section?.questions ?? []
    if (name?.type === 'full_name') name.answer = { first_name: 'Ada', last_name: 'Newname' }
    if (why?.type === 'text') why.answer = 'Knee'
    const answered = section ? { sections: [section] } : null
    const done = await cliniko.patientForms.update(form.id, { content: answered, completed: true })
    expect(done).toMatchObject({ completed_at: mock.store.now(), edited_at: null })
    expect((await cliniko.patients.get(patient_id)).label).toBe('Ada Newname')
    expect((await cliniko.patientForms.update(form.id, { content: answered })).edited_at).toBe(mock.store.now())
  })

  test('behavior: a template’s questions are the form’s', async () => {
    const { cliniko, patient_id } = bookable()
    const template = await cliniko.patientFormTemplates.create({
      name: 'Consent',
      content: { sections: [{ questions: [{ name: 'Sign here', type: 'signature', required: true }] }] },
    })
    const form = await cliniko.patientForms.create({ patient_id, patient_form_template_id: template.id })
    expect(form).toMatchObject({ name: 'Consent', content: template.content })
    await expect(cliniko.patientForms.update(form.id, { completed: true })).rejects.toMatchObject({ status: 422 })
  })

  test('behavior: a signature that’s sent is kept, and the form has its id', async () => {
    const { mock, cliniko, patient_id } = bookable()
    const image = 'data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg"/>'
    const question = { name: 'Sign here', type: 'signature', required: true, signature: image }
    const body = JSON.stringify({ patient_id, completed: true, content: { sections: [{ questions: [question] }] } })
    const form = await (await raw(mock, '/patient_forms', { method: 'POST', body })).json()
    const [kept] = form.content.sections[0].questions
    expect(kept).toEqual({ name: 'Sign here', type: 'signature', required: true, signature_id: expect.any(String) })
    expect((await cliniko.signatures.get(form.id, kept.signature_id)).image).toBe(image)
  })

  test('behavior: a signature is found by its form alone', async () => {
    const { cliniko, tables, mock } = bookable({ patients: 300 })
    const { id, links } = first(tables.signatures.values())
    const [, form = ''] = /patient_forms\/(\d+)/.exec(links.self) ?? []
    expect((await cliniko.signatures.get(form, id)).image).toMatch(/^data:image\/svg/)
    const other = [...tables.patient_forms.keys()].find((one) => one !== form)
    expect((await raw(mock, `/patient_forms/${other}/signatures/${id}`)).status).toBe(404)
  })
})

describe('custom fields', () => {
  const section = customFields.sections[0]?.token ?? ''
  const [goal, sports] = customFields.sections[0]?.fields ?? []
  const options = sports && 'options' in sports ? sports.options : []

  test('behavior: matched by token; names and types are the clinic’s', async () => {
    const { cliniko, mock, patient_id } = bookable()
    if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
    const { custom_fields } = await cliniko.patients.update(patient_id, {
      custom_fields: {
        sections: [
          {
            token: section,
            name: 'Mine',
            fields: [
              { token: goal?.token ?? '', name: 'Mine', value: '10 km' },
              { token: sports?.token ?? '', options: [{ token: options[1]?.token ?? '', selected: true }] },
            ],
          },
        ],
      },
    })
    expect(custom_fields?.sections?.[0]).toEqual({
      token: section,
      name: 'Health',
      fields: [
        { token: goal?.token, name: 'Goal', type: 'text', value: '10 km' },
        {
          token: sports?.token,
          name: 'Sports',
          type: 'radiobuttons',
          options: [options[0], { ...options[1], selected: true }],
          other: { enabled: true },
        },
      ],
    })
    // What was read can be sent back.
    expect((await cliniko.patients.update(patient_id, { custom_fields })).custom_fields).toEqual(custom_fields)
  })

  test('input: tokens that the clinic doesn’t have, and what is no object', async () => {
    const { mock, patient_id } = bookable()
    if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
    const send = async (custom_fields: unknown) => {
      const init = { method: 'PATCH', body: JSON.stringify({ custom_fields }) }
      return (await (await raw(mock, `/patients/${patient_id}`, init)).json()).errors
    }
    const token = '99999999-9999-4999-8999-999999999999'
    expect(await send({ sections: [{ token: section, fields: [{ token, value: 'x' }] }] })).toEqual({
      'custom_fields.sections.0.fields.0.token': 'there is no such field',
    })
    expect(await send([])).toEqual({ custom_fields: 'must be an object' })
    expect(await send('{"sections":[]}')).toEqual({ custom_fields: 'must be an object' })
  })
})

describe('stock and prices', () => {
  test('behavior: adjustments change the stock; a product’s update doesn’t', async () => {
    const { cliniko } = bookable()
    const product = await cliniko.products.create({ name: 'Tape', price: 10 })
    const adjust = (adjustment_type: 'Item Sold' | 'Stock Purchase' | 'Correction', quantity: string) =>
      cliniko.stockAdjustments.create({ product_id: product.id, adjustment_type, quantity })
    await adjust('Stock Purchase', '12.5')
    await adjust('Item Sold', '-2.0')
    await adjust('Correction', '-1')
    await cliniko.products.update(product.id, { stock_level: '99.0' })
    expect((await cliniko.products.get(product.id)).stock_level).toBe('9.5')
    await expect(adjust('Item Sold', '2')).rejects.toMatchObject({
      fields: { quantity: expect.stringContaining('below 0') },
    })
    await expect(adjust('Stock Purchase', '-2')).rejects.toMatchObject({
      fields: { quantity: expect.stringContaining('above') },
    })
  })

  test('behavior: a tax is in the prices until it’s deleted', async () => {
    const { cliniko } = bookable()
    const tax = await cliniko.taxes.create({ name: 'GST', rate: '10.0' })
    const product = await cliniko.products.create({ name: 'Tape', price: 11, price_includes_tax: true, tax_id: tax.id })
    expect(product).toMatchObject({ price_ex_tax: '10.00', price_including_tax: '11.00' })
    await cliniko.taxes.update(tax.id, { rate: '20.0' })
    expect((await cliniko.products.get(product.id)).price_including_tax).toBe('12.00')
    await cliniko.taxes.delete(tax.id)
    expect(await cliniko.products.get(product.id)).toMatchObject({ price_including_tax: '10.00' })
    expect((await cliniko.products.get(product.id)).tax).toBeUndefined()
    await expect(cliniko.taxes.get(tax.id)).rejects.toMatchObject({ status: 404 })
  })
})

describe('cases', () => {
  test('behavior: hold attendees, bookings and invoices; active until used up, expired or closed', async () => {
    const { cliniko, body, patient_id } = bookable()
    const { id: booking } = await cliniko.individualAppointments.create(body)
    const [attendee] = (await cliniko.attendees.listForIndividualAppointment(booking)).items
    const { id } = await cliniko.patientCases.create({ patient_id, name: 'Knee', max_sessions: 1 })
    const isActive = async () => (await cliniko.patientCases.active({ where: { id } })).items.length === 1
    expect(await isActive()).toBe(true)
    await cliniko.patientCases.update(id, { attendee_ids: [attendee?.id ?? ''] })
    expect(await isActive()).toBe(false)
    expect((await cliniko.attendees.listForPatientCase(id)).items.map((one) => one.id)).toEqual([attendee?.id])
    expect((await cliniko.bookings.listForPatientCase(id)).items.map((one) => one.id)).toEqual([booking])
    await cliniko.patientCases.update(id, { attendee_ids: null })
    expect(await isActive()).toBe(true)
    expect((await cliniko.attendees.listForPatientCase(id)).items).toEqual([])
    await cliniko.patientCases.update(id, { expiry_date: '2026-03-01' })
    expect(await isActive()).toBe(false)
    const closed = await cliniko.patientCases.update(id, { expiry_date: null, closed: true })
    expect([await isActive(), closed.closed_at]).toEqual([false, '2026-03-02T00:00:00Z'])
    expect((await cliniko.patientCases.update(id, { closed: false })).closed_at).toBeNull()
    await expect(
      cliniko.patientCases.update(id, { issue_date: '2026-04-01', expiry_date: '2026-03-01' }),
    ).rejects.toMatchObject({ fields: { expiry_date: 'must be after issue date' } })
  })
})

describe('referrals and relations', () => {
  test('behavior: none is not found; the first word of who sent a patient makes it', async () => {
    const { cliniko, tables } = bookable()
    const { id } = await cliniko.patients.create({ first_name: 'Ana', last_name: 'Lima' })
    await expect(cliniko.referralSources.getForPatient(id)).rejects.toMatchObject({ status: 404 })
    const types = [...tables.referral_source_types.values()]
    const byContact = types.find(({ referrer_type }) => referrer_type === 'Contact')?.id ?? ''
    const contact = first(tables.contacts.keys())
    const made = await cliniko.referralSources.updateForPatient(id, {
      referral_source_type_id: byContact,
      referrer_id: contact,
    })
    expect(made).toMatchObject({ referrer_type: 'Contact' })
    expect(made.referrer?.links.self).toContain(`/contacts/${contact}`)
    const noted = await cliniko.referralSources.updateForPatient(id, { notes: 'By phone' })
    expect([noted.id, noted.notes, idOf(noted.referrer)]).toEqual([made.id, 'By phone', contact])
    await expect(
      cliniko.referralSources.updateForPatient(id, { referrer_id: id, subcategory: 'nothing' }),
    ).rejects.toMatchObject({ fields: { referrer_id: 'must exist', subcategory: 'is not included in the list' } })
  })

  test('input: nobody is their own relative', async () => {
    const { cliniko, patient_id, other } = bookable()
    const made = await cliniko.relationships.create({ patient_id, related_patient_id: other, relation: 40 })
    expect(made.relation_description).toBe('Spouse')
    expect((await cliniko.relationships.update(made.id, { relation: 30 })).relation_description).toBe('Sibling')
    await expect(cliniko.relationships.update(made.id, { related_patient_id: patient_id })).rejects.toMatchObject({
      fields: { related_patient_id: 'must be another patient' },
    })
  })
})

test('communications: memos alone are written', async () => {
  const { cliniko, patient_id, tables } = bookable({ patients: 300 })
  const memo = {
    patient_id,
    confidential: false,
    content: 'Rang.',
    direction_code: 1,
    from: 'us',
    to: 'Ana',
    type_code: 3,
  } as const
  const made = await cliniko.communications.create(memo)
  expect(made).toMatchObject({ category_code: 12, type: 'Phone call', direction_description: 'Sent' })
  const email = [...tables.communications.values()].find(({ category_code }) => category_code !== 12)
  await expect(cliniko.communications.update(email?.id ?? '', { content: 'x' })).rejects.toMatchObject({
    fields: { category_code: 'must be that of a memo' },
  })
})

test('lists inside a record hold that record’s alone', async () => {
  const { cliniko, tables, mock } = bookable({ patients: 300 })
  const { id, patient } = first(tables.invoices.values())
  const ofPatient = await cliniko.invoices.listForPatient(idOf(patient)).toArray()
  expect(ofPatient.map((one) => one.id)).toContain(id)
  expect(ofPatient.every((one) => idOf(one.patient) === idOf(patient))).toBe(true)
  const lines = await cliniko.invoiceItems.listForInvoice(id).toArray()
  const total = lines.reduce((sum, { total_including_tax }) => sum + Number(total_including_tax), 0)
  expect(total.toFixed(2)).toBe((await cliniko.invoices.get(id)).total_amount)
  for (const path of ['/patients/1/invoices', '/invoices/1/invoice_items', '/appointments/1/invoices']) {
    expect((await raw(mock, path)).status).toBe(404)
  }
})

test('services: what’s offered online, and where', async () => {
  const { cliniko, tables } = bookable()
  const [business] = tables.businesses.values()
  const services = await cliniko.services.listForBusiness(business?.id ?? '').toArray()
  expect(services.length).toBeGreaterThan(0)
  const type = tables.appointment_types.get(idOf(services[0]?.appointment_type))
  if (type) type.show_in_online_bookings = false
  expect(await cliniko.services.listForBusiness(business?.id ?? '').toArray()).toHaveLength(services.length - 1)
  if (business) business.show_in_online_bookings = false
  expect(await cliniko.services.listForBusiness(business?.id ?? '').toArray()).toEqual([])
})

describe('strictness', () => {
  test('C25 behavior: a field that the API doesn’t know is refused, or dropped as it does', async () => {
    const body = JSON.stringify({
      first_name: 'Ana',
      last_name: 'Lima',
      phone: '0491 570 006',
      patient_phone_numbers: [{ number: '1', kind: 'x' }],
    })
    const strict = await raw(clinic().mock, '/patients', { method: 'POST', body })
    expect((await strict.json()).errors).toEqual({
      phone: 'is not a field that can be written',
      'patient_phone_numbers.0.kind': 'is not a field that can be written',
    })
    const lenient = await raw(clinic({ strict: false }).mock, '/patients', { method: 'POST', body })
    expect(lenient.status).toBe(201)
    expect(await lenient.json()).not.toHaveProperty('phone')
  })

  test.each(['/treatment_notes', '/patients', '/settings', '/user', '/patients/ID', '/patients/ID/treatment_notes'])(
    'C12 input: %s with a parameter that the API would ignore',
    async (path) => {
      const { mock, patient_id } = bookable()
      const address = path.replace('ID', patient_id)
      expect((await raw(mock, `${address}?patient_id=${patient_id}`)).status).toBe(400)
      expect((await raw(mock, address)).status).toBe(200)
    },
  )

  test('C12 behavior: once ignored, it showed other patients’ notes', async () => {
    const { mock, patient_id } = bookable({ strict: false, patients: 300 })
    const { total_entries } = await (await raw(mock, `/treatment_notes?patient_id=${patient_id}`)).json()
    expect(total_entries).toBe((await (await raw(mock, '/treatment_notes')).json()).total_entries)
  })
})

test('suppliers: archived, they’re gone, and their products have none', async () => {
  const { cliniko } = bookable()
  const supplier = await cliniko.productSuppliers.create({ name: 'Tapes & Co' })
  const product = await cliniko.products.create({ name: 'Tape', price: 1, product_supplier_id: supplier.id })
  await cliniko.productSuppliers.update(supplier.id, { name: 'Tapes' })
  expect((await cliniko.products.get(product.id)).product_supplier_name).toBe('Tapes')
  await cliniko.productSuppliers.archive(supplier.id)
  await expect(cliniko.productSuppliers.get(supplier.id)).rejects.toMatchObject({ status: 404 })
  expect((await cliniko.products.get(product.id)).product_supplier_name).toBeNull()
})

test('availability blocks repeat, too', async () => {
  const { cliniko, at } = bookable()
  await cliniko.availabilityBlocks.create({
    ...at,
    ends_at: '2026-06-01T05:00:00Z',
    repeat_rule: { number_of_repeats: 2, repeat_type: 'Weekly', repeating_interval: 1 },
  })
  const { items } = await cliniko.availabilityBlocks.list({ where: { starts_at: { gte: '2026-06-01T00:00:00Z' } } })
  expect(items.map(({ ends_at }) => ends_at)).toEqual([
    '2026-06-01T05:00:00Z',
    '2026-06-08T05:00:00Z',
    '2026-06-15T05:00:00Z',
  ])
})
