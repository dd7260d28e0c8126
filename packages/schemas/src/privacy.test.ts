import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { entriesOf, schemasOf } from '../test/kit.js'
import { allSchemas } from './all.js'
import { allTags } from './all-tags.js'
import {
  emailCommunicationSchema,
  groupAppointmentSchema,
  individualAppointmentSchema,
  memoCommunicationSchema,
  unavailableBlockSchema,
} from './index.js'
import { privacyOf, redact } from './privacy.js'

const self = (path: string) => ({ self: `https://api.au1.cliniko.com/v1/${path}` })

describe('tags', () => {
  const kinds: { readonly [resource: string]: readonly v.GenericSchema[] } = {
    bookings: [individualAppointmentSchema, groupAppointmentSchema, unavailableBlockSchema],
    communications: [memoCommunicationSchema, emailCommunicationSchema],
  }

  type Set = { answers?: { [path: string]: v.GenericSchema }; [kind: string]: unknown }

  it.each(Object.entries<Set>({ ...allSchemas }))('default: every field of %s has a tag', (resource, set) => {
    const schemas = [...schemasOf(set), ...schemasOf(set.answers ?? {}), ...schemasOf(kinds[resource] ?? [])]
    const fields = new Set(schemas.flatMap(([, schema]) => Object.keys(entriesOf(schema))))
    const decided: { readonly [resource: string]: object } = allTags
    const known = Object.keys(decided[resource] ?? {})
    // The bodies of bookings belong to the resources of each kind.
    const onlyInBodies = resource === 'bookings' ? known.filter((name) => /_id$|^apply_to_repeats$/.test(name)) : []
    expect(known.filter((name) => !onlyInBodies.includes(name)).sort()).toEqual([...fields].sort())
  })
})

describe('privacyOf', () => {
  it.each([
    ['patients', 'first_name', 'personal'],
    ['patients', 'date_of_birth', 'personal'],
    ['patients', 'notes', 'health'],
    ['patients', 'id', undefined],
    ['patients', 'created_at', undefined],
    ['patients', 'patient_phone_numbers', 'personal'],
    ['patients', 'patient_phone_numbers.0.number', 'personal'],
    ['patients', 'patient_phone_numbers.0.phone_type', undefined],
    ['patients', 'custom_fields', 'health'],
    ['patients', 'custom_fields.sections.0.fields.1.value', 'health'],
    ['patients', 'custom_fields.sections.0.token', undefined],
    ['patients', 'pronouns.nominative', 'personal'],
    ['attendees', 'telehealth_url', 'personal'],
    ['attendees', 'cancellation_url', 'personal'],
    ['individual_appointments', 'cancellation_reason', 'health'],
    ['treatment_notes', 'content.sections.0.questions.2.answer', 'health'],
    ['medical_alerts', 'name', 'health'],
    ['taxes', 'name', undefined],
    ['patients', 'constructor', undefined],
    ['patients', 'no_such_field', undefined],
  ] as const)('input: %s, %s', (resource, field, tag) => {
    expect(privacyOf(resource, field)).toBe(tag)
  })
})

describe('redact', () => {
  const patient = {
    id: '1',
    first_name: 'Canary',
    notes: 'Canary',
    email: null,
    archived_at: null,
    reminder_type: 'SMS',
    patient_phone_numbers: [{ number: 'Canary', normalized_number: 'Canary', phone_type: 'Mobile' }],
    custom_fields: {
      sections: [
        {
          token: 't',
          fields: [
            { token: 't', type: 'text', name: 'Policy', value: 'Canary' },
            { token: 't', options: [{ token: 'o', name: 'Canary', selected: true }], other: { value: 'Canary' } },
          ],
        },
      ],
    },
    invoices: { links: self('invoices?q[]=patient_id:=1') },
    links: self('patients/1'),
  }

  it('default', () => {
    expect(redact('patients', patient)).toEqual({
      id: '1',
      first_name: '[personal]',
      notes: '[health]',
      email: null,
      archived_at: null,
      reminder_type: 'SMS',
      patient_phone_numbers: [{ number: '[personal]', normalized_number: '[personal]', phone_type: 'Mobile' }],
      custom_fields: {
        sections: [
          {
            token: 't',
            fields: [
              { token: 't', type: 'text', name: 'Policy', value: '[health]' },
              {
                token: 't',
                options: [{ token: 'o', name: '[health]', selected: '[health]' }],
                other: { value: '[health]' },
              },
            ],
          },
        ],
      },
      invoices: { links: self('invoices?q[]=patient_id:=1') },
      links: self('patients/1'),
    })
  })

  it('behavior: the value is copied', () => {
    const before = structuredClone(patient)
    redact('patients', patient)
    expect(patient).toEqual(before)
  })

  it('C41 behavior: answers of notes and forms of any shape are hidden', () => {
    const questions = [
      { name: 'Pain', type: 'text', answer: 'Canary' },
      { name: 'Name', type: 'full_name', answer: { first_name: 'Canary' } },
      { name: 'Phone', type: 'phone', answer: [{ number: 'Canary' }] },
      { name: 'Where', type: 'checkboxes', answers: [{ value: 'Canary', selected: true }], other: { value: 'Canary' } },
    ]
    const content = { sections: [{ name: 'History', description: 'Canary', questions }] }
    for (const resource of ['treatment_notes', 'patient_forms'] as const) {
      const text = JSON.stringify(redact(resource, { title: 'Canary', content }))
      expect(text).not.toContain('Canary')
      expect(text).toContain('"History"')
      expect(text).toContain('"Pain"')
    }
  })

  it('C41 behavior: unknown values are hidden', () => {
    expect(redact('patients', { id: '1', shoe_size: 'Canary', constructor: 'Canary' })).toEqual({
      id: '1',
      shoe_size: '[unknown]',
      constructor: '[unknown]',
    })
    expect(redact('patients', 'Canary')).toBe('[unknown]')
    expect(redact('patients', { patient_phone_numbers: 'Canary' })).toEqual({ patient_phone_numbers: '[unknown]' })
    expect(redact('patients', undefined)).toBeUndefined()
  })

  it('input: lists, pages and responses of the API', () => {
    const [record, redacted] = [
      { id: '1', last_name: 'Canary' },
      { id: '1', last_name: '[personal]' },
    ]
    const links = { next: 'https://api.au1.cliniko.com/v1/patients?page=2&q[]=last_name:=Canary' }
    const redactedLinks = { next: 'https://api.au1.cliniko.com/v1/patients?[personal]' }
    expect(redact('patients', [record])).toEqual([redacted])
    expect(redact('patients', { items: [record], totalEntries: 1, links })).toEqual({
      items: [redacted],
      totalEntries: 1,
      links: redactedLinks,
    })
    expect(redact('patients', { patients: [record], total_entries: 1, links, hint: 'Canary' })).toEqual({
      patients: [redacted],
      total_entries: 1,
      links: redactedLinks,
      hint: '[unknown]',
    })
  })

  it('behavior: the resource of a related record is read from its own link', () => {
    const patient = { id: '2', first_name: 'Canary', links: self('patients/2') }
    const odd = { id: '3', first_name: 'Canary' }
    expect(
      redact('individual_appointments', { id: '1', included: { patient, odd, none: null, all: [patient] } }),
    ).toEqual({
      id: '1',
      included: {
        patient: { id: '2', first_name: '[personal]', links: self('patients/2') },
        odd: { id: '[unknown]', first_name: '[unknown]' },
        none: null,
        all: [{ id: '2', first_name: '[personal]', links: self('patients/2') }],
      },
    })
  })
})
