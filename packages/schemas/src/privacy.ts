import { allTags } from './all-tags.js'
import type { Tag, Tags } from './kit/tags.js'
import { isRecord } from './kit/values.js'

export type { Tag } from './kit/tags.js'

/** A resource of the API, by its name there: `individual_appointments`. */
export type TaggedResource = keyof typeof allTags

const byResource: { readonly [resource: string]: Tags } = allTags

/**
 * What a field of a record or body holds: `personal` says who somebody is, `health` how they are. Free text on a patient
 * counts as health.
 *
 * @param field - Its name, or a path such as `patient_phone_numbers.0.number`. Of an object with tags of its own it's the
 * strongest, health before personal.
 * @returns undefined where it's neither, and where there's no such field: `redact` hides those.
 * @example privacyOf('patients', 'first_name') // 'personal'
 */
export function privacyOf(resource: TaggedResource, field: string): 'personal' | 'health' | undefined {
  let found: Tag | Tags | undefined = byResource[resource]
  // Within what has one tag for all, every path has it.
  for (const name of field.split('.')) {
    if (typeof found === 'object' && !/^\d+$/.test(name)) found = own(found, name)
  }
  const strongest = found && strongestOf(found)
  return strongest === 'none' ? undefined : strongest
}

/**
 * A copy without what it says of people: for logs, developer tools and error reports. Values with a tag become
 * `[personal]` or `[health]`, those of fields that aren't known `[unknown]`. Ids, links, codes and times stay, so that the
 * record can be found again; so does what is null.
 *
 * @param value - A record of the resource, a body, a list of either, a page or the API's own answer to a list.
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

/** Counts of a page. */
const counts: Tags = { total_entries: 'none', totalEntries: 'none' }

function redactPage(resource: TaggedResource, page: Record<string, unknown>, list: string): unknown {
  const { [list]: records, links, ...rest } = page
  return {
    ...Object(redactRecord(counts, rest)),
    [list]: redactRecord(byResource[resource] ?? {}, records),
    ...(isRecord(links) && {
      links: Object.fromEntries(Object.entries(links).map(([name, link]) => [name, cut(link)])),
    }),
  }
}

/** A page's link without its query: filters hold names and dates of birth. */
function cut(link: unknown): unknown {
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

/** Related records, by the resource that their own link names. */
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
  const within = Object.values(tag).map(strongestOf)
  return within.find((one) => one === 'health') ?? within.find((one) => one === 'personal') ?? 'none'
}

/** What an object has itself: a field may be called `constructor`. */
function own<Value>(object: { readonly [name: string]: Value }, name: string): Value | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}
