import type { Filters, Operation } from '@cliniko/core'

/** A request that the proxy lets through. */
export interface Allowed {
  readonly operation: Operation
  /** Path and query below the API's base URL, put together anew from what was checked. */
  readonly url: string
}

/** Why a request isn't let through. It's shown to the caller, so it names no value. */
export interface Denied {
  readonly status: 400 | 403 | 404
  readonly message: string
}

/** Compares requests with operations. */
export interface Policy {
  /** @param path - The path below the proxy, such as `/patients/1`, still percent-encoded. */
  match(method: string, path: string, search: string): Allowed | Denied
}

interface Rule {
  readonly operation: Operation
  readonly segments: readonly string[]
}

/** Lets through what an operation allows and nothing else: other paths, other methods, parameters the API would ignore. */
export function createPolicy(operations: readonly Operation[]): Policy {
  const rules: readonly Rule[] = operations.map((operation) => ({ operation, segments: operation.path.split('/') }))
  return {
    match(method, path, search) {
      const segments = path.split('/')
      // A path without placeholders wins: /practitioners/inactive is no practitioner's id.
      const rule = rules
        .filter(({ operation }) => operation.method === method)
        .filter((candidate) => fits(candidate.segments, segments))
        .sort((a, b) => placeholders(a) - placeholders(b))[0]
      if (!rule) return { status: 403, message: 'The proxy does not allow this operation. Add it to allow.' }
      const query = checkedQuery(rule.operation, search)
      return typeof query === 'string' ? { operation: rule.operation, url: path + query } : query
    },
  }
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) =>
      part.startsWith('{') ? /^\d+$/.test(segments[index] ?? '') : part === segments[index],
    )
  )
}

function placeholders({ segments }: Rule): number {
  return segments.filter((segment) => segment.startsWith('{')).length
}

function checkedQuery({ kind, filters }: Operation, search: string): string | Denied {
  const pairs: string[] = []
  for (const [name, value] of new URLSearchParams(search)) {
    const known = kind === 'list' ? isListParameter(name, value, filters) : name === 'q[]' && isFilter(value, filters)
    // The API ignores what it doesn't know, and then answers with more than was asked for.
    if (!known) return { status: 400, message: 'A query parameter or filter is not one that this operation knows.' }
    pairs.push(`${name}=${encodeURIComponent(value)}`)
  }
  return pairs.length ? `?${pairs.join('&')}` : ''
}

function isListParameter(name: string, value: string, filters: Filters): boolean {
  if (name === 'q[]') return isFilter(value, filters)
  if (name === 'sort') return /^[a-z0-9_:,]+$/.test(value)
  return (name === 'page' || name === 'per_page') && /^\d{1,9}$/.test(value)
}

function isFilter(value: string, filters: Filters): boolean {
  const field = /^(\w+):/.exec(value)?.[1]
  return field !== undefined && Object.hasOwn(filters, field)
}
