import { type HidingField, hidingFields, type Match } from '@cliniko/core'
import { matchOperation } from './operations.js'

// What only the API's older documentation has.

/** A request of the older documentation. */
export interface LegacyRequest {
  /** What has replaced it, for the response of a strict mock. */
  readonly hint: string
  readonly status: 404 | 405
  /** The operation that has replaced it. */
  readonly match: Match
  /** For the lists of hidden records: the field that hides them. */
  readonly hiddenBy?: HidingField
}

/** Reads a request of the older documentation. Returns null if there was no such request either. */
export function legacyRequestOf(method: string, path: string): LegacyRequest | null {
  if (method === 'PUT') {
    const match = matchOperation('PATCH', path)
    return match ? { hint: 'The API has no PUT any more: use PATCH.', status: 405, match } : null
  }
  return method === 'GET' ? (appointmentsOf(path) ?? hiddenListOf(path)) : null
}

/** Reads the path of appointments or one of them, to which the links of invoices point. They are individual ones. */
function appointmentsOf(path: string): LegacyRequest | null {
  if (!/^\/appointments(\/\d+)?$/.test(path)) return null
  const match = matchOperation('GET', path.replace('/appointments', '/individual_appointments'))
  const hint = 'The API no longer documents /appointments: use /individual_appointments, with the same ids.'
  return match ? { hint, status: 404, match } : null
}

/** Reads the path of a list of hidden records, such as `/patients/archived`. */
function hiddenListOf(path: string): LegacyRequest | null {
  const [, listPath = '', state] = /^(.+)\/(\w+)$/.exec(path) ?? []
  const hiddenBy = hidingFields.find((field) => field === `${state}_at`)
  const match = hiddenBy ? matchOperation('GET', listPath) : undefined
  if (!hiddenBy || match?.operation.kind !== 'list') return null
  const { operation } = match
  const legacy = { status: 404, match, hiddenBy } as const
  if (hiddenBy in operation.filters) {
    return { ...legacy, hint: `The API has no such list any more: use GET ${operation.path}?q[]=${hiddenBy}:?` }
  }
  if (operation.path !== '/patients') return null
  return { ...legacy, hint: 'The API has no such list any more, and no filter on deleted patients replaces it.' }
}
