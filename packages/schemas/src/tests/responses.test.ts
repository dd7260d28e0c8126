import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../test/kit.js'
import { appointment, block, group, id, patient, practitioner, self, time, to, token } from '../../test/records.js'
import {
  appointmentTypeSchema,
  bookingSchema,
  businessSchema,
  communicationSchema,
  individualAppointmentSchema,
  invoiceSchema,
  patientCustomFieldSchema,
  patientCustomFieldsDefinitionSchema,
  patientFormSchema,
  patientSchema,
  practitionerSchema,
  publicSettingsSchema,
  settingsSchema,
  treatmentNoteSchema,
  userSchema,
} from '../index.js'

const record = { id, created_at: time, updated_at: time, links: self('x/1') }

describe('responses', () => {
  it('default', () => {
    const result = v.parse(patientSchema, { ...patient, reminder_type: 'SMS', date_of_birth: '2001-05-26' })
    expect(result).toMatchObject({ id, first_name: 'Ann', reminder_type: 'SMS', date_of_birth: '2001-05-26' })
    expect(result.links.self).toBe(`https://api.au1.cliniko.com/v1/patients/${id}`)
  })

  it('behavior: an absent nullable field becomes null', () => {
    const result = v.parse(patientSchema, patient)
    expect(result.email).toBeNull()
    expect(result.archived_at).toBeNull()
    expect(result.accepted_privacy_policy).toBeNull()
    expect(result.patient_phone_numbers).toBeNull()
    expect(result.custom_fields).toBeNull()
    expect(v.parse(businessSchema, { ...practitioner, practitioners: to('x') }).appointment_type_ids).toBeNull()
  })

  it('behavior: an absent required field is reported with its path', () => {
    const { last_name: _, ...nameless } = patient
    expect(Object.keys(messagesOf(patientSchema, nameless))).toEqual(['last_name'])
  })

  it("behavior: '' becomes null in dates and times, and stays text elsewhere", () => {
    const result = v.parse(patientSchema, {
      ...patient,
      date_of_birth: '',
      archived_at: '',
      deleted_at: '',
      address_2: '',
    })
    expect(result).toMatchObject({ date_of_birth: null, archived_at: null, deleted_at: null, address_2: '' })
  })

  it('behavior: a time without a time zone is refused', () => {
    expect(messagesOf(patientSchema, { ...patient, created_at: '2026-03-02 00:00' })).toEqual({
      created_at: ['Expected a date and time with a time zone.'],
    })
    expect(v.parse(patientSchema, { ...patient, created_at: '2026-03-02T11:00:00.000+11:00' }).created_at).toBe(
      '2026-03-02T11:00:00.000+11:00',
    )
  })

  it('C22: ids of 19 digits stay exact, small integers become strings, and rounded ids are refused', () => {
    expect(v.parse(patientSchema, patient).id).toBe('1752849161776013508')
    expect(v.parse(patientSchema, { ...patient, id: 1 }).id).toBe('1')
    expect(v.parse(patientSchema, { ...patient, id: Number.MAX_SAFE_INTEGER }).id).toBe('9007199254740991')
    expect(messagesOf(patientSchema, JSON.parse(JSON.stringify(patient).replace(`"${id}"`, id)))).toEqual({
      id: ['Expected an id: a string of digits.'],
    })
    expect(messagesOf(patientSchema, { ...patient, id: 1.5 })).toHaveProperty('id')
    expect(messagesOf(patientSchema, { ...patient, id: -1 })).toHaveProperty('id')
    expect(messagesOf(patientSchema, { ...patient, id: 'abc' })).toEqual({
      id: ['Expected an id: a string of digits.'],
    })
    expect(v.parse(bookingSchema, group)).toMatchObject({ patient_ids: [id, '2'] })
  })

  it('C26: booleans can be null', () => {
    const result = v.parse(individualAppointmentSchema, { ...appointment, did_not_arrive: null, patient_arrived: null })
    expect(result).toMatchObject({ did_not_arrive: null, patient_arrived: null, online_booking_policy_accepted: null })
    expect(v.parse(practitionerSchema, { ...practitioner, active: null }).active).toBeNull()
  })

  it('C26: unknown words and codes are kept', () => {
    expect(v.parse(patientSchema, { ...patient, reminder_type: 'Pigeon' }).reminder_type).toBe('Pigeon')
    expect(
      v.parse(individualAppointmentSchema, {
        ...appointment,
        cancellation_reason: 99,
        cancellation_reason_description: '',
        invoice_status: 70,
        repeat_rule: { repeat_type: 'Yearly' },
      }),
    ).toMatchObject({
      cancellation_reason: 99,
      cancellation_reason_description: '',
      invoice_status: 70,
      repeat_rule: { repeat_type: 'Yearly' },
    })
    const phone = { number: '61444444444', phone_type: 'Satellite', normalized_number: null }
    const user = {
      ...{ id, created_at: time, updated_at: time, email: 'a@example.com', first_name: 'A', last_name: 'B' },
      ...{ time_zone: 'Sydney', role: 'owner', phone_numbers: [phone], links: self('users/1') },
    }
    expect(v.parse(userSchema, user)).toMatchObject({
      role: 'owner',
      phone_numbers: [{ number: '61444444444', phone_type: 'Satellite' }],
    })
  })

  it('behavior: an unknown field is left out', () => {
    const result = v.parse(patientSchema, { ...patient, shoe_size: 43, links: { ...patient.links, next: 'x' } })
    expect(result).not.toHaveProperty('shoe_size')
    expect(result.links).toEqual(patient.links)
  })

  it('behavior: an optional link can be absent, null or present', () => {
    expect(v.parse(patientSchema, patient)).not.toHaveProperty('referring_doctor')
    expect(v.parse(patientSchema, { ...patient, referring_doctor: null })).not.toHaveProperty('referring_doctor')
    expect(v.parse(patientSchema, { ...patient, referring_doctor: to('contacts/1') }).referring_doctor).toEqual(
      to('contacts/1'),
    )
    expect(messagesOf(patientSchema, { ...patient, referring_doctor: 'contacts/1' })).toEqual({
      referring_doctor: ['Expected an object.'],
    })
  })

  it('behavior: decimals stay strings', () => {
    const type = {
      ...{ id, created_at: time, updated_at: time, color: '#fff', name: 'First', duration_in_minutes: 60 },
      ...{ max_attendees: 1, deposit_price: '49.90', online_bookings_lead_time_hours: 6 },
      appointment_type_billable_items: to('appointment_type_billable_items'),
      appointment_type_products: to('appointment_type_products'),
      practitioners: to('practitioners'),
      links: self('appointment_types/1'),
    }
    expect(v.parse(appointmentTypeSchema, type)).toMatchObject({
      deposit_price: '49.90',
      online_bookings_lead_time_hours: 6,
    })
    expect(v.parse(appointmentTypeSchema, { ...type, deposit_price: 50 }).deposit_price).toBe('50')
  })
})

describe('other responses', () => {
  it('default: an invoice, with null for absent fields and strings for decimals', () => {
    const invoice = v.parse(invoiceSchema, {
      ...record,
      issue_date: '2026-03-02',
      number: 7,
      net_amount: 100,
      status: 99,
      business: to('businesses/1'),
      invoice_items: to('invoices/1/invoice_items'),
      patient: to('patients/1'),
      practitioner: to('practitioners/1'),
      reversed_invoices: to('invoices?q[]=invoice_id:=1'),
    })
    expect(invoice).toMatchObject({ net_amount: '100', total_amount: null, archived_at: null, status: 99 })
    expect(invoice.appointment).toBeUndefined()
  })

  it('behavior: the codes of a message tell its kind', () => {
    const message = { ...record, patient: to('patients/1') }
    expect(v.parse(communicationSchema, { ...message, category_code: 12, confidential: true })).toHaveProperty(
      'confidential',
      true,
    )
    expect(v.parse(communicationSchema, { ...message, type_code: 2, category_code: 3 })).toHaveProperty(
      'content_subject',
      null,
    )
    expect(v.parse(communicationSchema, { ...message, type_code: 1, category_code: 77 })).toMatchObject({
      category_code: 77,
    })
  })

  it('C26 behavior: a note with a question of an unknown type can be read', () => {
    const note = v.parse(treatmentNoteSchema, {
      ...record,
      title: 'Initial',
      patient: to('patients/1'),
      content: {
        sections: [
          {
            name: null,
            questions: [
              {
                name: 'Where',
                type: 'checkboxes',
                answers: [
                  { value: 'Knee', selected: true },
                  { value: 'Hip', selected: null },
                ],
              },
            ],
          },
          { questions: [{ name: 'Since', type: 'hologram', answer: null }] },
        ],
      },
    })
    expect(note.content?.sections).toEqual([
      {
        questions: [
          { name: 'Where', type: 'checkboxes', answers: [{ value: 'Knee', selected: true }, { value: 'Hip' }] },
        ],
      },
      { questions: [{ name: 'Since', type: null }] },
    ])
  })

  it('behavior: questions can be connected to the patient’s record', () => {
    const form = v.parse(patientFormSchema, {
      ...record,
      name: 'New patient',
      patient: to('patients/1'),
      content: {
        sections: [
          {
            questions: [
              {
                name: 'Name',
                type: 'full_name',
                patient_field_connection: 'full_name',
                answer: { first_name: 'Ann', last_name: 'Lee' },
              },
              { name: 'Sex', type: 'select', patient_field_connection: 'sex', options: ['Female', 'Male'] },
            ],
          },
        ],
      },
    })
    expect(form.content?.sections?.[0]?.questions).toMatchObject([
      { type: 'full_name' },
      { type: 'select', options: ['Female', 'Male'] },
    ])
  })
})

describe('bookings', () => {
  it('default', () => {
    expect(v.parse(bookingSchema, appointment)).toMatchObject({ patient_name: 'Ann Lee', cancelled_at: null })
    expect(v.parse(bookingSchema, group)).toMatchObject({ max_attendees: 8 })
    expect(v.parse(bookingSchema, block)).not.toHaveProperty('patient_name')
    expect(v.parse(bookingSchema, block)).not.toHaveProperty('max_attendees')
  })

  it("behavior: an appointment with an invalid field doesn't pass as an unavailable block", () => {
    expect(messagesOf(bookingSchema, { ...appointment, did_not_arrive: 'no' })).toEqual({
      did_not_arrive: ['Expected true or false.'],
    })
    expect(messagesOf(bookingSchema, { ...group, max_attendees: '8' })).toEqual({
      max_attendees: ['Expected a number.'],
    })
  })

  it('behavior: a value that is not an object is refused', () => {
    for (const input of [null, undefined, 'x', 1]) expect(v.is(bookingSchema, input)).toBe(false)
  })
})

describe('custom fields of responses', () => {
  it('default', () => {
    const fields = [
      { token, type: 'text', name: 'Policy number', value: 'ABC-12345' },
      { token, type: 'date', value: '2026-03-02' },
      { token, type: 'radiobuttons', other: { enabled: true }, options: [{ name: 'Great', token, selected: true }] },
    ]
    const result = v.parse(patientSchema, { ...patient, custom_fields: { sections: [{ token, name: 'A', fields }] } })
    expect(result.custom_fields).toEqual({ sections: [{ token, name: 'A', fields }] })
  })

  it('behavior: empty values are left out', () => {
    expect(v.parse(patientCustomFieldSchema, { token, type: 'text', value: '' })).toEqual({ token, type: 'text' })
    expect(v.parse(patientCustomFieldSchema, { token, type: 'date', value: null })).toEqual({ token, type: 'date' })
    expect(
      v.parse(patientCustomFieldSchema, {
        token,
        type: 'checkboxes',
        options: [{ token, selected: null }],
        other: null,
      }),
    ).toEqual({ token, type: 'checkboxes', options: [{ token }] })
    expect(v.parse(patientSchema, { ...patient, pronouns: { nominative: 'they', reflexive: null } }).pronouns).toEqual({
      nominative: 'they',
    })
  })

  it('behavior: a patient with a field of an unknown type can be read', () => {
    expect(v.parse(patientCustomFieldSchema, { token, type: 'colour', value: 'red' })).toEqual({
      token,
      type: null,
      value: 'red',
    })
    expect(v.parse(patientCustomFieldSchema, { token, type: 'select', options: [{ token }] })).toEqual({
      token,
      type: null,
      options: [{ token }],
    })
    expect(v.is(patientCustomFieldSchema, { type: 'text' })).toBe(false)
  })

  it('input: definitions', () => {
    const fields = [
      { name: 'Provider', token, type: 'radiobuttons', options: [{ name: 'Great', token }], other: { enabled: true } },
      { name: 'Notes', token, type: 'paragraph' },
    ]
    expect(v.parse(patientCustomFieldsDefinitionSchema, { sections: [{ name: 'A', token, fields }] })).toEqual({
      sections: [{ name: 'A', token, fields }],
    })
    expect(
      v.parse(patientCustomFieldsDefinitionSchema, {
        sections: [{ name: 'A', token, fields: [{ name: 'B', token, type: 'colour' }] }],
      }).sections[0]?.fields,
    ).toEqual([{ name: 'B', token, type: null }])
  })
})

describe('settings', () => {
  it('behavior: a section that the user cannot see becomes null', () => {
    expect(v.parse(settingsSchema, {})).toMatchObject({ account: null, sms: null, terminology: null })
    const account = {
      ...{ id: 1, country: 'Australia', country_code: 'AU', currency_symbol: '$', has_time_travelers: false },
      ...{ name: 'Clinic', subdomain: 'clinic', time_zone_support: true },
    }
    expect(v.parse(publicSettingsSchema, { account }).account).toEqual({ ...account, id: '1' })
  })

  it('behavior: fields of the full settings are required there', () => {
    expect(
      messagesOf(settingsSchema, { integrations: { mail_chimp: { enabled: true }, xero: { enabled: true } } }),
    ).toEqual({ 'integrations.medipass': ['This is missing.'] })
    expect(v.parse(settingsSchema, { terminology: { patient: 'guest', titles: [] } }).terminology?.patient).toBe(
      'guest',
    )
  })
})
