import type { HidingField } from '@cliniko/core'
import type * as v from 'valibot'
import { json, notFound, unprocessable } from '../../http/responses.js'
import { isoOf, type Store, type Tables } from '../../store/store.js'
import type { Stored } from '../../store/stored.js'
import type { Table } from '../../store/table.js'
import type { MockResource } from '../resource.js'
import { type FieldErrors, type Fields, validate } from './validate.js'

/** Body fields that hold the id of another record, and the table of that record. On the record they are links. */
type References = { readonly [field: string]: keyof Tables }

/** What is particular to a resource that can be written to. */
export interface ResourceRules<T extends Stored, Create extends object, Update extends object>
  extends Pick<MockResource, 'actions' | 'gets' | 'lists'> {
  table(tables: Tables): Table<T>
  /** Bodies are validated against these. A resource without `update` can't be updated. */
  readonly schemas: {
    readonly create: v.GenericSchema<unknown, Create>
    readonly update?: v.GenericSchema<unknown, Update>
  }
  readonly references?: References
  /** References that the record has no link for. */
  readonly unlinked?: readonly string[]
  /** Fields that must not be blank, although their schema makes them optional. */
  readonly required?: readonly string[]
  /** Returns the errors in the body of a create beyond what its schema checks. */
  checkCreate?(store: Store, body: NoInfer<Create>): FieldErrors
  /** Returns the errors in the body of an update beyond what its schema checks. */
  checkUpdate?(store: Store, body: NoInfer<Update>, record: NoInfer<T>): FieldErrors
  /** Builds the new record. */
  newRecord(store: Store, id: string, body: NoInfer<Create>): NoInfer<T>
  /** Runs once a new record is in its table. */
  afterCreate?(store: Store, record: NoInfer<T>, body: NoInfer<Create>): void
  /** Runs once an update is applied to a record. `before` is a shallow copy from before the update. */
  afterUpdate?(store: Store, record: NoInfer<T>, body: NoInfer<Update>, before: NoInfer<T>): void
  /** Runs before a record is marked as archived or deleted, or is removed for good. */
  onHide?(store: Store, record: NoInfer<T>, mark: HidingField): void
}

/**
 * Defines a resource that keeps its records in a table and can be written to.
 *
 * @example
 * export const taxes = defineResource({
 *   table: (tables) => tables.taxes,
 *   schemas: allSchemas.taxes,
 *   newRecord: taxRecord,
 * })
 */
export function defineResource<T extends Stored, Create extends object, Update extends object>(
  rules: ResourceRules<T, Create, Update>,
): WritableResource {
  const { actions, gets, lists, onHide, references = {}, required = [], schemas, table, unlinked = [] } = rules
  const links = Object.fromEntries(Object.entries(references).filter(([field]) => !unlinked.includes(field)))

  return {
    ...(lists && { lists }),
    ...(gets && { gets }),
    ...(actions && { actions }),
    ...(onHide && {
      onHide(store, id, mark) {
        const record = table(store.tables).get(id)
        if (record) onHide(store, record, mark)
      },
    }),

    create(store, sent, strict) {
      const result = validate(schemas.create, sent, strict)
      const errors = {
        ...('body' in result && rules.checkCreate?.(store, result.body)),
        ...referenceErrors(store, 'body' in result ? result.body : sent, references),
        ...blankErrors(sent, required),
        ...('errors' in result && result.errors),
      }
      if (!('body' in result) || hasErrors(errors)) return unprocessable(errors)
      const body = withApiTimes(result.body)
      const record = table(store.tables).add(rules.newRecord(store, store.nextId(), body))
      rules.afterCreate?.(store, record, body)
      return json(201, record)
    },

    update(store, id, sent, strict) {
      const record = table(store.tables).get(id)
      if (!record || !schemas.update) return notFound()
      const result = validate(schemas.update, sent, strict)
      const requiredIfSent = required.filter((field) => field in sent)
      const errors = {
        ...('body' in result && rules.checkUpdate?.(store, result.body, record)),
        ...referenceErrors(store, 'body' in result ? result.body : sent, references),
        ...blankErrors(sent, requiredIfSent),
        ...('errors' in result && result.errors),
      }
      if (!('body' in result) || hasErrors(errors)) return unprocessable(errors)
      const body = withApiTimes(result.body)
      const before = { ...record }
      Object.assign(record, changesOf(store, record, body, links), { updated_at: store.now() })
      rules.afterUpdate?.(store, record, body, before)
      return json(200, record)
    },
  }
}

/** A resource that can be created and, where its schemas say so, updated. */
export type WritableResource = MockResource & Required<Pick<MockResource, 'create' | 'update'>>

function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0
}

/** Returns an error for each reference to a record that doesn't exist. */
function referenceErrors({ tables }: Store, body: object, references: References): FieldErrors {
  const dangling = Object.entries(references).filter(([field, table]) => {
    const id: unknown = Reflect.get(body, field)
    return typeof id === 'string' && !tables[table].has(id)
  })
  return Object.fromEntries(dangling.map(([field]) => [field, 'must exist']))
}

function blankErrors(body: Fields, required: readonly string[]): FieldErrors {
  const blank = required.filter((field) => (body[field] ?? '') === '')
  return Object.fromEntries(blank.map((field) => [field, "can't be blank"]))
}

/** Converts a body to changes of a record: an id becomes a link, and fields that the record doesn't have are dropped. */
function changesOf(store: Store, record: object, body: object, links: References): object {
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(body)) {
    const table = links[field]
    if (table && typeof value === 'string') changes[field.replace(/_id$/, '')] = store.link(table, value)
    else if (Object.hasOwn(record, field)) changes[field] = value
  }
  return changes
}

/** Converts the timestamps of a body, which may have any offset, to the API's format. */
function withApiTimes<Body extends object>(body: Body): Body {
  const times = Object.entries(body).flatMap(([field, value]) =>
    field.endsWith('_at') && typeof value === 'string' ? [[field, isoOf(Date.parse(value))] as const] : [],
  )
  return { ...body, ...Object.fromEntries(times) }
}
