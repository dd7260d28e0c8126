import type { Operation } from '@cliniko/core'
import * as core from '@cliniko/core'

/** What a request's path leads to. */
export interface Route {
  readonly operation: Operation
  /** The ids in the path, in order. */
  readonly ids: readonly string[]
}

/** All operations that the API has. */
export const operations: readonly Operation[] = Object.values<unknown>(core).flatMap((resource) =>
  typeof resource === 'object' && resource !== null ? Object.values<unknown>({ ...resource }).filter(isOperation) : [],
)

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}

/** Operations by method, first segment and how many there are, so that few patterns are tried. */
const routes = new Map<string, { readonly operation: Operation; readonly pattern: RegExp }[]>()
for (const operation of operations) {
  const group = routes.get(keyOf(operation.method, operation.path)) ?? []
  group.push({ operation, pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '(\\d+)')}$`) })
  routes.set(keyOf(operation.method, operation.path), group)
}

function keyOf(method: string, path: string): string {
  const segments = path.split('/')
  return `${method} ${segments[1]} ${segments.length}`
}

/** Finds the operation of a request, by method and the path below the version. */
export function routeOf(method: string, path: string): Route | undefined {
  for (const { operation, pattern } of routes.get(keyOf(method, path)) ?? []) {
    const match = pattern.exec(path)
    if (match) return { operation, ids: match.slice(1) }
  }
  return undefined
}

/** The fields by which a hidden record of a resource can be asked for. */
export function hiddenFilters(resource: string): core.Operation['filters'] {
  return operations.find(({ kind, path }) => kind === 'get' && path === `/${resource}/{id}`)?.filters ?? {}
}
