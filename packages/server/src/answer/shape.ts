import type { Visibility } from '../policy/rule.js'

/** Fields that say nothing about a person, and that clients can't do without. */
const alwaysShown = ['id', 'links', 'created_at', 'updated_at', 'archived_at', 'cancelled_at', 'deleted_at']

/** Fields by name: a whole field, or some fields within it. */
interface Tree extends ReadonlyMap<string, Tree | 'whole'> {}

/** What is shown of a record. */
export interface Shape {
  /** Copies a record without what is withheld. */
  show(record: object): object
  /** Whether a field is shown as a whole. A filter such as `patient_id` belongs to the field `patient`. */
  shows(field: string): boolean
  /** Whether a field must not be written either. */
  redacts(field: string): boolean
  /** The names of the fields of a record that are withheld, as a whole or in part. */
  withheldOf(record: object): readonly string[]
}

/** Makes the shape of a record. Undefined if everything is shown. */
export function shapeOf({ fields, redact = [] }: Visibility): Shape | undefined {
  if (!fields && !redact.length) return undefined
  const kept = fields && treeOf([...fields, ...alwaysShown])
  const dropped = treeOf(redact.filter((field) => !alwaysShown.includes(field)))
  const redacts = (field: string) => namesOf(field).some((name) => dropped.has(name))
  return {
    show: (record) => copy(record, kept, dropped),
    shows: (field) => !redacts(field) && (!kept || namesOf(field).some((name) => kept.get(name) === 'whole')),
    redacts,
    withheldOf: (record) =>
      Object.keys(record).filter((name) => dropped.has(name) || (kept && kept.get(name) !== 'whole')),
  }
}

/** The fields of a record that tell what a filter or a body calls by another name. */
function namesOf(field: string): readonly string[] {
  if (field === 'source_item_id') return [field, 'billable_item', 'product']
  if (field === 'appointment_id') return [field, 'appointment', 'booking']
  return [field, field.replace(/_ids?$/, '')]
}

function treeOf(paths: readonly string[]): Tree {
  const within = new Map<string, string[]>()
  for (const path of paths) {
    const [name = '', ...rest] = path.split('.')
    within.set(name, [...(within.get(name) ?? []), rest.join('.')])
  }
  return new Map(
    Array.from(within, ([name, inner]) => [name, inner.includes('') ? ('whole' as const) : treeOf(inner)] as const),
  )
}

const nothing: Tree = new Map()

/** @param kept - What is shown. Undefined: everything. */
function copy(value: object, kept: Tree | undefined, dropped: Tree): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const keep = kept ? kept.get(name) : 'whole'
      const drop = dropped.get(name) ?? nothing
      if (!keep || drop === 'whole') return []
      if (keep === 'whole' && drop === nothing) return [[name, inner]]
      return [[name, copyWithin(inner, keep === 'whole' ? undefined : keep, drop)]]
    }),
  )
}

/** A value without fields, where only some fields are shown, is withheld. */
function copyWithin(value: unknown, kept: Tree | undefined, dropped: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => copyWithin(item, kept, dropped))
  return typeof value === 'object' && value !== null ? copy(value, kept, dropped) : null
}
