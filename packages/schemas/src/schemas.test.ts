import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { entriesOf, schemasOf } from '../test/kit.js'
import * as schemas from './index.js'
import {
  appointmentTypeCreateSchema,
  appointmentTypeSchema,
  appointmentTypeUpdateSchema,
  attendeeCreateSchema,
  attendeeUpdateSchema,
  bookingSchema,
  businessCreateSchema,
  businessSchema,
  businessUpdateSchema,
  cancellationBodySchema,
  individualAppointmentCreateSchema,
  individualAppointmentSchema,
  individualAppointmentUpdateSchema,
  patientCreateSchema,
  patientCustomFieldBodySchema,
  patientCustomFieldSchema,
  patientCustomFieldsDefinitionSchema,
  patientSchema,
  patientUpdateSchema,
  phoneNumberBodySchema,
  practitionerSchema,
  publicSettingsSchema,
  repeatRuleBodySchema,
  settingsSchema,
  userSchema,
} from './index.js'

const id = '1752849161776013508'
const token = 'ef4c43ec-105d-489c-88cc-0f3c5f67dc70'
const time = '2026-03-02T00:00:00Z'
const to = (path: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/${path}` } })
const self = (path: string) => to(path).links

/** The least that a patient can be answered with. */
const patient = {
  id,
  created_at: time,
  first_name: 'Ann',
  last_name: 'Lee',
  updated_at: time,
  appointments: to(`patients/${id}/appointments`),
  attendees: to(`patients/${id}/attendees`),
  invoices: to(`patients/${id}/invoices`),
  medical_alerts: to(`patients/${id}/medical_alerts`),
  patient_attachments: to(`patients/${id}/patient_attachments`),
  relationships: to(`patients/${id}/relationships`),
  links: self(`patients/${id}`),
}

const block = {
  id,
  created_at: time,
  ends_at: time,
  starts_at: time,
  updated_at: time,
  business: to('businesses/1'),
  practitioner: to('practitioners/1'),
  links: self(`bookings/${id}`),
}
const group = {
  ...block,
  max_attendees: 8,
  patient_ids: [id, 2],
  appointment_type: to('appointment_types/1'),
  attendees: to(`attendees`),
}
const appointment = {
  ...block,
  patient_name: 'Ann Lee',
  appointment_type: to('appointment_types/1'),
  attendees: to('attendees'),
  patient: to(`patients/${id}`),
}

const practitioner = {
  id,
  created_at: time,
  updated_at: time,
  appointment_types: to('appointment_types'),
  appointments: to('appointments'),
  invoices: to('invoices'),
  practitioner_reference_numbers: to('practitioner_reference_numbers'),
  links: self(`practitioners/${id}`),
}

/** The messages of a form, by the field's path. */
function messages(schema: v.GenericSchema, input: unknown): Record<string, string[]> {
  const result = v.safeParse(schema, input)
  const found: Record<string, string[]> = {}
  for (const issue of result.issues ?? []) {
    const path = v.getDotPath(issue) ?? ''
    found[path] = [...(found[path] ?? []), issue.message]
  }
  return found
}

describe('reading', () => {
  it('default', () => {
    const read = v.parse(patientSchema, { ...patient, reminder_type: 'SMS', date_of_birth: '2001-05-26' })
    expect(read).toMatchObject({ id, first_name: 'Ann', reminder_type: 'SMS', date_of_birth: '2001-05-26' })
    expect(read.links.self).toBe(`https://api.au1.cliniko.com/v1/patients/${id}`)
  })

  it('behavior: an absent field that may be null reads as null', () => {
    const read = v.parse(patientSchema, patient)
    expect(read.email).toBeNull()
    expect(read.archived_at).toBeNull()
    expect(read.accepted_privacy_policy).toBeNull()
    expect(read.patient_phone_numbers).toBeNull()
    expect(read.custom_fields).toBeNull()
    expect(v.parse(businessSchema, { ...practitioner, practitioners: to('x') }).appointment_type_ids).toBeNull()
  })

  it('behavior: an absent field that may not be null is reported, at its path', () => {
    const { last_name: _, ...nameless } = patient
    expect(Object.keys(messages(patientSchema, nameless))).toEqual(['last_name'])
  })

  it("behavior: '' reads as null for dates and times, and stays text elsewhere", () => {
    const read = v.parse(patientSchema, {
      ...patient,
      date_of_birth: '',
      archived_at: '',
      deleted_at: '',
      address_2: '',
    })
    expect(read).toMatchObject({ date_of_birth: null, archived_at: null, deleted_at: null, address_2: '' })
  })

  it('behavior: a time without a zone is refused', () => {
    expect(messages(patientSchema, { ...patient, created_at: '2026-03-02 00:00' })).toEqual({
      created_at: ['Expected a time with a zone.'],
    })
    expect(v.parse(patientSchema, { ...patient, created_at: '2026-03-02T11:00:00.000+11:00' }).created_at).toBe(
      '2026-03-02T11:00:00.000+11:00',
    )
  })

  it('C22: ids of 19 digits stay exact; small integers become strings; rounded ones are refused', () => {
    expect(v.parse(patientSchema, patient).id).toBe('1752849161776013508')
    expect(v.parse(patientSchema, { ...patient, id: 1 }).id).toBe('1')
    expect(v.parse(patientSchema, { ...patient, id: Number.MAX_SAFE_INTEGER }).id).toBe('9007199254740991')
    expect(messages(patientSchema, JSON.parse(JSON.stringify(patient).replace(`"${id}"`, id)))).toEqual({
      id: ['Expected an id: a string of digits.'],
    })
    expect(messages(patientSchema, { ...patient, id: 1.5 })).toHaveProperty('id')
    expect(messages(patientSchema, { ...patient, id: -1 })).toHaveProperty('id')
    expect(messages(patientSchema, { ...patient, id: 'abc' })).toEqual({ id: ['Expected an id: a string of digits.'] })
    expect(v.parse(bookingSchema, group)).toMatchObject({ patient_ids: [id, '2'] })
  })

  it('C26: null booleans are read', () => {
    const read = v.parse(individualAppointmentSchema, { ...appointment, did_not_arrive: null, patient_arrived: null })
    expect(read).toMatchObject({ did_not_arrive: null, patient_arrived: null, online_booking_policy_accepted: null })
    expect(v.parse(practitionerSchema, { ...practitioner, active: null }).active).toBeNull()
  })

  it('C26: unknown words and codes survive', () => {
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

  it('behavior: a field that the API added is tolerated and left out', () => {
    const read = v.parse(patientSchema, { ...patient, shoe_size: 43, links: { ...patient.links, next: 'x' } })
    expect(read).not.toHaveProperty('shoe_size')
    expect(read.links).toEqual(patient.links)
  })

  it('behavior: optional links may be absent, null or there', () => {
    expect(v.parse(patientSchema, patient)).not.toHaveProperty('referring_doctor')
    expect(v.parse(patientSchema, { ...patient, referring_doctor: null })).not.toHaveProperty('referring_doctor')
    expect(v.parse(patientSchema, { ...patient, referring_doctor: to('contacts/1') }).referring_doctor).toEqual(
      to('contacts/1'),
    )
    expect(messages(patientSchema, { ...patient, referring_doctor: 'contacts/1' })).toEqual({
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

/** The same shape, with `canary` for every value that isn't an object or a list. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned)
  if (typeof value !== 'object' || value === null) return 'canary'
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, poisoned(inner)]))
}

describe('messages', () => {
  it.each(schemasOf(schemas))('C41: %s never holds a value in a message', (_name, schema) => {
    const entries = Object.keys(entriesOf(schema))
    const inputs = [
      'canary',
      ['canary'],
      { canary: 'canary', type: 'canary', fields: 'canary', options: 'canary', sections: 'canary' },
      { sections: ['canary'] },
      { sections: [{ token: 'canary', fields: ['canary'] }] },
      { sections: [{ token, fields: [{ type: 'checkboxes', token, options: ['canary'], other: 'canary' }] }] },
      Object.fromEntries(entries.map((key) => [key, 'canary'])),
      Object.fromEntries(entries.map((key) => [key, ['canary']])),
      Object.fromEntries(entries.map((key) => [key, { canary: 'canary', self: ['canary'], links: 'canary' }])),
      poisoned(appointment),
    ]
    const all = inputs.flatMap((input) => Object.values(messages(schema, input)).flat())
    expect(all.length).toBeGreaterThan(0)
    expect(all.filter((message) => /canary|received/i.test(message))).toEqual([])
  })
})

describe('bookings', () => {
  it('default', () => {
    expect(v.parse(bookingSchema, appointment)).toMatchObject({ patient_name: 'Ann Lee', cancelled_at: null })
    expect(v.parse(bookingSchema, group)).toMatchObject({ max_attendees: 8 })
    expect(v.parse(bookingSchema, block)).not.toHaveProperty('patient_name')
    expect(v.parse(bookingSchema, block)).not.toHaveProperty('max_attendees')
  })

  it("behavior: an appointment with a bad field doesn't pass for an unavailable block", () => {
    expect(messages(bookingSchema, { ...appointment, did_not_arrive: 'no' })).toEqual({
      did_not_arrive: ['Expected true or false.'],
    })
    expect(messages(bookingSchema, { ...group, max_attendees: '8' })).toEqual({ max_attendees: ['Expected a number.'] })
  })

  it('behavior: what is no object is refused', () => {
    for (const input of [null, undefined, 'x', 1]) expect(v.is(bookingSchema, input)).toBe(false)
  })
})

describe('custom fields, read', () => {
  it('default', () => {
    const fields = [
      { token, type: 'text', name: 'Policy number', value: 'ABC-12345' },
      { token, type: 'date', value: '2026-03-02' },
      { token, type: 'radiobuttons', other: { enabled: true }, options: [{ name: 'Great', token, selected: true }] },
    ]
    const read = v.parse(patientSchema, { ...patient, custom_fields: { sections: [{ token, name: 'A', fields }] } })
    expect(read.custom_fields).toEqual({ sections: [{ token, name: 'A', fields }] })
  })

  it('behavior: nothing reads as left out', () => {
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

  it("behavior: a type that the API added doesn't fail the patient", () => {
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
  it('behavior: a section that the user may not see reads as null', () => {
    expect(v.parse(settingsSchema, {})).toMatchObject({ account: null, sms: null, terminology: null })
    const account = {
      ...{ id: 1, country: 'Australia', country_code: 'AU', currency_symbol: '$', has_time_travelers: false },
      ...{ name: 'Clinic', subdomain: 'clinic', time_zone_support: true },
    }
    expect(v.parse(publicSettingsSchema, { account }).account).toEqual({ ...account, id: '1' })
  })

  it('behavior: what only the full settings hold is missed there', () => {
    expect(
      messages(settingsSchema, { integrations: { mail_chimp: { enabled: true }, xero: { enabled: true } } }),
    ).toEqual({ 'integrations.medipass': ['This is missing.'] })
    expect(v.parse(settingsSchema, { terminology: { patient: 'guest', titles: [] } }).terminology?.patient).toBe(
      'guest',
    )
  })
})

const names = { first_name: 'Ann', last_name: 'Lee' }
const they = {
  ...{ accusative: 'them', nominative: 'they', predicative_possessive: 'theirs' },
  ...{ pronominal_possessive: 'their', reflexive: 'themself' },
}
const booking = {
  ...{ appointment_type_id: '1', business_id: '1', patient_id: id, practitioner_id: '1' },
  starts_at: '2026-03-02T09:00:00+11:00',
}

describe('writing', () => {
  it('default', () => {
    const body = {
      ...names,
      date_of_birth: '2001-05-26',
      email: 'ann@example.com',
      custom_fields: null,
      patient_phone_numbers: [{ number: '0444 444 444', phone_type: 'Mobile' }],
      referring_doctor_id: id,
      time_zone: 'Australia/Melbourne',
    }
    expect(v.parse(patientCreateSchema, body)).toEqual(body)
    expect(v.parse(individualAppointmentCreateSchema, booking)).toEqual(booking)
    expect(v.parse(patientUpdateSchema, {})).toEqual({})
  })

  it.each([
    ['patientCreateSchema', patientCreateSchema, names],
    ['patientUpdateSchema', patientUpdateSchema, {}],
    ['individualAppointmentCreateSchema', individualAppointmentCreateSchema, booking],
    ['individualAppointmentUpdateSchema', individualAppointmentUpdateSchema, {}],
    ['attendeeCreateSchema', attendeeCreateSchema, { patient_id: '1' }],
    ['attendeeUpdateSchema', attendeeUpdateSchema, {}],
    ['businessCreateSchema', businessCreateSchema, {}],
    ['businessUpdateSchema', businessUpdateSchema, {}],
    [
      'appointmentTypeCreateSchema',
      appointmentTypeCreateSchema,
      { name: 'A', duration_in_minutes: 1, max_attendees: 1 },
    ],
    ['appointmentTypeUpdateSchema', appointmentTypeUpdateSchema, {}],
    ['cancellationBodySchema', cancellationBodySchema, { cancellation_reason: 10 }],
    ['phoneNumberBodySchema', phoneNumberBodySchema, {}],
    ['repeatRuleBodySchema', repeatRuleBodySchema, {}],
  ])('C25: %s refuses an unknown key', (_name, schema: v.GenericSchema, body) => {
    expect(messages(schema, body)).toEqual({})
    expect(messages(schema, { ...body, phone_number: '1' })).toEqual({ phone_number: ['The API has no such field.'] })
  })

  it('C25: so do the objects within a body', () => {
    expect(
      messages(patientUpdateSchema, {
        patient_phone_numbers: [{ phone: '1' }],
        pronouns: { ...they, subject: 'they' },
        custom_fields: { sections: [{ token, fields: [], title: 'x' }] },
      }),
    ).toEqual({
      'patient_phone_numbers.0.phone': ['The API has no such field.'],
      'pronouns.subject': ['The API has no such field.'],
      'custom_fields.sections.0.title': ['The API has no such field.'],
    })
    expect(messages(individualAppointmentUpdateSchema, { repeat_rule: { until: time } })).toEqual({
      'repeat_rule.until': ['The API has no such field.'],
    })
  })

  it('behavior: what is missing or empty is asked for', () => {
    expect(messages(patientCreateSchema, { first_name: ' ' })).toEqual({
      first_name: ['Fill this in.'],
      last_name: ['Fill this in.'],
    })
    expect(Object.keys(messages(individualAppointmentCreateSchema, {}))).toEqual(Object.keys(booking))
    expect(messages(cancellationBodySchema, {})).toEqual({ cancellation_reason: ['Fill this in.'] })
    expect(messages(patientCreateSchema, null)).toEqual({ '': ['Fill this in.'] })
  })

  it('behavior: null empties what may be empty, and only that', () => {
    expect(messages(patientUpdateSchema, { email: null, date_of_birth: null, reminder_type: null })).toEqual({})
    expect(messages(patientUpdateSchema, { first_name: null, referring_doctor_id: null })).toEqual({
      first_name: ['Fill this in.'],
      referring_doctor_id: ['Expected an id: a string of digits.'],
    })
  })

  it('behavior: lengths are counted in characters', () => {
    expect(messages(patientUpdateSchema, { city: 'a'.repeat(255), title: '😀'.repeat(255) })).toEqual({})
    expect(messages(patientUpdateSchema, { city: 'a'.repeat(256), title: '😀'.repeat(256) })).toEqual({
      city: ['Use 255 characters at most.'],
      title: ['Use 255 characters at most.'],
    })
    expect(messages(patientUpdateSchema, { pronouns: { ...they, nominative: 'a'.repeat(51) } })).toEqual({
      'pronouns.nominative': ['Use 50 characters at most.'],
    })
    expect(messages(businessUpdateSchema, { additional_information: 'a'.repeat(5001) })).toEqual({
      additional_information: ['Use 5,000 characters at most.'],
    })
  })

  it('C22: ids are strings of digits', () => {
    expect(messages(attendeeCreateSchema, { patient_id: id })).toEqual({})
    expect(messages(attendeeCreateSchema, { patient_id: 1 })).toEqual({
      patient_id: ['Expected an id: a string of digits.'],
    })
    for (const patient_id of ['', '1/2', '-1', '1 ', '1\n', '١', '1'.repeat(20)]) {
      expect(messages(attendeeCreateSchema, { patient_id })).toEqual({
        patient_id: ['Expected an id: a string of digits.'],
      })
    }
  })

  it.each(['', '26/05/2001', '2001-5-26', '2001-13-01', '2001-02-29', '2001-05-26T00:00:00Z', '2001-05-26\n'])(
    'input: date %j',
    (date_of_birth) => {
      expect(messages(patientUpdateSchema, { date_of_birth })).toEqual({ date_of_birth: ['Use YYYY-MM-DD.'] })
    },
  )

  it.each([
    '',
    '2026-03-02',
    '2026-03-02T09:00',
    '2026-02-29T09:00:00Z',
    '2026-03-02T25:00:00Z',
    '2026-03-02 09:00:00Z',
  ])('input: date and time %j', (starts_at) => {
    expect(messages(individualAppointmentUpdateSchema, { starts_at })).toEqual({
      starts_at: ['Use a date and time with a zone such as 2026-03-02T09:00:00Z.'],
    })
  })

  it('input: dates and times that are right', () => {
    expect(messages(patientUpdateSchema, { date_of_birth: '2024-02-29' })).toEqual({})
    for (const starts_at of ['2026-03-02T09:00Z', '2026-03-02T23:59:59.999Z', '2026-03-02T09:00:00-03:30']) {
      expect(messages(individualAppointmentUpdateSchema, { starts_at })).toEqual({})
    }
  })

  it('input: formats', () => {
    expect(
      messages(patientUpdateSchema, {
        country_code: 'au',
        dva_card_number: 'X1',
        email: 'ann@example',
        invoice_email: '',
        time_zone: '+10:00',
      }),
    ).toEqual({
      country_code: ['Use a country code such as AU.'],
      dva_card_number: ['Use a card number such as NX123456.'],
      email: ['Use an email address such as name@example.com.'],
      invoice_email: ['Use an email address such as name@example.com.'],
      time_zone: ['Use a time zone such as Australia/Melbourne.'],
    })
    expect(messages(patientUpdateSchema, { dva_card_number: 'NX123456', email: "o'Neil+x@EXAMPLE.co.uk" })).toEqual({})
    expect(messages(patientUpdateSchema, { time_zone: 'Australia/Nowhere' })).toHaveProperty('time_zone')
    expect(messages(businessUpdateSchema, { logo: 'not base64!', logo_height: 1.5 })).toEqual({
      logo: ['Use an image in Base64.'],
      logo_height: ['Use a whole number.'],
    })
  })

  it('input: choices', () => {
    expect(messages(patientUpdateSchema, { reminder_type: 'Pigeon' })).toEqual({
      reminder_type: ['Choose one of None, SMS, Email, SMS & Email.'],
    })
    expect(messages(cancellationBodySchema, { cancellation_reason: 31, cancellation_note: null })).toEqual({})
    expect(messages(cancellationBodySchema, { cancellation_reason: 11 })).toEqual({
      cancellation_reason: ['Choose a reason.'],
    })
    expect(messages(phoneNumberBodySchema, { phone_type: 'Satellite' })).toHaveProperty('phone_type')
    expect(messages(appointmentTypeUpdateSchema, { online_payments_mode: 'never' })).toHaveProperty(
      'online_payments_mode',
    )
    expect(messages(appointmentTypeUpdateSchema, { online_bookings_lead_time_hours: 3 })).toHaveProperty(
      'online_bookings_lead_time_hours',
    )
  })

  it('input: numbers', () => {
    const range = (schema: v.GenericSchema, key: string, inside: number[], outside: unknown[]) => {
      for (const value of inside) expect(messages(schema, { [key]: value })).toEqual({})
      for (const value of outside) expect(Object.keys(messages(schema, { [key]: value }))).toEqual([key])
    }
    range(repeatRuleBodySchema, 'number_of_repeats', [1, 51], [0, 52, 1.5, '1', Number.NaN])
    range(repeatRuleBodySchema, 'repeating_interval', [1, 100], [0, 101])
    range(appointmentTypeUpdateSchema, 'duration_in_minutes', [1, 1439], [0, 1440])
    range(appointmentTypeUpdateSchema, 'max_attendees', [1, 99], [0, 100, null])
    expect(messages(repeatRuleBodySchema, { number_of_repeats: 52 })).toEqual({
      number_of_repeats: ['Use a whole number from 1 to 51.'],
    })
  })

  it('input: colours and amounts', () => {
    for (const body of [
      { color: '#1E90FF' },
      { color: '#abc' },
      { deposit_price: '0' },
      { deposit_price: '3999999999.99' },
    ]) {
      expect(messages(appointmentTypeUpdateSchema, body)).toEqual({})
    }
    for (const color of ['1E90FF', '#1E90F', 'red']) {
      expect(messages(appointmentTypeUpdateSchema, { color })).toEqual({ color: ['Use a colour such as #1E90FF.'] })
    }
    for (const deposit_price of ['-1', '4000000000', '1,50', '', '1e3', 50]) {
      expect(messages(appointmentTypeUpdateSchema, { deposit_price })).toHaveProperty('deposit_price')
    }
  })
})

describe('custom fields, written', () => {
  const option = { token, selected: true }

  it('behavior: what was read can be sent back', () => {
    const field = { token, name: 'Provider', type: 'radiobuttons', other: { enabled: true }, options: [option] }
    expect(v.parse(patientCustomFieldBodySchema, v.parse(patientCustomFieldSchema, field))).toEqual(field)
  })

  it.each([
    [{ token, value: '' }, 'value', 'Leave this out where there is nothing.'],
    [{ token, type: 'paragraph', value: '' }, 'value', 'Leave this out where there is nothing.'],
    [{ token, type: 'date', value: '2/3/2026' }, 'value', 'Use YYYY-MM-DD.'],
    [{ token: '1', value: 'x' }, 'token', 'Use a UUID.'],
    [{ token, type: 'colour', value: 'red' }, 'type', 'The API has no such type.'],
    [{ token, type: 'text', options: [option] }, 'options', 'The API has no such field.'],
    [{ token, options: [option], value: 'x' }, 'value', 'The API has no such field.'],
    [{ token, type: 'radiobuttons', options: [option, option] }, '', 'Choose one option only.'],
    [{ token, type: 'radiobuttons', options: [option], other: { selected: true } }, '', 'Choose one option only.'],
    [{ token, type: 'checkboxes', other: { value: 'x' } }, 'other', 'Select this to give an answer.'],
  ])('input: %j', (field, path, message) => {
    expect(messages(patientCustomFieldBodySchema, field)).toEqual({ [path]: [message] })
  })

  it('behavior: checkboxes take several options', () => {
    const field = { token, type: 'checkboxes', options: [option, option], other: { selected: true, value: 'x' } }
    expect(messages(patientCustomFieldBodySchema, field)).toEqual({})
  })
})

it('behavior: schemas speak Standard Schema', async () => {
  const result = await patientCreateSchema['~standard'].validate({ first_name: 'Ann' })
  expect(result.issues?.map(({ message, path }) => [message, path?.length])).toEqual([['Fill this in.', 1]])
})

it('behavior: a form of a few fields takes a part of a body', () => {
  const part = v.pick(patientUpdateSchema, ['email'])
  expect(messages(part, { email: null })).toEqual({})
  expect(messages(part, { email: 'x' })).toEqual({ email: ['Use an email address such as name@example.com.'] })
  expect(messages(part, { first_name: 'Ann' })).toEqual({ first_name: ['The API has no such field.'] })
})
