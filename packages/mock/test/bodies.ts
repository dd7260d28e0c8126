import type { PatientCustomFieldsDefinition } from '@cliniko/core'
import type { Mock } from '../src/index.js'
import { first, idOf } from './clinic.js'

/** The fields of a body. */
export type Body = Readonly<Record<string, unknown>>

/** A clinic's own fields for patients, one of each kind. */
export const customFields: PatientCustomFieldsDefinition = {
  sections: [
    {
      token: '11111111-1111-4111-8111-111111111111',
      name: 'Health',
      fields: [
        { token: '22222222-2222-4222-8222-222222222222', name: 'Goal', type: 'text' },
        {
          token: '33333333-3333-4333-8333-333333333333',
          name: 'Sports',
          type: 'radiobuttons',
          options: [
            { token: '44444444-4444-4444-8444-444444444444', name: 'Running' },
            { token: '55555555-5555-4555-8555-555555555555', name: 'Swimming' },
          ],
          other: { enabled: true },
        },
      ],
    },
  ],
}

/** A patient's values in those fields. */
const customValues = {
  sections: [
    {
      token: '11111111-1111-4111-8111-111111111111',
      fields: [
        { token: '22222222-2222-4222-8222-222222222222', value: '10 km' },
        {
          token: '33333333-3333-4333-8333-333333333333',
          options: [{ token: '55555555-5555-4555-8555-555555555555', selected: true }],
        },
      ],
    },
  ],
}

/** Changes a body so that a clinic accepts it. `isNew` is false for an update. */
export type Fit = (resource: string, body: Body, isNew: boolean) => Promise<Record<string, unknown>>

/** Makes bodies fit a clinic: ids are of existing records, and fields fit each other. */
export function fitter({ store }: Mock): Fit {
  const { tables } = store
  const visits = [...tables.attendees.values()].filter(({ booking }) =>
    tables.individual_appointments.has(idOf(booking)),
  )
  const visit = first(visits)
  const patientId = idOf(visit.patient)
  const someCase = () => [...tables.patient_cases.values()].find(({ patient }) => idOf(patient) === patientId)
  const contactType = [...tables.referral_source_types.values()].find(
    ({ referrer_type }) => referrer_type === 'Contact',
  )
  const groupType = [...tables.appointment_types.values()].find(({ max_attendees }) => max_attendees > 1)
  const references: { readonly [field: string]: () => unknown } = {
    appointment_type_id: () => first(tables.appointment_types.keys()),
    attendee_id: () => visit.id,
    attendee_ids: () => [visit.id],
    billable_item_id: () => first(tables.billable_items.keys()),
    booking_id: () => idOf(visit.booking),
    business_id: () => first(tables.businesses.keys()),
    business_ids: () => [first(tables.businesses.keys())],
    concession_type_id: () => first(tables.concession_types.keys()),
    contact_id: () => first(tables.contacts.keys()),
    patient_attachment_ids: () => [],
    patient_case_id: () => someCase()?.id,
    patient_form_template_id: () => first(tables.patient_form_templates.keys()),
    patient_id: () => patientId,
    practitioner_id: () => first(tables.practitioners.keys()),
    practitioner_ids: () => [first(tables.practitioners.keys())],
    product_id: () => first(tables.products.keys()),
    product_supplier_id: () => first(tables.product_suppliers.keys()),
    referral_source_type_id: () => contactType?.id,
    referrer_id: () => first(tables.contacts.keys()),
    referring_doctor_id: () => first(tables.contacts.keys()),
    related_patient_id: () => [...tables.patients.keys()].find((id) => id !== patientId),
    tax_id: () => first(tables.taxes.keys()),
    treatment_note_template_id: () => first(tables.treatment_note_templates.keys()),
    unavailable_block_type_id: () => first(tables.unavailable_block_types.keys()),
    appointment_type_ids: () => [first(tables.appointment_types.keys())],
    custom_fields: () => customValues,
    starts_at: () => '2026-06-01T02:00:00Z',
    ends_at: () => '2026-06-01T02:45:00+00:00',
    issue_date: () => '2026-01-02',
    expiry_date: () => '2027-01-02',
    subcategory: () => contactType?.subcategories?.[0] ?? null,
    draft: () => true,
    completed: () => false,
    max_attendees: () => 9,
  }
  const requiredFields: { readonly [resource: string]: readonly string[] } = {
    appointment_type_billable_items: ['appointment_type_id', 'billable_item_id'],
    appointment_type_products: ['appointment_type_id', 'product_id'],
    relationships: ['patient_id', 'related_patient_id'],
    referral_sources: ['referral_source_type_id'],
  }
  const ownFields: { readonly [resource: string]: (body: Body) => object | false } = {
    attendees: (body) => ({ ...('patient_id' in body && { ...freeSeat() }) }),
    concession_types: () => ({ name: 'Student' }),
    group_appointments: (body) => 'appointment_type_id' in body && { appointment_type_id: groupType?.id },
    patient_attachments: (body) => ('upload_url' in body ? { upload_url: upload() } : {}),
    product_suppliers: () => ({ name: 'Supplier' }),
    relationships: () => ({ relation: 10 }),
    stock_adjustments: ({ adjustment_type }) => ({
      quantity: adjustment_type === 'Returned' || adjustment_type === 'Stock Purchase' ? '2.5' : '-2.5',
    }),
    unavailable_block_types: () => ({ name: 'Lunch' }),
  }

  /** Makes a seat in a group free. */
  function freeSeat() {
    const group = first(tables.group_appointments.values())
    group.max_attendees = 99
    const attending = group.patient_ids ?? []
    const freePatient = [...tables.patients.keys()].find((id) => !attending.includes(id)) ?? ''
    group.patient_ids = attending.slice(0, 5)
    return { booking_id: group.id, patient_id: freePatient }
  }

  let uploads = 0
  /** Puts a file into the storage. */
  function upload() {
    uploads++
    const key = `temp/${uploads}/scan.txt`
    store.uploads.set(key, { contentType: 'text/plain', filename: 'scan.txt', bytes: new Uint8Array([104, 105]) })
    return `https://storage.in-memory.example/${key}`
  }

  return async (resource, body, isNew) => {
    const fitted: Record<string, unknown> = { ...body }
    for (const name of isNew || resource === 'referral_sources' ? (requiredFields[resource] ?? []) : [])
      fitted[name] ??= ''
    for (const field of Object.keys(fitted)) {
      const value = references[field]?.()
      if (value !== undefined) fitted[field] = value
      else if (field in references) delete fitted[field]
    }
    Object.assign(fitted, ownFields[resource]?.(fitted))
    if (!('patient_id' in fitted) || resource === 'attendees') delete fitted.patient_case_id
    if (!isNew) for (const field of ['patient_id', 'attendee_ids', 'attendee_id', 'booking_id']) delete fitted[field]
    return fitted
  }
}
