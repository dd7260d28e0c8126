import { fieldsOf } from '../../fields.js'
import { InputError } from '../../http/errors.js'
import { type Indexed, withNames } from './entry.js'

/** How far an index has followed the account. */
export interface IndexPosition {
  /** When the fill began, in milliseconds since 1970. Changes are followed from there. */
  readonly since?: number | undefined
  /** Where the fill continues. */
  readonly fill?: string | undefined
  /** Where the change feed continues, once the fill is complete. */
  readonly changes?: string | undefined
}

/**
 * An index as plain data, to be stored. It holds names, phone numbers, email addresses and dates of birth: store it as
 * carefully as the patients themselves, and delete it when a user signs out.
 */
export interface SavedPatientIndex extends IndexPosition {
  readonly format: 'cliniko-patient-index'
  readonly version: 1
  /**
   * The `scope` of the client. With a key, it differs from key to key. Behind a proxy, it is `baseUrl` and says nothing of
   * the account, unless the app passes a `scope`.
   */
  readonly scope: string
  readonly patients: readonly SavedPatient[]
  /** The ids of merged records, and those of the patients they were merged into. */
  readonly merged: readonly (readonly [id: string, into: string])[]
}

/** A patient, in as few characters as possible. Each phone number is followed by its normalised form. */
export type SavedPatient = readonly [
  id: string,
  firstName: string,
  lastName: string,
  preferredFirstName: string,
  email: string,
  dateOfBirth: string,
  archived: 0 | 1,
  ...phoneNumbers: string[],
]

/** Returns a patient as plain data. */
export function toSaved({ entry, normalized }: Indexed): SavedPatient {
  const { id, first_name, last_name, preferred_first_name, email, date_of_birth, archived, phone_numbers } = entry
  const numbers = phone_numbers.flatMap((number, index) => [number, normalized[index] ?? ''])
  const texts = [first_name, last_name, preferred_first_name ?? '', email ?? '', date_of_birth ?? ''] as const
  return [id, ...texts, archived ? 1 : 0, ...numbers]
}

/** An export walks no more stretches at a time. */
const maxStretches = 10

/** What a saved index holds. */
export interface Restored {
  readonly position: IndexPosition
  readonly patients: readonly Indexed[]
  readonly merged: ReadonlyMap<string, string>
}

/**
 * Reads a saved index.
 * @param saved - The object, or its JSON.
 * @throws {@link InputError} if it is none, or one of another scope or another version.
 */
export function restore(saved: unknown, scope: string): Restored {
  const fields = fieldsOf(typeof saved === 'string' ? parse(saved) : saved)
  if (fields.format !== 'cliniko-patient-index') throw refusal('is not a saved patient index')
  if (fields.version !== 1) throw refusal('is of another version of this library')
  if (fields.scope !== scope) throw refusal('is of a client with another scope, and so perhaps of another account')
  const { since, fill, changes, patients, merged } = fields
  const isValid =
    (since === undefined || Number.isFinite(since)) &&
    [fill, changes].every((cursor) => cursor === undefined || isText(cursor)) &&
    String(fill).split(',').length <= maxStretches
  if (!isValid || !Array.isArray(patients) || !Array.isArray(merged) || !merged.every(isPair)) throw broken()
  return {
    // The types were checked above.
    position: { since, fill, changes } as IndexPosition,
    patients: patients.map(fromSaved),
    merged: new Map(merged),
  }
}

function fromSaved(saved: unknown): Indexed {
  if (!Array.isArray(saved) || saved.length < 7) throw broken()
  const [id, first_name, last_name, preferred, email, dateOfBirth, archived, ...numbers] =
    saved as unknown as SavedPatient
  if (![id, first_name, last_name, preferred, email, dateOfBirth, ...numbers].every(isText)) throw broken()
  const entry = {
    id,
    first_name,
    last_name,
    preferred_first_name: preferred || null,
    email: email || null,
    date_of_birth: dateOfBirth || null,
    phone_numbers: numbers.filter((_, index) => index % 2 === 0),
    archived: archived === 1,
  }
  return withNames(
    entry,
    numbers.filter((_, index) => index % 2 === 1),
  )
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // The parser's message quotes the text.
    throw broken()
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isText)
}

function broken(): InputError {
  return refusal('is broken')
}

function refusal(problem: string): InputError {
  return new InputError(`saved ${problem}. Create the index without it, and refresh it to fill it anew.`)
}
