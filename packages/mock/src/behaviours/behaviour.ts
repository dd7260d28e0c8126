import type { Store, Tables } from '../store.js'

/** A body whose fields have been checked for presence and kind. */
export type Fields = Readonly<Record<string, unknown>>

/** Why fields are refused, by field. */
export type FieldErrors = Record<string, string>

/** How a resource that can be written behaves. */
export interface Behaviour {
  /** Fields that a new record can't do without. */
  readonly required: readonly string[]
  /** Fields of bodies that no record answers with. */
  readonly extra?: readonly string[]
  /** Fields that hold the id of another record. */
  readonly references?: { readonly [field: string]: keyof Tables }
  /** What else is wrong with a body. */
  check?(body: Fields, store: Store): FieldErrors
  /** Makes the record and all that comes with it. */
  create?(store: Store, body: Fields): { readonly id: string }
  /** What follows from a change: `record` has it already. */
  changed?(store: Store, record: { readonly id: string }, body: Fields): void
}

/** Fields that only the API itself sets. */
const readOnly = ['id', 'created_at', 'updated_at', 'archived_at', 'deleted_at', 'cancelled_at', 'links', 'label']

/**
 * What is wrong with a body, by field.
 * @param record - The record to be changed, or undefined where one is to be made; then `sample` says what fields there are.
 */
export function errorsOf(
  behaviour: Behaviour,
  store: Store,
  body: Fields,
  record: object | undefined,
  sample: object | undefined,
): FieldErrors {
  const errors: FieldErrors = {}
  for (const field of record ? [] : behaviour.required) if (isBlank(body[field])) errors[field] = "can't be blank"
  for (const [field, value] of Object.entries(body)) {
    if (record && behaviour.required.includes(field) && isBlank(value)) errors[field] = "can't be blank"
    // The API drops such fields without a word, and with them what the user wrote.
    if (!isWritable(field, behaviour, record ?? sample)) errors[field] = 'is not a field that can be written'
    const table = behaviour.references?.[field]
    if (table && !isBlank(value)) {
      if (typeof value !== 'string' || !store.tables[table].has(value)) errors[field] = 'must exist'
    }
    if (/_at$/.test(field) && typeof value === 'string' && Number.isNaN(Date.parse(value))) errors[field] = 'is invalid'
    if (/name$|^address_/.test(field) && typeof value === 'string' && value.length > 255) {
      errors[field] = 'is too long (maximum is 255 characters)'
    }
  }
  return { ...errors, ...behaviour.check?.(body, store) }
}

function isWritable(
  field: string,
  { extra = [], references = {}, required }: Behaviour,
  sample: object | undefined,
): boolean {
  if (readOnly.includes(field)) return false
  return (
    !sample || extra.includes(field) || field in references || required.includes(field) || Object.hasOwn(sample, field)
  )
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** Writes the fields of a body that a record has, and turns ids into links. */
export function apply(store: Store, record: object, body: Fields, { references = {} }: Behaviour): void {
  const changes: Record<string, unknown> = { updated_at: store.now() }
  for (const [field, value] of Object.entries(body)) {
    const table = references[field]
    if (table && typeof value === 'string') changes[field.slice(0, -3)] = store.link(table, value)
    else if (Object.hasOwn(record, field) && !table) changes[field] = value
  }
  Object.assign(record, changes)
}
