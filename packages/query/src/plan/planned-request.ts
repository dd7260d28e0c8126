import { isListedWhole, nameOf, type Operation, paramsOf, relatedGet, relatedList, targetResource } from '@cliniko/core'
import type { Descriptor } from '../descriptor.js'

/** Requests for one purpose. */
export interface PlannedRequest {
  /** Method and path template, such as `GET /patients`. */
  readonly operation: string
  /** The most requests on an empty cache, or the most for each `per`. */
  readonly requests: number
  /** What each of them is sent for, if their number depends on the records. An unlisted record is one that no list returns. */
  readonly per?: '100 records' | 'page' | 'unlisted record'
  /** What is requested, such as `all records` or `include patient`. */
  readonly for: string
}

/** A planned request and its operation. */
export interface Step {
  readonly operation: Operation
  readonly planned: PlannedRequest
}

/** Makes a step. */
export function step(
  operation: Operation,
  purpose: string,
  per?: PlannedRequest['per'] | undefined,
  requests = 1,
): Step {
  return { operation, planned: { operation: nameOf(operation), requests, for: purpose, ...(per && { per }) } }
}

const own = {
  one: ['a record', undefined],
  page: ['a page', undefined],
  infinite: ['a list, page by page', 'page'],
  all: ['all records', '100 records'],
} as const

/** Returns the requests of one query. Those of its related records are sent once for each resource, not for each link. */
export function stepsOf({ operation, args, kind }: Descriptor): readonly Step[] {
  const [purpose, per] = own[kind]
  const include = paramsOf(operation, args)?.include ?? []
  const namesOf = new Map<string, string[]>()
  for (const name of include) {
    for (const linked of [operation.links[name] ?? []].flat()) {
      const resource = targetResource(linked)
      namesOf.set(resource, [...(namesOf.get(resource) ?? []), name])
    }
  }
  const related = [...namesOf].flatMap(([resource, names]) => stepsById(resource, `include ${names.join(', ')}`, per))
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
