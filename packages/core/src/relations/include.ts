import { fieldsOf } from '../fields.js'
import { InputError, NotFoundError } from '../http/errors.js'
import { plain } from '../list/where.js'
import { recordOfLink, selfOf } from './link.js'
import type { Loader } from './loader.js'

/** The parameters of a request that includes related records. */
interface IncludeParams {
  /** The names of the links. */
  readonly include?: readonly string[]
  readonly signal?: AbortSignal | undefined
  /** Whose requests they are. */
  readonly key?: string | undefined
}

/** The record that a link points to. */
interface Target {
  readonly resource: string
  readonly id: string
}

/**
 * Returns the records with the related records under `included`, which are fetched by resource in lists of ids.
 *
 * @param known - Related records that were fetched before, by `resource/id`. Those fetched now are added to it.
 * @throws {@link InputError} on arguments of another kind, or if a name is not a link to one record; {@link NotFoundError} that names a link whose resource
 * can't be listed.
 */
export async function include(
  items: readonly unknown[],
  params: IncludeParams,
  loader: Pick<Loader, 'load'>,
  known = new Map<string, unknown>(),
): Promise<readonly unknown[]> {
  // JavaScript callers may pass anything.
  const { include: names = [], signal, key } = params ?? {}
  const isUsable = Array.isArray(items) && Array.isArray(names) && typeof loader?.load === 'function'
  if (!isUsable || !(known instanceof Map))
    throw new InputError('includeRelated takes records, { include } and a client.')
  const targetsOfEach = items.map((item) =>
    names.map((name) => (hasIncluded(item, name) ? undefined : targetOf(item, name))),
  )

  const missingIds = new Map<string, Set<string>>()
  for (const target of targetsOfEach.flat()) {
    if (!target || known.has(keyOf(target))) continue
    const ids = missingIds.get(target.resource) ?? new Set()
    missingIds.set(target.resource, ids.add(target.id))
  }

  await Promise.all(
    Array.from(missingIds, async ([resource, idSet]) => {
      const ids = [...idSet]
      const records = await loader.load(resource, ids, signal, key).catch((error: unknown) => {
        const isCause = (_name: string, column: number) =>
          targetsOfEach.some((targets) => targets[column]?.resource === resource)
        throw error instanceof NotFoundError ? withoutList(names.find(isCause), error) : error
      })
      for (const [index, id] of ids.entries()) known.set(keyOf({ resource, id }), records[index])
    }),
  )

  const recordAt = (target: Target | undefined) => (target && known.get(keyOf(target))) ?? null
  return items.map((item, row) => ({
    ...fieldsOf(item),
    included: Object.fromEntries(
      names.map((name, column) => [
        name,
        hasIncluded(item, name) ? includedIn(item)[name] : recordAt(targetsOfEach[row]?.[column]),
      ]),
    ),
  }))
}

function keyOf({ resource, id }: Target): string {
  return `${resource}/${id}`
}

/** A missing list isn't a missing record: null would read as if the record no longer existed. */
function withoutList(name: string | undefined, error: NotFoundError): NotFoundError {
  const message = `include: the link "${plain(name)}" points to a resource that can't be listed. Leave it out of include.`
  return new NotFoundError(message, error)
}

/** What a proxy has included. */
function includedIn(item: unknown): Readonly<Record<string, unknown>> {
  return fieldsOf(fieldsOf(item).included)
}

function hasIncluded(item: unknown, name: string): boolean {
  return Object.hasOwn(includedIn(item), name)
}

/** The record that a link of a record points to, undefined if the link is null or absent. */
function targetOf(item: unknown, name: string): Target | undefined {
  const link = fieldsOf(item)[name]
  if (link === undefined || link === null) return undefined
  const target = recordOfLink(selfOf(link))
  if (target) return target
  throw new InputError(`include: "${plain(name)}" is not a link to one record.`)
}
