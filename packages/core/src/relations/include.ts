import { InputError } from '../http/errors.js'
import type { Models } from '../resources/models.js'
import { type Link, parseLink } from './link.js'
import type { Loader } from './loader.js'

/** The links of a record that lead to one record of a kind this library knows, by name. */
export type IncludeName<T> = T extends unknown
  ? { [K in keyof T & string]-?: [ModelOf<T[K]>] extends [never] ? never : K }[keyof T & string]
  : never

/** What a link leads to; never for anything else. */
type ModelOf<L> = NonNullable<L> extends Link<infer To> ? (To extends keyof Models ? Models[To] : never) : never

/**
 * A record with those that `include` named, each null where the record has none or it's gone.
 */
export type Included<T, I> = [I] extends [never]
  ? T
  : T extends unknown
    ? T & { readonly included: { readonly [K in I & keyof T]: ModelOf<T[K]> | null } }
    : never

/**
 * Adds `included` to records: the records their links lead to, fetched by resource in lists of ids.
 *
 * @param known - Records fetched already, by `resource/id`; what's fetched is added to it.
 * @throws {@link InputError} if a name isn't a link to one record.
 */
export async function include(
  items: readonly unknown[],
  names: readonly string[],
  loader: Loader,
  known: Map<string, unknown>,
  signal?: AbortSignal,
): Promise<readonly unknown[]> {
  const missing = new Map<string, Set<string>>()
  const rows = items.map((item) => {
    const targets = names.map((name) => [name, targetOf(item, name)] as const)
    for (const [, target] of targets) {
      if (!target || known.has(`${target.resource}/${target.id}`)) continue
      const ids = missing.get(target.resource) ?? new Set()
      missing.set(target.resource, ids.add(target.id))
    }
    return { item, targets }
  })
  await Promise.all(
    [...missing].map(async ([resource, set]) => {
      const ids = [...set]
      const records = await loader.load(resource, ids, signal)
      for (const [index, id] of ids.entries()) known.set(`${resource}/${id}`, records[index] ?? null)
    }),
  )
  return rows.map(({ item, targets }) => ({
    ...(item as object),
    included: Object.fromEntries(
      targets.map(([name, target]) => [name, target ? (known.get(`${target.resource}/${target.id}`) ?? null) : null]),
    ),
  }))
}

function targetOf(item: unknown, name: string): { resource: string; id: string } | null {
  const link = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : undefined
  if (link === undefined || link === null) return null
  const target = parseLink(link as Link)
  if (target && 'id' in target && !target.parent) return target
  throw new InputError(`include: "${/^[a-z_]+$/.test(name) ? name : '…'}" is not a link to one record.`)
}
