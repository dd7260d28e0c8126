import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  appointmentTypeCreateSchema,
  appointmentTypeSchema,
  appointmentTypeUpdateSchema,
  attendeeCreateSchema,
  attendeeSchema,
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
  patientSchema,
  patientUpdateSchema,
  practitionerSchema,
  publicSettingsSchema,
  settingsSchema,
  userSchema,
} from '../index.js'
import { isRecord } from '../kit/values.js'

// Payloads of the API's documentation, one per file. They aren't part of the project, so these tests run only where the
// files exist.
const folder = fileURLToPath(new URL('../../../../../shared/api/examples/', import.meta.url))
const hasExamples = existsSync(folder)

interface Example {
  method: string
  path: string
  request: unknown
  response: unknown
}

interface Resource {
  model: v.GenericSchema
  create?: v.GenericSchema
  update?: v.GenericSchema
  /** Links that the API has added since the samples were written. */
  linksSince?: readonly string[]
}

const resources: Record<string, Resource> = {
  appointment_types: {
    model: appointmentTypeSchema,
    create: appointmentTypeCreateSchema,
    update: appointmentTypeUpdateSchema,
    linksSince: ['appointment_type_billable_items', 'appointment_type_products'],
  },
  attendees: {
    model: attendeeSchema,
    create: attendeeCreateSchema,
    update: attendeeUpdateSchema,
    linksSince: ['patient_forms'],
  },
  bookings: { model: bookingSchema },
  businesses: { model: businessSchema, create: businessCreateSchema, update: businessUpdateSchema },
  individual_appointments: {
    model: individualAppointmentSchema,
    create: individualAppointmentCreateSchema,
    update: individualAppointmentUpdateSchema,
  },
  patients: {
    model: patientSchema,
    create: patientCreateSchema,
    update: patientUpdateSchema,
    linksSince: ['attendees', 'patient_attachments', 'relationships'],
  },
  practitioners: { model: practitionerSchema, linksSince: ['appointment_types'] },
  settings: { model: settingsSchema },
  users: { model: userSchema },
}

/** Samples that a schema should refuse, with the paths of their issues. */
const expectedIssues: Record<string, readonly string[]> = {
  // A list that was removed from the API's document. Its records contain little more than the time of deletion.
  'patients--get-deleted-patients.json': [
    ...['id', 'created_at', 'first_name', 'last_name', 'updated_at'],
    ...['appointments', 'invoices', 'medical_alerts'],
  ],
  // A shortened sample: the other samples of the resource have the link.
  'practitioners--get-inactive-practitioners.json': ['practitioner_reference_numbers'],
}

// The response with the conflicts of a booking isn't a record.
const files = hasExamples
  ? readdirSync(folder).filter(
      (file) => file.endsWith('.json') && (file.split('--')[0] ?? '') in resources && !file.includes('conflicts'),
    )
  : []

function example(file: string): { example: Example; name: string; resource: Resource } {
  const name = file.split('--')[0] ?? ''
  const resource = resources[name]
  if (!resource) throw new Error(`No schema for ${file}`)
  return { example: JSON.parse(readFileSync(folder + file, 'utf8')), name, resource }
}

/** The records of a response to a list or to a single record. */
function records(name: string, response: unknown): unknown[] {
  if (!isRecord(response)) return []
  const list = response[name]
  return Array.isArray(list) ? list : [response]
}

function issuesOf(schema: v.GenericSchema, input: unknown): string[] {
  const { issues = [] } = v.safeParse(schema, input)
  return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
}

const skipped = hasExamples ? '' : ' (skipped: the examples are missing)'

describe.skipIf(!hasExamples)(`examples of the API's documentation${skipped}`, () => {
  it('default', () => expect(files.length).toBeGreaterThan(0))

  it.each(files.filter((file) => isRecord(example(file).example.response)))('%s: the response', (file) => {
    const { example: sample, name, resource } = example(file)
    const model = sample.path.endsWith('/settings/public') ? publicSettingsSchema : resource.model
    const since = Object.fromEntries((resource.linksSince ?? []).map((key) => [key, { links: { self: 'absent' } }]))
    const samples = records(name, sample.response)
    expect(samples.length).toBeGreaterThan(0)
    for (const record of samples) {
      const issues = issuesOf(model, isRecord(record) ? { ...since, ...record } : record)
      expect(issues.map((issue) => issue.split(':')[0])).toEqual(expectedIssues[file] ?? [])
    }
  })

  it.each(files.filter((file) => isRecord(example(file).example.request)))('%s: the body', (file) => {
    const { example: sample, resource } = example(file)
    const schema = sample.path.endsWith('/cancel')
      ? cancellationBodySchema
      : sample.method === 'POST'
        ? resource.create
        : resource.update
    if (!schema) throw new Error(`No schema for the body of ${file}`)
    expect(issuesOf(schema, sample.request)).toEqual([])
  })
})
