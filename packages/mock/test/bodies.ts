import type { PatientCustomFieldsDefinition } from '@cliniko/core'
import type { Mock } from '../src/index.js'

/** A body that has not been checked. */
export type Body = Readonly<Record<string, unknown>>

/** What a clinic of its own fields has: one of each kind. */
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

/** Makes bodies fit a clinic: their references lead to what's there, and their fields to each other. */
export function fitter({ store }: Mock) {
  const { tables } = store
  const first = <T>(records: Iterable<T>): T => {
    for (const record of records) return record
    throw new Error('The clinic has none of these.')
  }
  const idOf = (link: { readonly links: { readonly self: string } } | null | undefined) =>
    link?.links.self.split('/').at(-1) ?? ''
  const visits = [...tables.attendees.values()].filter(({ booking }) =>
    tables.individual_appointments.has(idOf(booking)),
  )
  const visit = first(visits)
  const patientId = idOf(visit.patient)
  const someCase = () => [...tables.patient_cases.values()].find(({ patient }) => idOf(patient) === patientId)
  const contactType = [...tables.referral_source_types.values()].find(
    ({ referrer_type }) => referrer_type === 'Contact',
  )
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
  const needed: { readonly [resource: string]: readonly string[] } = {
    appointment_type_billable_items: ['appointment_type_id', 'billable_item_id'],
    appointment_type_products: ['appointment_type_id', 'product_id'],
    relationships: ['patient_id', 'related_patient_id'],
    referral_sources: ['referral_source_type_id'],
  }
  const own: { readonly [resource: string]: (body: Body) => Promise<object> | object } = {
    attendees: async (body) => ({ ...('patient_id' in body && { ...(await seat()) }) }),
    concession_types: () => ({ name: 'Student' }),
    patient_attachments: async (body) => ('upload_url' in body ? { upload_url: await upload() } : {}),
    product_suppliers: () => ({ name: 'Supplier' }),
    relationships: () => ({ relation: 10 }),
    stock_adjustments: ({ adjustment_type }) => ({
      quantity: adjustment_type === 'Returned' || adjustment_type === 'Stock Purchase' ? '2.5' : '-2.5',
    }),
    unavailable_block_types: () => ({ name: 'Lunch' }),
  }

  /** A group with a seat left. */
  function seat() {
    const group = first(tables.group_appointments.values())
    group.max_attendees = 99
    const attending = group.patient_ids ?? []
    const free = [...tables.patients.keys()].find((id) => !attending.includes(id)) ?? ''
    group.patient_ids = attending.slice(0, 5)
    return { booking_id: group.id, patient_id: free }
  }

  let uploads = 0
  /** A file in the storage. */
  function upload() {
    uploads++
    const key = `temp/${uploads}/scan.txt`
    store.uploads.set(key, { contentType: 'text/plain', filename: 'scan.txt', bytes: new Uint8Array([104, 105]) })
    return `https://storage.in-memory.example/${key}`
  }

  return async (resource: string, body: Body, isNew: boolean): Promise<Record<string, unknown>> => {
    const fitted: Record<string, unknown> = { ...body }
    for (const name of isNew || resource === 'referral_sources' ? (needed[resource] ?? []) : []) fitted[name] ??= ''
    for (const field of Object.keys(fitted)) {
      const value = references[field]?.()
      if (value !== undefined) fitted[field] = value
      else if (field in references) delete fitted[field]
    }
    Object.assign(fitted, await own[resource]?.(fitted))
    if (!('patient_id' in fitted) || resource === 'attendees') delete fitted.patient_case_id
    if (!isNew) for (const field of ['patient_id', 'attendee_ids', 'attendee_id', 'booking_id']) delete fitted[field]
    return fitted
  }
}
