import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../operation.js'
import * as resources from './index.js'

/** Method, path and kind of every operation, by hand: what is sent must not follow from the code it's tested with. */
const table: { readonly [resource: string]: { readonly [name: string]: string } } = {
  appointmentTypes: {
    list: 'list GET /appointment_types',
    get: 'get GET /appointment_types/{id}',
    create: 'create POST /appointment_types',
    update: 'update PATCH /appointment_types/{id}',
    archive: 'archive POST /appointment_types/{id}/archive',
    delete: 'delete DELETE /appointment_types/{id}',
    listForPractitioner: 'list GET /practitioners/{practitioner_id}/appointment_types',
  },
  attendees: {
    list: 'list GET /attendees',
    get: 'get GET /attendees/{id}',
    create: 'create POST /attendees',
    update: 'update PATCH /attendees/{id}',
    cancel: 'action PATCH /attendees/{id}/cancel',
    archive: 'archive POST /attendees/{id}/archive',
    delete: 'delete DELETE /attendees/{id}',
    listForGroupAppointment: 'list GET /group_appointments/{group_appointment_id}/attendees',
    listForIndividualAppointment: 'list GET /individual_appointments/{individual_appointment_id}/attendees',
    listForPatientCase: 'list GET /patient_cases/{patient_case_id}/attendees',
  },
  bookings: {
    list: 'list GET /bookings',
    get: 'get GET /bookings/{id}',
    listForPatientCase: 'list GET /patient_cases/{patient_case_id}/bookings',
  },
  businesses: {
    list: 'list GET /businesses',
    get: 'get GET /businesses/{id}',
    create: 'create POST /businesses',
    update: 'update PATCH /businesses/{id}',
    archive: 'archive POST /businesses/{id}/archive',
    unarchive: 'unarchive POST /businesses/{id}/unarchive',
    delete: 'delete DELETE /businesses/{id}',
  },
  individualAppointments: {
    list: 'list GET /individual_appointments',
    get: 'get GET /individual_appointments/{id}',
    create: 'create POST /individual_appointments',
    update: 'update PATCH /individual_appointments/{id}',
    cancel: 'action PATCH /individual_appointments/{id}/cancel',
    archive: 'archive POST /individual_appointments/{id}/archive',
    conflicts: 'conflicts GET /individual_appointments/{id}/conflicts',
    delete: 'delete DELETE /individual_appointments/{id}',
  },
  patients: {
    list: 'list GET /patients',
    get: 'get GET /patients/{id}',
    create: 'create POST /patients',
    update: 'update PATCH /patients/{id}',
    archive: 'archive POST /patients/{id}/archive',
    unarchive: 'unarchive POST /patients/{id}/unarchive',
    delete: 'delete DELETE /patients/{id}',
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
  settings: { get: 'get GET /settings', getPublic: 'get GET /settings/public' },
  users: { list: 'list GET /users', get: 'get GET /users/{id}', authenticated: 'get GET /user' },
}

const all: { readonly [resource: string]: { readonly [name: string]: Operation } } = resources

test('every resource is in the table', () => {
  expect(Object.keys(all).sort()).toEqual(Object.keys(table).sort())
})

describe.each(Object.entries(table))('%s', (name, operations) => {
  test('C15 C16 method and path of each operation', () => {
    const own = Object.entries(all[name] ?? {}).map(([key, { kind, method, path }]) => [
      key,
      `${kind} ${method} ${path}`,
    ])
    expect(Object.fromEntries(own)).toEqual(operations)
  })

  test('C39 a list’s records are under the name of the resource', () => {
    const collection = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    for (const operation of Object.values(all[name] ?? {})) expect(operation.resource).toBe(collection)
  })

  test('operations are frozen', () => {
    for (const operation of Object.values(all[name] ?? {})) expect(Object.isFrozen(operation)).toBe(true)
  })
})

interface Fact {
  readonly method: string
  readonly path: string
  readonly origin: string
  readonly filters?: { readonly [field: string]: string } | null
}

const factsPath = fileURLToPath(new URL('../../../../../shared/api/cliniko-v1.json', import.meta.url))
const isHere = existsSync(factsPath)

describe.skipIf(!isHere)(
  isHere ? 'the facts of the API' : 'the facts of the API (skipped: they are not beside this repository)',
  () => {
    const facts: { readonly [resource: string]: { readonly operations: readonly Fact[] } } = isHere
      ? JSON.parse(readFileSync(factsPath, 'utf8')).resources
      : {}
    const types: { readonly [type: string]: string } = { 'date-time': 'datetime', int64: 'id' }

    test.each(Object.keys(table))('%s: the same operations, with the same filters', (name) => {
      const collection = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      // The documentation's older ways, such as PUT, are left out.
      const expected = (facts[collection]?.operations ?? [])
        .filter(({ origin }) => origin !== 'docs')
        .map(({ method, path, filters }) => [
          `${method} ${path}`,
          Object.fromEntries(Object.entries(filters ?? {}).map(([field, type]) => [field, types[type] ?? type])),
        ])
      const own = Object.values(all[name] ?? {}).map(({ method, path, filters }) => [`${method} ${path}`, filters])
      expect(expected.length).toBeGreaterThan(0)
      expect(Object.fromEntries(own)).toEqual(Object.fromEntries(expected))
    })
  },
)
