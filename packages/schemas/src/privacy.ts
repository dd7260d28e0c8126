import { allTags } from './all-tags.js'
import type { Tag, Tags } from './kit/tags.js'
import { isRecord } from './kit/values.js'

export type { Tag } from './kit/tags.js'

/** The API's name of a resource, such as `individual_appointments`. */
export type TaggedResource = keyof typeof allTags

const byResource: { readonly [resource: string]: Tags } = allTags

/**
 * Returns what a field of a record or body holds: `personal` identifies a person, `health` describes their health. Free
 * text about a patient counts as health.
 *
 * @param resource - The API's name of the resource.
 * @param field - The name of a field, or a path such as `patient_phone_numbers.0.number`. For an object, the strongest tag
 * of its fields is returned: health before personal.
 * @returns undefined if the field holds neither, or if there is no such field. `redact` hides unknown fields.
 * @example privacyOf('patients', 'first_name') // 'personal'
 */
export function privacyOf(resource: TaggedResource, field: string): 'personal' | 'health' | undefined {
  let tag: Tag | Tags | undefined = byResource[resource]
  // A field with a single tag gives it to every path within.
  for (const name of field.split('.')) {
    if (typeof tag === 'object' && !/^\d+$/.test(name)) tag = own(tag, name)
  }
  const strongest = tag && strongestOf(tag)
  return strongest === 'none' ? undefined : strongest
}

/**
 * Returns the fields of a resource that have one of these tags, for rules about who may see what. A field within another is
 * a path: `patient_phone_numbers.number`. An object of which all fields have such a tag is named as a whole.
 *
 * @param resource - The API's name of the resource.
 * @example fieldsTagged('patients', ['health']) // ['appointment_notes', 'notes', …]
 */
export function fieldsTagged(resource: TaggedResource, tags: readonly Tag[]): readonly string[] {
  return pathsIn(byResource[resource] ?? {}, tags)
}

function pathsIn(fields: Tags, tags: readonly Tag[]): readonly string[] {
  return Object.entries(fields).flatMap(([name, tag]) => {
    if (typeof tag === 'string') return tags.includes(tag) ? [name] : []
    const inner = pathsIn(tag, tags)
    return hasOnly(tag, tags) ? [name] : inner.map((path) => `${name}.${path}`)
  })
}

function hasOnly(fields: Tags, tags: readonly Tag[]): boolean {
  return Object.values(fields).every((tag) => (typeof tag === 'string' ? tags.includes(tag) : hasOnly(tag, tags)))
}

/**
 * Copies a value without personal and health data, for logs, developer tools and error reports. Such values become
 * `[personal]` or `[health]`, and the values of unknown fields become `[unknown]`. Ids, links, codes and times are kept, so
 * that the record can be found again. null is kept, too.
 *
 * @param resource - The API's name of the resource.
 * @param value - A record of the resource, a body, a list of either, a page of a client or the API's response to a list.
 * @example
 * redact('patients', { id: '1', first_name: 'Ann', notes: null })
 * // { id: '1', first_name: '[personal]', notes: null }
 */
export function redact(resource: TaggedResource, value: unknown): unknown {
  if (isRecord(value)) {
    const list = Array.isArray(value.items) ? 'items' : resource
    if (Array.isArray(value[list])) return redactPage(resource, value, list)
  }
  return redactRecord(byResource[resource] ?? {}, value)
}

/** The tags of a page's counts. */
const counts: Tags = { total_entries: 'none', totalEntries: 'none' }

function redactPage(resource: TaggedResource, page: Record<string, unknown>, list: string): unknown {
  const { [list]: records, links, ...rest } = page
  return {
    ...Object(redactRecord(counts, rest)),
    [list]: redactRecord(byResource[resource] ?? {}, records),
    ...(isRecord(links) && {
      links: Object.fromEntries(Object.entries(links).map(([name, link]) => [name, withoutQuery(link)])),
    }),
  }
}

/** Removes the query from the link of a page, because filters contain names and dates of birth. */
function withoutQuery(link: unknown): unknown {
  return typeof link === 'string' ? link.replace(/\?.*/s, '?[personal]') : redactField(undefined, link)
}

function redactRecord(fields: Tags, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => redactRecord(fields, item))
  if (!isRecord(value)) return redactField(undefined, value)
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'included' ? redactIncluded(inner) : redactField(own(fields, name), inner),
    ]),
  )
}

function redactField(tag: Tag | Tags | undefined, value: unknown): unknown {
  if (tag === 'none' || value === null || value === undefined) return value
  return typeof tag === 'object' ? redactRecord(tag, value) : `[${tag ?? 'unknown'}]`
}

/** Redacts related records. Their own links tell which resource they belong to. */
function redactIncluded(included: unknown): unknown {
  if (!isRecord(included)) return redactField(undefined, included)
  return Object.fromEntries(
    Object.entries(included).map(([name, related]) => [
      name,
      Array.isArray(related) ? related.map(redactRelated) : redactRelated(related),
    ]),
  )
}

function redactRelated(record: unknown): unknown {
  const self = isRecord(record) && isRecord(record.links) ? record.links.self : undefined
  const [, resource = ''] = (typeof self === 'string' && /\/([a-z_]+)\/\d+$/.exec(self)) || []
  return redactRecord(own(byResource, resource) ?? {}, record)
}

function strongestOf(tag: Tag | Tags): Tag {
  if (typeof tag === 'string') return tag
  const inner = Object.values(tag).map(strongestOf)
  if (inner.includes('health')) return 'health'
  return inner.includes('personal') ? 'personal' : 'none'
}

/** An own property of an object. A field may be named `constructor`. */
function own<Value>(object: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
