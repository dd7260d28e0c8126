import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../test/kit.js'
import { appointment, block, group, id, self, time, to } from '../../test/records.js'
import {
  groupAppointmentCreateSchema,
  groupAppointmentSchema,
  groupAppointmentUpdateSchema,
  individualAppointmentCreateSchema,
  individualAppointmentSchema,
  individualAppointmentUpdateSchema,
  invoiceSchema,
  patientFormTemplateUpdateSchema,
  patientFormUpdateSchema,
  productSchema,
  treatmentNoteTemplateCreateSchema,
  treatmentNoteTemplateSchema,
  treatmentNoteTemplateUpdateSchema,
  treatmentNoteUpdateSchema,
  unavailableBlockSchema,
} from '../index.js'

// What the older documentation says or shows, and the official document doesn't.

const record = { id, created_at: time, updated_at: time, links: self('x/1') }
const without = (value: object, field: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== field))

describe('null in a body', () => {
  it.each([
    ['an individual appointment', individualAppointmentUpdateSchema],
    ['a group appointment', groupAppointmentUpdateSchema],
  ])('C62 behavior: `ends_at: null` sets the end of %s to the duration of its type', (_title, schema) => {
    expect(v.parse(schema, { ends_at: null })).toEqual({ ends_at: null })
    expect(messagesOf(schema, { starts_at: null })).toHaveProperty('starts_at')
  })

  it.each([
    ['an individual appointment', individualAppointmentCreateSchema],
    ['a group appointment', groupAppointmentCreateSchema],
  ])('C62 behavior: a new body of %s leaves `ends_at` out instead', (_title, schema) => {
    expect(messagesOf(schema, { ends_at: null })).toHaveProperty('ends_at')
    expect(messagesOf(schema, {})).not.toHaveProperty('ends_at')
  })

  it.each([
    ['a treatment note', treatmentNoteUpdateSchema],
    ['a treatment note template', treatmentNoteTemplateUpdateSchema],
    ['a patient form', patientFormUpdateSchema],
    ['a patient form template', patientFormTemplateUpdateSchema],
  ])('C62 behavior: `content: null` removes the sections of %s', (_title, schema) => {
    expect(v.parse(schema, { content: null })).toEqual({ content: null })
  })

  it('C62 behavior: a template without sections is created with `content: null`, and returned with it', () => {
    const body = { name: 'Progress', content: null }
    expect(v.parse(treatmentNoteTemplateCreateSchema, body)).toEqual(body)
    expect(messagesOf(treatmentNoteTemplateCreateSchema, { name: 'Progress' })).toHaveProperty('content')
    expect(v.parse(treatmentNoteTemplateSchema, { ...record, ...body }).content).toBeNull()
  })
})

describe('responses that leave out a field or set it to null', () => {
  const invoice = {
    ...{ ...record, issue_date: '2026-03-02', number: 104 },
    ...{ business: to('businesses/1'), patient: to('patients/1'), practitioner: to('practitioners/1') },
    ...{ invoice_items: to('invoice_items'), reversed_invoices: to('invoices') },
  }
  const product = { ...record, name: 'Tape', product_supplier_id: '7', stock_adjustments: to('stock_adjustments') }

  it('default', () => {
    expect(v.parse(invoiceSchema, invoice)).toMatchObject({ practitioner: to('practitioners/1') })
    expect(v.parse(productSchema, product)).toMatchObject({ product_supplier_id: '7' })
  })

  it.each([
    ['absent', without(invoice, 'practitioner')],
    ['null', { ...invoice, practitioner: null }],
  ])('C63 behavior: the practitioner of an invoice can be %s', (_title, response) => {
    expect(v.parse(invoiceSchema, response)).not.toHaveProperty('practitioner')
  })

  it.each([
    ['absent', without(product, 'product_supplier_id')],
    ['null', { ...product, product_supplier_id: null }],
  ])('C63 behavior: the supplier id of a product can be %s', (_title, response) => {
    expect(v.parse(productSchema, response).product_supplier_id).toBeNull()
  })

  it.each([
    ['an individual appointment', individualAppointmentSchema, appointment],
    ['a group appointment', groupAppointmentSchema, group],
    ['an unavailable block', unavailableBlockSchema, block],
  ])('C63 behavior: `repeats` of %s that does not repeat is null, not missing', (_title, schema, booking) => {
    expect(v.parse(schema, { ...booking, repeats: null })).toHaveProperty('repeats', null)
    expect(v.parse(schema, booking)).toHaveProperty('repeats', null)
    expect(v.parse(schema, { ...booking, repeats: to('x') })).toHaveProperty('repeats', to('x'))
  })
})
