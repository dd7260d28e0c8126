import type * as v from 'valibot'
import { json, unprocessable } from '../http/responses.js'
import { isoOf, type Store, type Tables } from '../store/store.js'
import type { Stored, Table } from '../store/table.js'
import { type FieldErrors, type Fields, validate } from './validate.js'

export type { FieldErrors, Fields } from './validate.js'

/** The timestamps by which records are hidden. */
export type Hiding = 'archived_at' | 'cancelled_at' | 'deleted_at'

/** What a resource does when it's written to. */
export interface Behaviour {
  create?(store: Store, body: Fields, strict: boolean): Response
  update?(store: Store, id: string, body: Fields, strict: boolean): Response
  /** What follows when a record is hidden, or is about to be deleted for good. */
  onHide?(store: Store, id: string, field: Hiding): void
}

/** How a resource differs from others. */
export interface Rules<T extends Stored, Create extends object, Update extends object> {
  table(tables: Tables): Table<T>
  readonly schemas: {
    readonly create?: v.GenericSchema<unknown, Create>
    readonly update?: v.GenericSchema<unknown, Update>
  }
  /** Fields of bodies that hold the id of another record. On the record they're links. */
  readonly references?: { readonly [field: string]: keyof Tables }
  /** Fields that no record can do without, though their schema lets them be absent. */
  readonly required?: readonly string[]
  /** What else is wrong with the body of a new record. */
  checkCreate?(store: Store, body: Create): FieldErrors
  /** What else is wrong with a change. */
  checkUpdate?(store: Store, body: Update, record: T): FieldErrors
  /** The new record. */
  make?(store: Store, id: string, body: Create): T
  /** What follows from a new record. */
  made?(store: Store, record: T, body: Create): void
  /** What follows from a change, which the record has already. */
  changed?(store: Store, record: T, body: Update, before: T): void
  onHide?(store: Store, record: NoInfer<T>, field: Hiding): void
}

/** Makes the behaviour of a resource from its rules. */
export function behaviour<T extends Stored, Create extends object, Update extends object>(
  rules: Rules<T, Create, Update>,
): Behaviour {
  const { references = {}, required = [], schemas } = rules
  return {
    ...(rules.onHide && {
      onHide(store, id, field) {
        const record = rules.table(store.tables).get(id)
        if (record) rules.onHide?.(store, record, field)
      },
    }),
    create(store, given, strict) {
      const { create } = schemas
      const read = create ? validate(create, given, strict) : { errors: { base: 'cannot be created' } }
      const errors = {
        ...('body' in read && rules.checkCreate?.(store, read.body)),
        ...missing(store, given, references),
        ...blank(given, required),
        ...('errors' in read && read.errors),
      }
      if (Object.keys(errors).length || !('body' in read) || !rules.make) return unprocessable(errors)
      const record = rules.table(store.tables).add(rules.make(store, store.nextId(), read.body))
      rules.made?.(store, record, read.body)
      return json(201, record)
    },
    update(store, id, given, strict) {
      const record = rules.table(store.tables).get(id)
      const { update } = schemas
      const read = update ? validate(update, given, strict) : { errors: { base: 'cannot be changed' } }
      const present = required.filter((field) => field in given)
      const errors = {
        ...('body' in read && record && rules.checkUpdate?.(store, read.body, record)),
        ...missing(store, given, references),
        ...blank(given, present),
        ...('errors' in read && read.errors),
      }
      if (Object.keys(errors).length || !('body' in read) || !record) return unprocessable(errors)
      const before = { ...record }
      Object.assign(record, changesOf(store, record, read.body, references), { updated_at: store.now() })
      rules.changed?.(store, record, read.body, before)
      return json(200, record)
    },
  }
}

/** References to records that don't exist. */
function missing({ tables }: Store, body: Fields, references: { readonly [field: string]: keyof Tables }): FieldErrors {
  const lost = Object.entries(references).filter(([field, table]) => {
    const id = body[field]
    return typeof id === 'string' && !tables[table].has(id)
  })
  return Object.fromEntries(lost.map(([field]) => [field, 'must exist']))
}

function blank(body: Fields, required: readonly string[]): FieldErrors {
  const left = required.filter((field) => (body[field] ?? '') === '')
  return Object.fromEntries(left.map((field) => [field, "can't be blank"]))
}

/** What a body makes of a record: its fields, and links for its ids. */
function changesOf(
  store: Store,
  record: object,
  body: object,
  references: { readonly [field: string]: keyof Tables },
): object {
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(body)) {
    const table = references[field]
    if (table && typeof value === 'string') changes[field.slice(0, -3)] = store.link(table, value)
    else if (Object.hasOwn(record, field)) changes[field] = field.endsWith('_at') ? momentOf(value) : value
  }
  return changes
}

/** A moment as the API writes it. */
export function momentOf(value: unknown): unknown {
  return typeof value === 'string' ? isoOf(Date.parse(value)) : value
}
