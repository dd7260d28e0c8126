import type {
  AppointmentType,
  Attendee,
  Business,
  GroupAppointment,
  IndividualAppointment,
  Link,
  LinkToMany,
  Patient,
  Practitioner,
  PublicSettings,
  Settings,
  UnavailableBlock,
  User,
} from '@cliniko/core'

/** The records of a clinic, by the API's names of their resources. */
export interface Tables {
  readonly appointment_types: Map<string, AppointmentType>
  readonly attendees: Map<string, Attendee>
  readonly businesses: Map<string, Business>
  readonly group_appointments: Map<string, GroupAppointment>
  readonly individual_appointments: Map<string, IndividualAppointment>
  readonly patients: Map<string, Patient>
  readonly practitioners: Map<string, Practitioner>
  readonly unavailable_blocks: Map<string, UnavailableBlock>
  readonly users: Map<string, User>
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
    tables: {
      appointment_types: new Map(),
      attendees: new Map(),
      businesses: new Map(),
      group_appointments: new Map(),
      individual_appointments: new Map(),
      patients: new Map(),
      practitioners: new Map(),
      unavailable_blocks: new Map(),
      users: new Map(),
    },
    settings: null,
    publicSettings: null,
    authenticatedUserId: '',
    gives: new Map(),
    worksAt: new Map(),
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
