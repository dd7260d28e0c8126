import { fieldsOf } from '../fields.js'
import { LinkError } from '../http/errors.js'

/** A link to one record of the resource `To`. Fetch it with `include` or `follow`, or get its id with `parseLink`. */
export interface Link<To extends string = string> {
  links: { self: string }
  /** Exists in the type only. */
  readonly '~to'?: To
}

/** A link to a list of records of the resource `To`. */
export interface LinkToMany<To extends string = string> {
  links: { self: string }
  /** Exists in the type only. */
  readonly '~toMany'?: To
}

/** A link to the conflicts of a booking. */
export interface LinkToConflicts {
  links: { self: string }
}

/** What a link points to: one record or a list. */
export type LinkTarget =
  | {
      readonly resource: string
      readonly id: string
      /** The record that it belongs to, such as the form of a signature. */
      readonly parent?: { readonly resource: string; readonly id: string }
    }
  | {
      readonly collection: string
      /** The record that the list belongs to. */
      readonly parent?: { readonly resource: string; readonly id: string }
      /** Filters as the API writes them, such as `patient_id:=1`. */
      readonly filters: readonly string[]
    }

/** A link to Cliniko's API. No other host, user name, port or version matches, and no path with `..`. */
const cliniko = /^(?:https?:\/\/(?:[\w-]+\.)*cliniko\.com)?\/v1(?:\/internal)?(\/[\w/-]+(?:\?[^\s\\#]*)?)$/

/**
 * Returns the path and query of a link, below the API's version. The host of a link is never used: requests go to the
 * client's own base URL, so that no response can send the key to another host.
 *
 * @throws {@link LinkError} if the link points to a host outside `cliniko.com`, or to another version of the API.
 */
export function pathOfLink(link: string): string {
  const path = cliniko.exec(link)?.[1]
  if (path) return path
  throw new LinkError("points outside Cliniko's API")
}

/** Returns the record that a link points to, or undefined if it does not point to one. */
export function recordOfLink(link: string): { readonly resource: string; readonly id: string } | undefined {
  const [, resource, id] = /^\/(\w+)\/(\d+)$/.exec(cliniko.exec(link)?.[1] ?? '') ?? []
  return resource && id ? { resource, id } : undefined
}

const digits = /^\d+$/

/**
 * Parses a link. Ids stay strings: they have up to 19 digits, more than a number can hold.
 *
 * @param link - The URL of a link, or the property of a record that holds it.
 * @returns The record or list that it points to, or null if there is none or it does not point to Cliniko's API.
 * @example
 * parseLink(appointment.patient) // { resource: 'patients', id: '1752849161776013508' }
 * parseLink(patient.invoices) // { collection: 'invoices', parent: { resource: 'patients', id: '…' }, filters: [] }
 */
export function parseLink(link: string | { links: { self: string } } | null | undefined): LinkTarget | null {
  const path = cliniko.exec(typeof link === 'string' ? link : selfOf(link))?.[1]
  if (!path) return null
  const url = new URL(`https://api.cliniko.com${path}`)
  const [first, second, third, fourth, ...more] = url.pathname.split('/').filter(Boolean)
  if (!first || more.length) return null
  const filters = [...url.searchParams.getAll('q[]'), ...url.searchParams.getAll('q')]
  if (!second) return { collection: first, filters }
  if (!digits.test(second)) return null
  if (!third) return { resource: first, id: second }
  const parent = { resource: first, id: second }
  if (!fourth) return { collection: third, parent, filters }
  return digits.test(fourth) ? { resource: third, id: fourth, parent } : null
}

/** Returns the URL of a link, '' if the value is not a link. */
export function selfOf(link: unknown): string {
  const { self } = fieldsOf(fieldsOf(link).links)
  return typeof self === 'string' ? self : ''
}

/** A link to one record as the API writes it. Others take longer to read. */
const plainLink = /^https:\/\/api\.[a-z]{2}\d{1,2}\.cliniko\.com\/v1\/[a-z_]+\/\d+$/

/**
 * Returns the id of the record that a link points to, or undefined if the value is not a link to one record.
 * @example linkedId(appointment.patient) // '1752849161776013508'
 */
export function linkedId(link: unknown): string | undefined {
  const self = selfOf(link)
  if (plainLink.test(self)) return self.slice(self.lastIndexOf('/') + 1)
  const target = parseLink(self)
  return target && 'id' in target ? target.id : undefined
}

/**
 * Returns the record that a link points to, or undefined if the value is not a link to one record.
 * @example linkedRecord(appointment.patient) // { resource: 'patients', id: '1752849161776013508' }
 */
export function linkedRecord(link: unknown): { readonly resource: string; readonly id: string } | undefined {
  return recordOfLink(selfOf(link))
}
