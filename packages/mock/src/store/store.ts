import type { Booking, Link, LinkToMany, Models, PublicSettings, Settings, Signature } from '@cliniko/core'
import type { Stored } from './stored.js'
import { type Scope, Table } from './table.js'
import { TableIndex } from './table-index.js'

/** The records of each table: all that a link can point to, with bookings in three tables, and signatures. */
type TableRecords = Omit<Models, 'bookings'> & { readonly signatures: Signature }

/** The records of a clinic, by the API's names of their resources. */
export type Tables = { readonly [Resource in keyof TableRecords]: Table<TableRecords[Resource]> }

/** The bytes of an attachment or an upload. */
export interface StoredFile {
  readonly contentType: string
  readonly filename: string
  readonly bytes: Uint8Array
}

/** Everything a clinic has: its records, and what the records don't contain. */
export interface Store {
  readonly tables: Tables
  /** Individual appointments, group appointments and unavailable blocks, as one. */
  readonly bookings: TableIndex<Booking>
  settings: Settings | null
  publicSettings: PublicSettings | null
  /** The user the API key belongs to. */
  authenticatedUserId: string
  /** Ids of the appointment types that each practitioner offers. */
  readonly gives: Map<string, Set<string>>
  /** Ids of the businesses that each practitioner works at. */
  readonly worksAt: Map<string, Set<string>>
  /** Ids of the attachments of each patient case. */
  readonly attachmentsOf: Map<string, Set<string>>
  /** The files of attachments, by attachment id. */
  readonly contents: Map<string, StoredFile>
  /** Files that were uploaded to the storage and aren't attachments yet, by their keys there. */
  readonly uploads: Map<string, StoredFile>
  /**
   * Runs code of the mock, which changes no record once it has returned. See `Table`.
   * @param work - Must be synchronous: other code would run in between.
   */
  within<Result>(work: () => Result): Result
  /** The highest id in use. */
  lastId: string
  /** Returns a new id: 19 digits, higher than all before. */
  nextId(): string
  /** Returns the time in the clinic, as the API writes it. */
  now(): string
  /** Returns the URL of a path, such as `/patients/1`. */
  url(path: string): string
  link<To extends string>(resource: To, id: string): Link<To>
  linkToMany<To extends string>(path: string): LinkToMany<To>
}

/**
 * Creates an empty clinic.
 *
 * @param tableNames - The names of all tables.
 * @param now - Returns the time in the clinic, in milliseconds.
 */
export function createStore(baseUrl: string, tableNames: readonly string[], now: () => number): Store {
  const url = (path: string) => baseUrl + path
  const scope: Scope = { isOpen: false }
  // Each table holds its own type of record, which a list of names can't tell.
  const tables = Object.fromEntries(tableNames.map((name) => [name, new Table(scope)])) as unknown as Tables
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
      if (scope.isOpen) return work()
      scope.isOpen = true
      try {
        return work()
      } finally {
        scope.isOpen = false
        for (const table of Object.values(tables)) table.endScope()
      }
    },
    // Like the API's ids, these don't fit a JavaScript number, which would round them to the next multiple of 256.
    lastId: '1752849161776013500',
    nextId() {
      this.lastId = String(BigInt(this.lastId) + 1n)
      return this.lastId
    },
    now: () => isoOf(now()),
    url,
    link: (resource, id) => ({ links: { self: url(`/${resource}/${id}`) } }),
    linkToMany: (path) => ({ links: { self: url(encodeQuery(path)) } }),
  }
}

/** Percent-encodes the names and values of a query. They contain no `&`. */
function encodeQuery(path: string): string {
  const start = path.indexOf('?') + 1
  if (!start) return path
  const parameters = path.slice(start).split('&')
  return path.slice(0, start) + parameters.map(encodeParameter).join('&')
}

function encodeParameter(parameter: string): string {
  const end = parameter.indexOf('=')
  return `${encodeURIComponent(parameter.slice(0, end))}=${encodeURIComponent(parameter.slice(end + 1))}`
}

/** Writes a time as the API does: UTC, in whole seconds. */
export function isoOf(time: number): string {
  return `${new Date(time).toISOString().slice(0, -'.000Z'.length)}Z`
}

/** Returns the table of a resource by the API's name, or undefined if its records are computed from others. */
export function tableOf({ tables }: Store, resource: string): Table<Stored> | undefined {
  return Object.hasOwn(tables, resource) ? tables[resource as keyof Tables] : undefined
}
