import type { Booking, Link, LinkToMany, Models, PublicSettings, Settings, Signature } from '@cliniko/core'
import { type Desk, Table } from './table.js'
import { TableIndex } from './table-index.js'

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
  /** Appointments, groups' appointments and unavailable blocks as one. */
  readonly bookings: TableIndex<Booking>
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
  /**
   * Runs work of the mock itself, which keeps no record that it takes out of a table: see `Table`.
   * @param work - Not asynchronous: others would run in between.
   */
  within<Result>(work: () => Result): Result
  /** Runs what fills an empty clinic. It keeps no record either, and asks for none by a field. */
  fill(work: () => void): void
  /** The highest id that was given. */
  lastId: string
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
  const url = (path: string) => baseUrl + path
  const desk: Desk = { isOpen: false, isFilling: false }
  const tables = createTables(desk)
  const { individual_appointments, group_appointments, unavailable_blocks } = tables
  return {
    tables,
    bookings: new TableIndex<Booking>([individual_appointments, group_appointments, unavailable_blocks]),
    settings: null,
    publicSettings: null,
    authenticatedUserId: '',
    gives: new Map(),
    worksAt: new Map(),
    attachmentsOf: new Map(),
    contents: new Map(),
    uploads: new Map(),
    within(work) {
      if (desk.isOpen) return work()
      desk.isOpen = true
      try {
        return work()
      } finally {
        desk.isOpen = false
        for (const table of Object.values(tables)) table.settle()
      }
    },
    fill(work) {
      desk.isFilling = true
      try {
        work()
      } finally {
        desk.isFilling = false
      }
    },
    // Ids of the API are such numbers: they don't fit a JavaScript number, which rounds them to the next 256th.
    lastId: '1752849161776013500',
    nextId() {
      this.lastId = String(BigInt(this.lastId) + 1n)
      return this.lastId
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

function createTables(desk: Desk): Tables {
  return {
    appointment_type_billable_items: new Table(desk),
    appointment_type_products: new Table(desk),
    appointment_types: new Table(desk),
    attendees: new Table(desk),
    availability_blocks: new Table(desk),
    billable_items: new Table(desk),
    businesses: new Table(desk),
    communications: new Table(desk),
    concession_prices: new Table(desk),
    concession_types: new Table(desk),
    contacts: new Table(desk),
    daily_availabilities: new Table(desk),
    group_appointments: new Table(desk),
    individual_appointments: new Table(desk),
    invoice_items: new Table(desk),
    invoices: new Table(desk),
    medical_alerts: new Table(desk),
    patient_attachments: new Table(desk),
    patient_cases: new Table(desk),
    patient_form_templates: new Table(desk),
    patient_forms: new Table(desk),
    patients: new Table(desk),
    practitioner_reference_numbers: new Table(desk),
    practitioners: new Table(desk),
    product_suppliers: new Table(desk),
    products: new Table(desk),
    referral_source_types: new Table(desk),
    referral_sources: new Table(desk),
    relationships: new Table(desk),
    signatures: new Table(desk),
    stock_adjustments: new Table(desk),
    taxes: new Table(desk),
    treatment_note_templates: new Table(desk),
    treatment_notes: new Table(desk),
    unavailable_block_types: new Table(desk),
    unavailable_blocks: new Table(desk),
    users: new Table(desk),
  }
}
