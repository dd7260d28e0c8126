import { type Client, createLoader, idOf, includeRelated, linkedRecord } from '@cliniko/core'
import type { Shape } from './answer/shape.js'
import type { ResponseCache } from './cache/response-cache.js'
import { refuse } from './respond.js'

/** Fetches records by resource and ids, null for each that doesn't exist. */
export type Load = (resource: string, ids: readonly string[]) => Promise<readonly unknown[]>

/** Ids per request, the most that the API takes. */
const batchSize = 100

/**
 * Makes the function that fetches records for one request, those of reference data from the cache as far as it has them. It
 * shares nothing that is under way with other requests: if one of them is cancelled on Cloudflare Workers, what it began
 * never ends.
 */
export function loaderOf(
  client: Client,
  { signal, user, cache }: { readonly signal: AbortSignal; readonly user: string; readonly cache: ResponseCache },
): Load {
  const loader = createLoader((operation, ...args) => client.request(operation, ...args), batchSize)
  return async (resource, ids) => {
    const cached = await Promise.all(ids.map((id) => cache.read(resource, id)))
    const missing = ids.filter((_id, index) => cached[index] === undefined)
    if (!missing.length) return cached
    const loaded = await loader.load(resource, missing, signal, user)
    for (const [index, record] of loaded.entries()) if (record) cache.write(resource, missing[index] ?? '', record)
    const byId = new Map(loaded.map((record, index) => [missing[index], record]))
    return ids.map((id, index) => cached[index] ?? byId.get(id) ?? null)
  }
}

/** Records of each resource that a response holds, for the audit. */
export type RecordIds = Map<string, Set<string>>

/** Notes the ids of records. */
export function noteIds(ids: RecordIds, resource: string, records: readonly unknown[]): void {
  const own = ids.get(resource) ?? new Set()
  for (const record of records) {
    const id = idOf(record)
    if (id) own.add(id)
  }
  if (own.size) ids.set(resource, own)
}

/**
 * Returns the related records of each record by link, with the fields that may be shown.
 * @param shapes - What is shown, by link. Empty: everything.
 * @throws RefusedError if Cliniko returned something else where a link belongs.
 */
export async function withIncluded(
  records: readonly object[],
  links: readonly string[],
  shapes: ReadonlyMap<string, readonly Shape[]>,
  { load, ids, withheld }: { readonly load: Load; readonly ids: RecordIds; readonly withheld: Set<string> },
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  // What Cliniko itself might have included is not narrowed to what may be shown.
  const plain = records.map((record): Readonly<Record<string, unknown>> => ({ ...record, included: undefined }))
  const isBroken = (link: unknown) => link !== undefined && link !== null && !linkedRecord(link)
  if (plain.some((record) => links.some((name) => isBroken(record[name])))) {
    refuse(502, 'upstream_failed', 'Cliniko returned something else where a link to a record belongs.')
  }
  const included = await includeRelated(plain, { include: links }, { load })
  return plain.map((record, index) => {
    const related = (included[index] as { readonly included: Readonly<Record<string, object | null>> }).included
    const shown = links.map((link) => {
      const other = related[link] ?? null
      if (!other) return [link, null] as const
      const { resource } = linkedRecord(record[link]) ?? { resource: link }
      noteIds(ids, resource, [other])
      const own = shapes.get(link) ?? []
      for (const shape of own) for (const name of shape.withheldOf(other)) withheld.add(`${link}.${name}`)
      const { included: _none, ...shown } = own.reduce<object>(
        (kept, shape) => shape.show(kept),
        other,
      ) as typeof record
      return [link, shown] as const
    })
    return Object.fromEntries(shown)
  })
}
