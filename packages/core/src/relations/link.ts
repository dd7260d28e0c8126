import { LinkError } from '../http/errors.js'

/** A link to one record of `To`. Follow it with `include`, or read its id with `parseLink`. */
export interface Link<To extends string = string> {
  links: { self: string }
  /** Only in the type. */
  readonly '~to'?: To
}

/** A link to a list of `To`. */
export interface LinkToMany<To extends string = string> {
  links: { self: string }
  /** Only in the type. */
  readonly '~toMany'?: To
}

/** A link to the conflicts of a booking. */
export interface LinkToConflicts {
  links: { self: string }
}

/** Where a link leads: to a record, or to a list, perhaps inside a record or filtered. */
export type LinkTarget =
  | {
      readonly resource: string
      readonly id: string
      /** The record it's inside of, as a signature is of its form. */
      readonly parent?: { readonly resource: string; readonly id: string }
    }
  | {
      readonly collection: string
      readonly parent?: { readonly resource: string; readonly id: string }
      /** Filters in the API's own words, such as `patient_id:=1`. */
      readonly filters: readonly string[]
    }

/** A link that is Cliniko's: no other host, user name, port or version fits in, nor a way out of the path. */
const cliniko = /^(?:https?:\/\/(?:[\w-]+\.)*cliniko\.com)?\/v1(?:\/internal)?(\/[\w/-]+(?:\?[^\s\\#]*)?)$/

/**
 * The path and query of a link, below the API's version. A link's host is never followed: the request goes to the
 * client's own base URL, so that a key can't leave for a host that a response names.
 *
 * @throws {@link LinkError} if the link leads to a host outside `cliniko.com`, or to another version of its API.
 */
export function pathOfLink(link: string): string {
  const path = cliniko.exec(link)?.[1]
  if (path) return path
  throw new LinkError("leads outside Cliniko's API")
}

/** The record that a link leads to, undefined where it leads elsewhere. */
export function recordOfLink(link: string): { readonly resource: string; readonly id: string } | undefined {
  const [, resource, id] = /^\/(\w+)\/(\d+)$/.exec(cliniko.exec(link)?.[1] ?? '') ?? []
  return resource && id ? { resource, id } : undefined
}

const digits = /^\d+$/

/**
 * Reads where a link leads. Ids stay strings: they run to 19 digits, past what a number holds.
 *
 * @param link - A link's URL, or the property that holds it; null and undefined are answered with null.
 * @returns The record or list it leads to, or null where it leads to neither or isn't one of Cliniko's.
 * @example
 * parseLink(appointment.patient) // { resource: 'patients', id: '1752849161776013508' }
 * parseLink(patient.invoices) // { collection: 'invoices', parent: { resource: 'patients', id: '…' }, filters: [] }
 */
export function parseLink(link: string | { links: { self: string } } | null | undefined): LinkTarget | null {
  const path = cliniko.exec((typeof link === 'string' ? link : link?.links.self) ?? '')?.[1]
  if (!path) return null
  const url = new URL(path, 'https://api.cliniko.com')
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

/** A link to one record as the API writes it. Others take longer to read. */
const plainLink = /^https:\/\/api\.[a-z]{2}\d{1,2}\.cliniko\.com\/v1\/[a-z_]+\/(\d+)$/

/**
 * The id of the record that a link leads to, or undefined where it leads to none.
 * @example linkedId(appointment.patient) // '1752849161776013508'
 */
export function linkedId(link: Link | null | undefined): string | undefined {
  const id = link && plainLink.exec(link.links.self)?.[1]
  if (id) return id
  const target = parseLink(link)
  return target && 'id' in target ? target.id : undefined
}
