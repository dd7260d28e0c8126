import type { Link, LinkToMany, Models, PublicSettings, Settings, Signature } from '@cliniko/core'
import { Table } from './table.js'

/** What each table holds: all that a link can lead to; bookings are three tables in one. */
type Stored = Omit<Models, 'bookings'> & { readonly signatures: Signature }

/** The records of a clinic, by the API's names of their resources. */
export type Tables = { readonly [Resource in keyof Stored]: Table<Stored[Resource]> }

/** The bytes of an attachment or an upload. */
export interface StoredFile {
  readonly contentType: string
  readonly filename: string
  readonly bytes: Uint8Array
}

/** Everything a clinic has, and what its records don't say themselves. */
export interface Store {
  readonly tables: Tables
  settings: Settings | null
  publicSettings: PublicSettings | null
  /** The user whose key is used. */
  authenticatedUserId: string
  /** Ids of the appointment types that a practitioner gives. */
  readonly gives: Map<string, Set<string>>
  /** Ids of the businesses that a practitioner works at. */
  readonly worksAt: Map<string, Set<string>>
  /** Ids of the attachments that a patient case has. */
  readonly attachmentsOf: Map<string, Set<string>>
  /** The files of attachments, by their ids. */
  readonly contents: Map<string, StoredFile>
  /** Files that were sent to the storage and aren't attachments yet, by their keys there. */
  readonly uploads: Map<string, StoredFile>
  /** A new id: 19 digits, higher than all before. */
  nextId(): string
  /** The time in the clinic, as the API writes it. */
  now(): string
  /** The URL of a path, such as `/patients/1`. */
  url(path: string): string
  link<To extends string>(resource: To, id: string): Link<To>
  linkToMany<To extends string>(path: string): LinkToMany<To>
}

/** Makes a clinic with nothing in it. */
export function createStore(baseUrl: string, now: () => number): Store {
  // Ids of the API are such numbers: they don't fit a JavaScript number, which rounds them to the next 256th.
  let last = 1_752_849_161_776_013_500n
  const url = (path: string) => baseUrl + path
  return {
    tables: createTables(),
    settings: null,
    publicSettings: null,
    authenticatedUserId: '',
    gives: new Map(),
    worksAt: new Map(),
    attachmentsOf: new Map(),
    contents: new Map(),
    uploads: new Map(),
    nextId() {
      last += 1n
      return String(last)
    },
    now: () => isoOf(now()),
    url,
    link: (resource, id) => ({ links: { self: url(`/${resource}/${id}`) } }),
    linkToMany: (path) => ({ links: { self: url(path) } }),
  }
}

/** A moment as the API writes it: UTC, whole seconds. */
export function isoOf(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
}

function createTables(): Tables {
  return {
    appointment_type_billable_items: new Table(),
    appointment_type_products: new Table(),
    appointment_types: new Table(),
    attendees: new Table(),
    availability_blocks: new Table(),
    billable_items: new Table(),
    businesses: new Table(),
    communications: new Table(),
    concession_prices: new Table(),
    concession_types: new Table(),
    contacts: new Table(),
    daily_availabilities: new Table(),
    group_appointments: new Table(),
    individual_appointments: new Table(),
    invoice_items: new Table(),
    invoices: new Table(),
    medical_alerts: new Table(),
    patient_attachments: new Table(),
    patient_cases: new Table(),
    patient_form_templates: new Table(),
    patient_forms: new Table(),
    patients: new Table(),
    practitioner_reference_numbers: new Table(),
    practitioners: new Table(),
    product_suppliers: new Table(),
    products: new Table(),
    referral_source_types: new Table(),
    referral_sources: new Table(),
    relationships: new Table(),
    signatures: new Table(),
    stock_adjustments: new Table(),
    taxes: new Table(),
    treatment_note_templates: new Table(),
    treatment_notes: new Table(),
    unavailable_block_types: new Table(),
    unavailable_blocks: new Table(),
    users: new Table(),
  }
}
