import type { ApiOperation } from '../description.js'

/** An operation of the API and our definition of it, or one that the other side lacks. */
export type Pair =
  | { readonly api: ApiOperation; readonly own: ApiOperation }
  | { readonly api: ApiOperation; readonly own?: undefined }
  | { readonly api?: undefined; readonly own: ApiOperation }

/**
 * Pairs operations by method and path. An operation that is left pairs with one that is nearly the same, whose method or
 * path is taken for a mistake.
 */
export function pairOperations(api: readonly ApiOperation[], own: readonly ApiOperation[]): Pair[] {
  const unpaired = new Map(own.map((operation) => [keyOf(operation), operation]))
  const pairs: Pair[] = []
  const pair = (operation: ApiOperation, match: ApiOperation) => {
    unpaired.delete(keyOf(match))
    pairs.push({ api: operation, own: match })
  }
  const unmatched: ApiOperation[] = []
  for (const operation of api) {
    const match = unpaired.get(keyOf(operation))
    if (match) pair(operation, match)
    else unmatched.push(operation)
  }
  for (const operation of unmatched) {
    const match = [...unpaired.values()].find((candidate) => isNear(operation, candidate))
    if (match) pair(operation, match)
    else pairs.push({ api: operation })
  }
  for (const operation of unpaired.values()) pairs.push({ own: operation })
  return pairs
}

/** Whether two operations have the same method and path, whatever their parameters are called. */
export function isSameOperation(one: ApiOperation, other: ApiOperation): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf(operation: ApiOperation): string {
  return `${operation.method} ${pathOf(operation)}`
}

function pathOf({ path }: ApiOperation): string {
  return path.replace(/\{\w+\}/g, '{}')
}

function isNear(api: ApiOperation, own: ApiOperation): boolean {
  if (pathOf(api) === pathOf(own)) return isRead(api) === isRead(own) && hasBody(api) === hasBody(own)
  return api.resource === own.resource && api.method === own.method && countDifferentSegments(api, own) === 1
}

function isRead({ method }: ApiOperation): boolean {
  return method === 'GET'
}

function hasBody({ body }: ApiOperation): boolean {
  return body !== undefined
}

function countDifferentSegments(api: ApiOperation, own: ApiOperation): number {
  const [segments, others] = [pathOf(api).split('/'), pathOf(own).split('/')]
  if (segments.length !== others.length) return Number.POSITIVE_INFINITY
  return segments.filter((segment, index) => segment !== others[index]).length
}
