import type { Operation } from '@cliniko/core'
import type { Random } from './random.js'
import { recordFields } from './records.js'
import { pool } from './rules.js'

/** A request of a browser, with what it is about. */
export interface BrowserRequest {
  readonly operation: Operation
  readonly ids: readonly string[]
  readonly request: Request
  /** The fields by which it filters or sorts. */
  readonly queried: readonly string[]
  readonly include: readonly string[]
  readonly written: readonly string[]
}

/** Makes a request to the proxy: mostly one that the API would take. */
export function randomRequest(random: Random, operations: readonly Operation[]): BrowserRequest {
  const operation = random.pick(random.chance(0.9) ? operations : pool)
  const ids = operation.ids.map(() => `${1 + random.below(3)}${random.below(10)}`)
  let next = 0
  const path = operation.path.replace(/\{\w+\}/g, () => ids[next++] ?? '')
  const { search, queried } = randomQuery(random, operation)
  const include = random.some(['patient', 'practitioner', 'business', '__proto__', ''], 0.4)
  const fields = recordFields[operation.resource] ?? []
  const names = fields.filter((field) => !field.includes('.'))
  const written = operation.body ? random.some([...names, 'practitioner_id', 'patient_id'], 0.3) : []
  const body = Object.fromEntries(written.map((name) => [name, randomValue(random)]))
  const method = operation.method === 'GET' && random.chance(0.05) ? 'HEAD' : operation.method
  const request = new Request(`https://clinic.test/api/cliniko${path}${search}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(include.length && { 'x-cliniko-include': include.join(random.pick([',', ', '])) }),
      ...(random.chance(0.3) && { 'x-cliniko-pages': 'all' }),
      ...(operation.body && { 'content-type': 'application/json' }),
    },
    ...(operation.body && { body: JSON.stringify(body) }),
  })
  return { operation, ids, request, queried, include, written }
}

function randomQuery(random: Random, { query, filters, related }: Operation) {
  const params = new URLSearchParams()
  const queried: string[] = []
  if (query.includes('q[]') && (related || random.chance(0.3))) params.append('q[]', `id:=1${random.below(9)},21`)
  if (query.includes('q[]') && random.chance(0.3)) {
    const [field = 'id', type] = random.pick(Object.entries(filters))
    queried.push(field)
    params.append('q[]', type === 'string' || type === undefined ? `${field}:=x` : `${field}:!?`)
  }
  if (query.includes('sort') && random.chance(0.2)) {
    const column = random.pick(['created_at', 'last_name', 'medicare', 'notes', 'starts_at'])
    queried.push(column)
    params.append('sort', random.pick([column, `${column}:desc`]))
  }
  if (query.includes('per_page') && random.chance(0.3)) params.append('per_page', '100')
  const search = params.toString()
  return { search: search && `?${search}`, queried }
}

function randomValue(random: Random): unknown {
  return random.pick<unknown>([
    ...['1', '1', '1', '2', 1, 2, null, '', true],
    ...[['1'], ['1', '2'], { id: '1' }, { toString: '1', valueOf: 2 }, [[]], { links: { self: '/practitioners/1' } }],
  ])
}
