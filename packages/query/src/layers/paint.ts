import { fieldOf, type Operation } from '@cliniko/core'
import { type CachedRecord, selfOf } from '../records.js'

/** What a pending write changes of its record, as far as that is known before the response. */
export type Change = (record: CachedRecord) => CachedRecord

/**
 * Returns what an operation does to its record, or undefined if that shows only in the response.
 * @param now - Milliseconds since 1970. The API's timestamps have whole seconds.
 */
export function changeOf({ effect, marks = 'archived_at' }: Operation, body: object, now: number): Change | undefined {
  const time = printTime(now - (now % 1000))
  if (effect === 'hide') return (record) => withFields(record, { [marks]: time })
  if (effect === 'restore') return (record) => withFields(record, { [marks]: null })
  if (effect === 'cancel') return (record) => withFields(record, { ...body, [marks]: time })
  return effect === 'change' ? (record) => withFields(record, body) : undefined
}

/**
 * Returns a record with the fields of a body, as the API would return it. Fields that it shows in another form, such as phone
 * numbers, stay as they are until the response.
 */
export function withFields(record: CachedRecord, body: object): CachedRecord {
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(body)) {
    if (value === undefined || (field.endsWith('_at') && isInvalidTime(value))) continue
    const link = field.endsWith('_id') ? field.slice(0, -3) : ''
    if (link in record && typeof value === 'string') changes[link] = linkTo(record[link], value)
    else if (field in record && !isNested(value) && !isNested(record[field])) changes[field] = value
  }
  const moved = durationOf(record)
  if (typeof changes.starts_at === 'string' && !changes.ends_at && moved !== undefined) {
    changes.ends_at = printTime(Date.parse(changes.starts_at) + moved)
  }
  if (typeof changes.ends_at !== 'string') delete changes.ends_at
  const next = { ...record, ...definedLinks(changes) }
  const label = labelOf(record, next)
  return label === undefined ? next : { ...next, label }
}

/** A link can't be painted if the record has none yet: its address isn't known. */
function definedLinks(changes: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
}

function linkTo(link: unknown, id: string): unknown {
  const self = selfOf(link)
  return self && { links: { self: self.replace(/\d+$/, id) } }
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function durationOf({ starts_at, ends_at }: CachedRecord): number | undefined {
  const duration = Date.parse(String(ends_at)) - Date.parse(String(starts_at))
  return Number.isNaN(duration) ? undefined : duration
}

/** The API refuses it. Components that show it, and the arithmetic here, would throw. */
function isInvalidTime(value: unknown): boolean {
  return typeof value === 'string' && Number.isNaN(Date.parse(value))
}

function printTime(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

/** Makes a new label the way the old one is made from names. Undefined if it is made in another way, or stays. */
function labelOf(record: CachedRecord, next: CachedRecord): string | undefined {
  const pattern = labels.find((fields) => record.label === joined(record, fields))
  return pattern && joined(next, pattern)
}

const labels = [
  ['preferred_first_name', 'last_name'],
  ['first_name', 'last_name'],
  ['title', 'first_name', 'last_name'],
  ['name'],
]

function joined(record: CachedRecord, fields: readonly string[]): string | undefined {
  const words = fields.map((field) => fieldOf(record, field))
  return words.every((word) => typeof word === 'string' && word) ? words.join(' ') : undefined
}
