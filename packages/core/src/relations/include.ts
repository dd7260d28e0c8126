import { fieldsOf } from '../fields.js'
import { InputError } from '../http/errors.js'
import { plain } from '../list/where.js'
import { recordOfLink } from './link.js'
import type { Loader } from './loader.js'

/** What of a request's parameters matters here. */
interface IncludeParams {
  readonly include?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Adds `included` to records: the records their links lead to, fetched by resource in lists of ids.
 *
 * @param known - Records fetched already, by `resource/id`; what's fetched is added to it.
 * @throws {@link InputError} if a name isn't a link to one record.
 */
export async function include(
  items: readonly unknown[],
  { include: names = [], signal }: IncludeParams = {},
  loader: Loader,
  known = new Map<string, unknown>(),
): Promise<readonly unknown[]> {
  if (!names.length) return items
  const missing: { [resource: string]: Set<string> } = {}
  const rows = items.map((item) => {
    const keys = names.map((name) => {
      const target = targetOf(item, name)
      if (!target) return [name, ''] as const
      const { resource, id } = target
      const key = `${resource}/${id}`
      const ids = missing[resource] ?? new Set()
      if (!known.has(key)) missing[resource] = ids.add(id)
      return [name, key] as const
    })
    return [item, keys] as const
  })
  await Promise.all(
    Object.entries(missing).map(async ([resource, set]) => {
      const ids = [...set]
      const records = await loader.load(resource, ids, signal)
      for (const [index, id] of ids.entries()) known.set(`${resource}/${id}`, records[index])
    }),
  )
  return rows.map(([item, keys]) => ({
    ...fieldsOf(item),
    included: Object.fromEntries(keys.map(([name, key]) => [name, known.get(key) ?? null])),
  }))
}

function targetOf(item: unknown, name: string): { readonly resource: string; readonly id: string } | undefined {
  const link = fieldsOf(item)[name]
  if (link === undefined || link === null) return undefined
  const target = recordOfLink(String(fieldsOf(fieldsOf(link).links).self))
  if (target) return target
  throw new InputError(`include: "${plain(name)}" is not a link to one record.`)
}
