import { isListedWhole, paramsOf, relatedGet, relatedList, targetResource } from '@cliniko/core'
import type { Descriptor } from '../descriptor.js'
import { type PlannedRequest, type Step, step } from './step.js'

const own = {
  one: ['a record', undefined],
  page: ['a page', undefined],
  infinite: ['a list, page by page', 'page'],
  all: ['all records', '100 records'],
} as const

/** Returns the requests of one query. Those of its related records are sent once for each resource, not for each link. */
export function stepsOf({ operation, args, kind, plan, sources = [] }: Descriptor): readonly Step[] {
  if (plan) return plan()
  const sourced = new Set(sources.map(({ queryKey }) => queryKey[1]))
  const [purpose, per] = own[kind]
  const include = paramsOf(operation, args)?.include ?? []
  const namesOf = new Map<string, string[]>()
  for (const name of include) {
    for (const linked of [operation.links[name] ?? []].flat()) {
      const resource = targetResource(linked)
      namesOf.set(resource, [...(namesOf.get(resource) ?? []), name])
    }
  }
  const related = [...namesOf].flatMap(([resource, names]) =>
    stepsById(resource, `include ${names.join(', ')}`, sourced.has(resource) ? 'unlisted record' : per),
  )
  return [step(operation, purpose, per), ...related]
}

/** Returns the requests that fetch records of a resource by their ids. */
export function stepsById(
  resource: string,
  purpose: string,
  per?: PlannedRequest['per'] | undefined,
  requests = 1,
): readonly Step[] {
  const list = step(relatedList(resource), purpose, per, requests)
  return isListedWhole(resource) ? [list] : [list, step(relatedGet(resource), purpose, 'unlisted record')]
}
