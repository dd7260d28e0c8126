import { expect, test } from 'vitest'
import { bookable } from '../test/bookable.js'
import { first } from '../test/clinic.js'
import type { Mock } from './index.js'

// Requests of other clients, which follow the API's older documentation. In loose mode they get what the API returns,
// in strict mode why it would not do what they mean.

/** A request by its line and body. `{patient}` and the like stand for ids, which have 19 digits. */
interface Sample {
  readonly request: string
  /** JSON, as text: an id that is a number has more digits than JavaScript's numbers. */
  readonly body?: string
  readonly userAgent?: string | null
  /** What the loose mock returns, beside a status below 300. */
  readonly loose: object
  /** The strict mock's status, and words of its response. */
  readonly strict: readonly [status: number, words: string]
}

const samples: readonly (readonly [title: string, sample: Sample])[] = [
  [
    'C74 no User-Agent',
    { request: 'GET /businesses', userAgent: null, loose: { total_entries: 3 }, strict: [403, 'NAME (EMAIL)'] },
  ],
  [
    'C74 a User-Agent without a contact',
    { request: 'GET /businesses', userAgent: 'axios/1.7', loose: { total_entries: 3 }, strict: [403, 'email address'] },
  ],
  [
    'C75 PUT of a patient',
    {
      request: 'PUT /patients/{patient}',
      body: '{"appointment_notes":"Go for fist bumps over handshakes."}',
      loose: { id: '{patient}', appointment_notes: 'Go for fist bumps over handshakes.' },
      strict: [405, 'use PATCH'],
    },
  ],
  [
    'C75 PUT of the end of an appointment',
    {
      request: 'PUT /individual_appointments/{appointment}',
      body: '{"ends_at":"2026-06-01T04:45:00Z"}',
      loose: { starts_at: '2026-06-01T02:00:00Z', ends_at: '2026-06-01T04:45:00Z' },
      strict: [405, 'use PATCH'],
    },
  ],
  [
    'C75 PUT of a path that has no PATCH',
    { request: 'PUT /recalls/1', body: '{}', loose: { error: 'Not Found' }, strict: [404, 'Not Found'] },
  ],
  [
    'C76 ids as numbers in a new appointment',
    {
      request: 'POST /individual_appointments',
      body: '{"starts_at":"2026-06-02T03:45:00Z","patient_id":{patient},"practitioner_id":{practitioner},"appointment_type_id":{type},"business_id":{business}}',
      loose: { patient: { links: { self: 'https://api.au1.cliniko.com/v1/patients/{patient}' } } },
      strict: [422, 'patient_id'],
    },
  ],
  [
    'C76 an id as a number in an update, and a text that looks like JSON',
    {
      request: 'PATCH /individual_appointments/{appointment}',
      body: '{"practitioner_id":{practitioner},"notes":"said \\"id:{patient}, {\\\\\\" {patient}"}',
      loose: {
        practitioner: { links: { self: 'https://api.au1.cliniko.com/v1/practitioners/{practitioner}' } },
        notes: 'said "id:{patient}, {\\" {patient}',
      },
      strict: [422, 'practitioner_id'],
    },
  ],
  [
    'C76 decimals as numbers',
    {
      request: 'POST /stock_adjustments',
      body: '{"product_id":{product},"adjustment_type":"Stock Purchase","quantity":2.5}',
      loose: { quantity: '2.5' },
      strict: [422, 'quantity'],
    },
  ],
  [
    'C76 a list of ids as numbers',
    {
      request: 'POST /patient_cases',
      body: '{"name":"Knee","issue_date":"2026-01-02","patient_id":{patient},"patient_attachment_ids":[]}',
      loose: { name: 'Knee' },
      strict: [422, 'patient_id'],
    },
  ],
  [
    'C76 a number that is no id',
    {
      request: 'POST /patients',
      body: '{"first_name":"Ana","last_name":"Lima","country_code":7}',
      loose: { errors: { country_code: 'is invalid' } },
      strict: [422, 'country_code'],
    },
  ],
  [
    'C76 the id of no record, as a number',
    {
      request: 'POST /medical_alerts',
      body: '{"name":"Latex","patient_id":1}',
      loose: { errors: { patient_id: 'must exist' } },
      strict: [422, 'patient_id'],
    },
  ],
  [
    'C73 a filter without brackets',
    { request: 'GET /patients?q=id:={patient}', loose: { total_entries: 1 }, strict: [400, 'q[]=FIELD'] },
  ],
  [
    'C73 several filters without brackets, of which the last one counts',
    {
      request: 'GET /patients?q=last_name:=Nobody&q=id:={patient}',
      loose: { total_entries: 1 },
      strict: [400, 'the last one only'],
    },
  ],
  [
    'the direction in a parameter of its own',
    {
      request: 'GET /businesses?sort=created_at&order=desc&per_page=1',
      loose: { businesses: [{ id: '{newestBusiness}' }] },
      strict: [400, 'sort=created_at:desc'],
    },
  ],
  [
    'the list of archived patients',
    {
      request: 'GET /patients/archived',
      loose: { total_entries: 1, patients: [{ id: '{archived}', archived_at: '2026-03-02T00:00:00Z' }] },
      strict: [404, 'use GET /patients?q[]=archived_at:?'],
    },
  ],
  [
    'the list of deleted patients, which has their links alone',
    {
      request: 'GET /patients/deleted',
      loose: {
        total_entries: 1,
        patients: [
          {
            deleted_at: '2026-03-01T00:00:00Z',
            links: { self: 'https://api.au1.cliniko.com/v1/patients/{deleted}' },
          },
        ],
      },
      strict: [404, 'no filter on deleted patients'],
    },
  ],
  [
    'the list of archived appointment types',
    {
      request: 'GET /appointment_types/archived?page=1',
      loose: {
        total_entries: 0,
        links: { self: 'https://api.au1.cliniko.com/v1/appointment_types/archived?page=1&per_page=50' },
      },
      strict: [404, 'use GET /appointment_types?q[]=archived_at:?'],
    },
  ],
  [
    'the list of cancelled appointments, filtered',
    {
      request: 'GET /individual_appointments/cancelled?q[]=starts_at:>2026-06-01T00:00:00Z',
      loose: { total_entries: 1, individual_appointments: [{ cancellation_reason: 50 }] },
      strict: [404, 'use GET /individual_appointments?q[]=cancelled_at:?'],
    },
  ],
  [
    'the list of deleted invoices of a patient',
    {
      request: 'GET /patients/{patient}/invoices/deleted',
      loose: { total_entries: 0 },
      strict: [404, 'use GET /patients/{patient_id}/invoices?q[]=deleted_at:?'],
    },
  ],
  [
    'a list of the past that never existed',
    { request: 'GET /taxes/cancelled', loose: { error: 'Not Found' }, strict: [404, 'Not Found'] },
  ],
  [
    'a parameter that no documentation has',
    {
      request: 'GET /businesses?patient_id={patient}',
      loose: { total_entries: 3 },
      strict: [400, 'ignores the parameter patient_id'],
    },
  ],
]

/** A clinic for the samples, and the ids that they name. */
async function clinic(strict: boolean) {
  const { cliniko, mock, tables, appointment } = bookable({ strict, patients: 12 })
  for (const patient of tables.patients.values()) patient.archived_at = null
  const { id } = await cliniko.individualAppointments.create(appointment)
  const cancelled = await cliniko.individualAppointments.create({ ...appointment, starts_at: '2026-06-03T02:00:00Z' })
  await cliniko.individualAppointments.cancel(cancelled.id, { cancellation_reason: 50 })
  const [archived = '', deleted = ''] = [...tables.patients.keys()].slice(-2)
  await cliniko.patients.archive(archived)
  const record = tables.patients.get(deleted)
  if (record) record.deleted_at = '2026-03-01T00:00:00Z'
  const ids: { readonly [name: string]: string } = {
    patient: appointment.patient_id,
    practitioner: appointment.practitioner_id,
    type: appointment.appointment_type_id,
    business: appointment.business_id,
    newestBusiness: [...tables.businesses.keys()].at(-1) ?? '',
    product: first(tables.products.keys()),
    appointment: id,
    archived,
    deleted,
  }
  const withIds = (text: string) => text.replace(/\{(\w+)\}/g, (name, key: string) => ids[key] ?? name)
  return { mock, withIds }
}

function send(mock: Mock, { request, body, userAgent = 'Other (dev@clinic-tests.org)' }: Sample): Promise<Response> {
  const [method = '', path = ''] = request.split(' ')
  return mock.fetch(mock.store.url(path), {
    method,
    headers: {
      authorization: `Basic ${btoa(`${mock.apiKey}:`)}`,
      ...(userAgent !== null && { 'user-agent': userAgent }),
    },
    ...(body !== undefined && { body }),
  })
}

const clinics = { loose: clinic(false), strict: clinic(true) }

test.each(samples)('loose: %s', async (_title, sample) => {
  const { mock, withIds } = await clinics.loose
  const response = await send(mock, JSON.parse(withIds(JSON.stringify(sample))))
  const body = await response.json()
  expect(body).toMatchObject(JSON.parse(withIds(JSON.stringify(sample.loose))))
  const isRefused = 'error' in sample.loose || 'errors' in sample.loose
  expect(response.ok).toBe(!isRefused)
})

test.each(samples)('strict: %s', async (_title, sample) => {
  const { mock, withIds } = await clinics.strict
  const response = await send(mock, JSON.parse(withIds(JSON.stringify(sample))))
  const [status, words] = sample.strict
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(words)
})
