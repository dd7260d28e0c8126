import type { Filters } from '../list/filters.js'
import { hidingFields } from '../list/hiding.js'

/** The hints that depend on who responds: Cliniko, a server on this machine, or a proxy. */
export interface Hints {
  readonly 401: string
  readonly 403: string
  /** For a web page or a redirect in the place of a response. */
  readonly page: string
}

/** What is known about a failed request. */
export interface Refusal {
  readonly status: number
  /** Method and path template. */
  readonly operation: string
  /** The text of the response. It is searched, never repeated. */
  readonly text: string
  readonly hints: Hints
  /** Whether the response may come from another route than the proxy's. */
  readonly isUnmarked: boolean
  /** The filters by which the request could have found hidden records. */
  readonly filters: Filters
}

/** Returns what to do about a refusal, or undefined if nothing is known about it. */
export function hintFor({ status, operation, text, hints, isUnmarked, filters }: Refusal): string | undefined {
  if (status === 401 || status === 403) return hints[status]
  if (status === 429) return 'The rate limit is used up until error.resetAt.'
  if ((status === 400 || status === 422) && /must be an object/.test(text)) {
    return 'A field takes an object, not a list or a string.'
  }
  if (status === 400) return 'Check the filters and the sort order.'
  if (status !== 404) return undefined
  if (!/^\s*[{[]/.test(text)) return hints.page
  if (/available_time/.test(operation)) {
    return 'Check that business, practitioner and appointment type can be booked online.'
  }
  const states = hidingFields.filter((field) => field in filters).map((field) => field.replace('_at', ''))
  const where = states.map((state) => `${state}: 'any'`).join(', ')
  const hidden = where && `If the record is ${states.join(' or ')}, add where: { ${where} }.`
  // Cliniko's own 404 has a status written as text. Others come from routes of the app.
  const isForeign = isUnmarked && !/"status"\s*:\s*"404"/.test(text)
  return isForeign ? `${hidden} Check that baseUrl is the address of the proxy.`.trim() : hidden
}
