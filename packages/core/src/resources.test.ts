import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFacts } from '../../api-check/src/facts/files.js'
import type { Operation } from './operation/operation.js'
import * as resources from './resources.js'

/** Kind, method and path of every operation, written by hand so that the test does not repeat the code. */
const table: { readonly [resource: string]: { readonly [name: string]: string } } = {
  appointmentTypeBillableItems: {
    list: 'list GET /appointment_type_billable_items',
    create: 'create POST /appointment_type_billable_items',
    get: 'get GET /appointment_type_billable_items/{id}',
    update: 'update PATCH /appointment_type_billable_items/{id}',
    delete: 'delete DELETE /appointment_type_billable_items/{id}',
  },
  appointmentTypeProducts: {
    list: 'list GET /appointment_type_products',
    create: 'create POST /appointment_type_products',
    get: 'get GET /appointment_type_products/{id}',
    update: 'update PATCH /appointment_type_products/{id}',
    delete: 'delete DELETE /appointment_type_products/{id}',
  },
  appointmentTypes: {
    list: 'list GET /appointment_types',
    create: 'create POST /appointment_types',
    get: 'get GET /appointment_types/{id}',
    update: 'update PATCH /appointment_types/{id}',
    delete: 'delete DELETE /appointment_types/{id}',
    archive: 'archive POST /appointment_types/{id}/archive',
    listForPractitioner: 'list GET /practitioners/{practitioner_id}/appointment_types',
  },
  attendees: {
    list: 'list GET /attendees',
    create: 'create POST /attendees',
    get: 'get GET /attendees/{id}',
    update: 'update PATCH /attendees/{id}',
    delete: 'delete DELETE /attendees/{id}',
    archive: 'archive POST /attendees/{id}/archive',
    cancel: 'action PATCH /attendees/{id}/cancel',
    listForGroupAppointment: 'list GET /group_appointments/{group_appointment_id}/attendees',
    listForIndividualAppointment: 'list GET /individual_appointments/{individual_appointment_id}/attendees',
    listForPatientCase: 'list GET /patient_cases/{patient_case_id}/attendees',
  },
  availabilityBlocks: {
    list: 'list GET /availability_blocks',
    create: 'create POST /availability_blocks',
    get: 'get GET /availability_blocks/{id}',
  },
  availableTimes: {
    list: 'list GET /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/available_times',
    next: 'get GET /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time',
  },
  billableItems: {
    list: 'list GET /billable_items',
    create: 'create POST /billable_items',
    get: 'get GET /billable_items/{id}',
    update: 'update PATCH /billable_items/{id}',
    delete: 'delete DELETE /billable_items/{id}',
    archive: 'archive POST /billable_items/{id}/archive',
  },
  bookings: {
    list: 'list GET /bookings',
    get: 'get GET /bookings/{id}',
    listForPatientCase: 'list GET /patient_cases/{patient_case_id}/bookings',
  },
  businesses: {
    list: 'list GET /businesses',
    create: 'create POST /businesses',
    get: 'get GET /businesses/{id}',
    update: 'update PATCH /businesses/{id}',
    delete: 'delete DELETE /businesses/{id}',
    archive: 'archive POST /businesses/{id}/archive',
    unarchive: 'unarchive POST /businesses/{id}/unarchive',
  },
  communications: {
    list: 'list GET /communications',
    create: 'create POST /communications',
    get: 'get GET /communications/{id}',
    update: 'update PATCH /communications/{id}',
    archive: 'archive POST /communications/{id}/archive',
  },
  concessionPrices: {
    list: 'list GET /concession_prices',
    get: 'get GET /concession_prices/{id}',
  },
  concessionTypes: {
    list: 'list GET /concession_types',
    create: 'create POST /concession_types',
    get: 'get GET /concession_types/{id}',
    update: 'update PATCH /concession_types/{id}',
  },
  contacts: {
    list: 'list GET /contacts',
    create: 'create POST /contacts',
    get: 'get GET /contacts/{id}',
    update: 'update PATCH /contacts/{id}',
    delete: 'delete DELETE /contacts/{id}',
    archive: 'archive POST /contacts/{id}/archive',
  },
  dailyAvailabilities: {
    list: 'list GET /daily_availabilities',
    get: 'get GET /daily_availabilities/{id}',
    listForBusiness: 'list GET /businesses/{business_id}/daily_availabilities',
    listForPractitioner: 'list GET /practitioners/{practitioner_id}/daily_availabilities',
  },
  groupAppointments: {
    list: 'list GET /group_appointments',
    create: 'create POST /group_appointments',
    get: 'get GET /group_appointments/{id}',
    update: 'update PATCH /group_appointments/{id}',
    delete: 'delete DELETE /group_appointments/{id}',
    archive: 'archive POST /group_appointments/{id}/archive',
    conflicts: 'conflicts GET /group_appointments/{id}/conflicts',
  },
  individualAppointments: {
    list: 'list GET /individual_appointments',
    create: 'create POST /individual_appointments',
    get: 'get GET /individual_appointments/{id}',
    update: 'update PATCH /individual_appointments/{id}',
    delete: 'delete DELETE /individual_appointments/{id}',
    archive: 'archive POST /individual_appointments/{id}/archive',
    cancel: 'action PATCH /individual_appointments/{id}/cancel',
    conflicts: 'conflicts GET /individual_appointments/{id}/conflicts',
  },
  invoiceItems: {
    list: 'list GET /invoice_items',
    get: 'get GET /invoice_items/{id}',
    listForInvoice: 'list GET /invoices/{invoice_id}/invoice_items',
  },
  invoices: {
    list: 'list GET /invoices',
    get: 'get GET /invoices/{id}',
    listForAppointment: 'list GET /appointments/{appointment_id}/invoices',
    listForAttendee: 'list GET /attendees/{attendee_id}/invoices',
    listForPatientCase: 'list GET /patient_cases/{patient_case_id}/invoices',
    listForPatient: 'list GET /patients/{patient_id}/invoices',
    listForPractitioner: 'list GET /practitioners/{practitioner_id}/invoices',
  },
  medicalAlerts: {
    list: 'list GET /medical_alerts',
    create: 'create POST /medical_alerts',
    get: 'get GET /medical_alerts/{id}',
    update: 'update PATCH /medical_alerts/{id}',
    delete: 'delete DELETE /medical_alerts/{id}',
    archive: 'archive POST /medical_alerts/{id}/archive',
    listForPatient: 'list GET /patients/{patient_id}/medical_alerts',
  },
  patientAttachments: {
    list: 'list GET /patient_attachments',
    create: 'create POST /patient_attachments',
    get: 'get GET /patient_attachments/{id}',
    update: 'update PATCH /patient_attachments/{id}',
    delete: 'delete DELETE /patient_attachments/{id}',
    archive: 'archive POST /patient_attachments/{id}/archive',
    listForPatientCase: 'list GET /patient_cases/{patient_case_id}/patient_attachments',
    presignedPost: 'get GET /patients/{patient_id}/attachment_presigned_post',
    listForPatient: 'list GET /patients/{patient_id}/patient_attachments',
  },
  patientCases: {
    list: 'list GET /patient_cases',
    create: 'create POST /patient_cases',
    active: 'list GET /patient_cases/active',
    get: 'get GET /patient_cases/{id}',
    update: 'update PATCH /patient_cases/{id}',
    archive: 'archive POST /patient_cases/{id}/archive',
  },
  patientFormTemplates: {
    list: 'list GET /patient_form_templates',
    create: 'create POST /patient_form_templates',
    get: 'get GET /patient_form_templates/{id}',
    update: 'update PATCH /patient_form_templates/{id}',
    archive: 'archive POST /patient_form_templates/{id}/archive',
  },
  patientForms: {
    list: 'list GET /patient_forms',
    create: 'create POST /patient_forms',
    get: 'get GET /patient_forms/{id}',
    update: 'update PATCH /patient_forms/{id}',
    listForAttendee: 'list GET /attendees/{attendee_id}/patient_forms',
    archive: 'archive POST /patient_forms/{id}/archive',
  },
  patients: {
    list: 'list GET /patients',
    create: 'create POST /patients',
    get: 'get GET /patients/{id}',
    update: 'update PATCH /patients/{id}',
    delete: 'delete DELETE /patients/{id}',
    archive: 'archive POST /patients/{id}/archive',
    unarchive: 'unarchive POST /patients/{id}/unarchive',
  },
  practitionerReferenceNumbers: {
    list: 'list GET /practitioner_reference_numbers',
    create: 'create POST /practitioner_reference_numbers',
    get: 'get GET /practitioner_reference_numbers/{id}',
    update: 'update PATCH /practitioner_reference_numbers/{id}',
    delete: 'delete DELETE /practitioner_reference_numbers/{id}',
    listForPractitioner: 'list GET /practitioners/{practitioner_id}/practitioner_reference_numbers',
  },
  practitioners: {
    list: 'list GET /practitioners',
    inactive: 'list GET /practitioners/inactive',
    get: 'get GET /practitioners/{id}',
    listForAppointmentType: 'list GET /appointment_types/{appointment_type_id}/practitioners',
    listForBusiness: 'list GET /businesses/{business_id}/practitioners',
    inactiveForAppointmentType: 'list GET /appointment_types/{appointment_type_id}/practitioners/inactive',
    inactiveForBusiness: 'list GET /businesses/{business_id}/practitioners/inactive',
  },
  productSuppliers: {
    list: 'list GET /product_suppliers',
    create: 'create POST /product_suppliers',
    get: 'get GET /product_suppliers/{id}',
    update: 'update PATCH /product_suppliers/{id}',
    delete: 'delete DELETE /product_suppliers/{id}',
    archive: 'archive POST /product_suppliers/{id}/archive',
  },
  products: {
    list: 'list GET /products',
    create: 'create POST /products',
    get: 'get GET /products/{id}',
    update: 'update PATCH /products/{id}',
    delete: 'delete DELETE /products/{id}',
    archive: 'archive POST /products/{id}/archive',
  },
  referralSourceTypes: {
    list: 'list GET /referral_source_types',
    get: 'get GET /referral_source_types/{id}',
  },
  referralSources: {
    list: 'list GET /referral_sources',
    getForPatient: 'get GET /patients/{patient_id}/referral_source',
    updateForPatient: 'update PATCH /patients/{patient_id}/referral_source',
  },
  relationships: {
    list: 'list GET /relationships',
    create: 'create POST /relationships',
    get: 'get GET /relationships/{id}',
    update: 'update PATCH /relationships/{id}',
    archive: 'archive POST /relationships/{id}/archive',
  },
  services: {
    list: 'list GET /services',
    listForBusiness: 'list GET /businesses/{business_id}/services',
  },
  settings: {
    getPublic: 'get GET /settings/public',
    get: 'get GET /settings',
  },
  signatures: {
    get: 'get GET /patient_forms/{patient_form_id}/signatures/{id}',
  },
  stockAdjustments: {
    list: 'list GET /stock_adjustments',
    create: 'create POST /stock_adjustments',
    get: 'get GET /stock_adjustments/{id}',
  },
  taxes: {
    list: 'list GET /taxes',
    create: 'create POST /taxes',
    get: 'get GET /taxes/{id}',
    update: 'update PATCH /taxes/{id}',
    delete: 'delete DELETE /taxes/{id}',
  },
  treatmentNoteTemplates: {
    list: 'list GET /treatment_note_templates',
    create: 'create POST /treatment_note_templates',
    get: 'get GET /treatment_note_templates/{id}',
    update: 'update PATCH /treatment_note_templates/{id}',
    delete: 'delete DELETE /treatment_note_templates/{id}',
    archive: 'archive POST /treatment_note_templates/{id}/archive',
  },
  treatmentNotes: {
    list: 'list GET /treatment_notes',
    create: 'create POST /treatment_notes',
    get: 'get GET /treatment_notes/{id}',
    update: 'update PATCH /treatment_notes/{id}',
    delete: 'delete DELETE /treatment_notes/{id}',
    listForPatient: 'list GET /patients/{patient_id}/treatment_notes',
    archive: 'archive POST /treatment_notes/{id}/archive',
    unarchive: 'unarchive POST /treatment_notes/{id}/unarchive',
  },
  unavailableBlockTypes: {
    list: 'list GET /unavailable_block_types',
    create: 'create POST /unavailable_block_types',
    get: 'get GET /unavailable_block_types/{id}',
    update: 'update PATCH /unavailable_block_types/{id}',
    archive: 'archive POST /unavailable_block_types/{id}/archive',
  },
  unavailableBlocks: {
    list: 'list GET /unavailable_blocks',
    create: 'create POST /unavailable_blocks',
    get: 'get GET /unavailable_blocks/{id}',
    update: 'update PATCH /unavailable_blocks/{id}',
    delete: 'delete DELETE /unavailable_blocks/{id}',
    archive: 'archive POST /unavailable_blocks/{id}/archive',
    conflicts: 'conflicts GET /unavailable_blocks/{id}/conflicts',
  },
  users: {
    authenticated: 'get GET /user',
    list: 'list GET /users',
    get: 'get GET /users/{id}',
  },
}

const all: { readonly [resource: string]: { readonly [name: string]: Operation } } = resources

function readSource(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

function camelCase(file: string): string {
  return file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

describe('resources.ts', () => {
  const files = readdirSync(new URL('resources/', import.meta.url)).map((file) => file.replace('.ts', ''))
  const index = readSource('resources.ts')

  function exportedTypes(file: string): string[] {
    const declared = readSource(`resources/${file}.ts`).matchAll(/^export (?:interface|type) (\w+)/gm)
    return Array.from(declared, ([, name = '']) => name)
  }

  test('default: exports the operations of every file in resources/, in order', () => {
    const lines = files.map((file) => `export * as ${camelCase(file)} from './resources/${file}.js'`)
    expect(index.split('\n').filter((line) => line.startsWith('export *'))).toEqual(lines)
  })

  test.each(files)('default: exports the types of %s', (file) => {
    const [, names = ''] = new RegExp(`export type \\{([^}]*)\\} from './resources/${file}\\.js'`).exec(index) ?? []
    expect(names.match(/\w+/g)?.sort()).toEqual(exportedTypes(file).sort())
  })

  test('default: the package exports everything in it', () => {
    expect(readSource('index.ts')).toContain("export * from './resources.js'")
  })

  test.each(files)("default: each operation of %s points to Cliniko's documentation", (file) => {
    const links = readSource(`resources/${file}.ts`).match(/@see \{@link https:\/\/docs\.api\.cliniko\.com\/openapi\//g)
    expect(links).toHaveLength(Object.keys(all[camelCase(file)] ?? {}).length)
  })
})

test('every resource is in the table', () => {
  expect(Object.keys(all).sort()).toEqual(Object.keys(table).sort())
})

describe.each(Object.entries(table))('%s', (name, operations) => {
  test('C15 C16 method and path of each operation', () => {
    const actual = Object.entries(all[name] ?? {}).map(([key, { kind, method, path }]) => [
      key,
      `${kind} ${method} ${path}`,
    ])
    expect(Object.fromEntries(actual)).toEqual(operations)
  })

  test('C39 every operation has the name of its resource', () => {
    const collection = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    for (const operation of Object.values(all[name] ?? {})) expect(operation.resource).toBe(collection)
  })

  test('C48 no operation has a path that the API no longer documents', () => {
    const undocumented = /^\/(appointments|payments|cases|available_times|recalls)$|\/(deleted|cancelled|archived)$/
    expect(Object.values(all[name] ?? {}).filter(({ path }) => undocumented.test(path))).toEqual([])
  })

  test('operations are frozen', () => {
    for (const operation of Object.values(all[name] ?? {})) expect(Object.isFrozen(operation)).toBe(true)
  })
})

const facts = readFacts()

describe('the facts of the API', () => {
  test.each(Object.keys(table))('%s: has the same operations with the same filters', (name) => {
    const collection = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const operations = Object.entries(facts.resources[collection]?.operations ?? {})
    const expected = operations.map(([methodAndPath, { filters = {} }]) => [methodAndPath, filters])
    const actual = Object.values(all[name] ?? {}).map(({ method, path, filters }) => [`${method} ${path}`, filters])
    expect(expected.length).toBeGreaterThan(0)
    expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected))
  })
})
