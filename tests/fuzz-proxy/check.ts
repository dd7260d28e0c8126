import { nameOf, type Operation, relatedList } from '@cliniko/core'
import type { Rule, Visibility } from '@cliniko/server'
import { canariesIn, ownerOf } from './records.js'
import type { BrowserRequest } from './requests.js'
import { isGet, type Limits, limitsOf, mayShow, ownPractitioner } from './rules.js'
import type { Upstream } from './upstream.js'

/** Returns what an exchange shows or sends that it must not. Empty if all is well. */
export async function faultsOf(
  exchange: BrowserRequest,
  allow: readonly (Operation | Rule)[],
  response: Response,
  sent: Upstream['requests'],
): Promise<string[]> {
  const text = await response.text()
  const faults = candidatesOf(exchange.operation, allow).map((limits) => [
    ...faultsOfText(text, exchange.operation, limits),
    ...faultsOfSent(exchange, limits, sent),
  ])
  const [best = []] = faults.sort((a, b) => a.length - b.length)
  return [...best, ...faultsOfHeaders(response.headers), ...faultsOfStatus(response)]
}

/**
 * The limits that may hold: a list and the list that fetches related records have the same path. Of an operation that isn't
 * allowed nothing may be shown.
 */
function candidatesOf(operation: Operation, allow: readonly (Operation | Rule)[]): Limits[] {
  const given = allow.map((entry) => ('operation' in entry ? entry.operation : entry))
  const implied = given.filter(isGet).map(({ resource }) => relatedList(resource))
  const candidates = [...given, ...implied].filter((other) => nameOf(other) === nameOf(operation))
  if (candidates.length) return candidates.map((candidate) => limitsOf(candidate, allow))
  return [{ visibilities: [{ fields: [] }], isNarrowed: true, isCreate: false, included: new Map() }]
}

function faultsOfText(text: string, { resource, kind }: Operation, limits: Limits): string[] {
  if (text === '') return []
  const body = parse(text)
  const hasRecord = kind !== 'list' && !('errors' in Object(body))
  const records = hasRecord ? [body] : Object(body)[resource]
  if (!Array.isArray(records)) return faultsOfError(body, limits, resource)
  const faults = records.flatMap((record) => faultsOfRecord(record, resource, limits))
  if (kind !== 'list') return faults
  // Nothing beside the records has any value of a record.
  const { [resource]: _records, ...rest } = Object(body) as Record<string, unknown>
  const beside = canariesIn(JSON.stringify(rest)).map(({ path }) => `${path} beside the records`)
  return [...faults, ...(limits.visibilities.length || limits.isNarrowed ? beside : [])]
}

/** What is shown as a whole is passed on unparsed, be it JSON or not. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function faultsOfRecord(record: unknown, resource: string, limits: Limits): string[] {
  if (!limits.visibilities.length && !limits.included.size) return []
  const { included: all, ...own } = Object(record) as Record<string, unknown>
  const included: unknown = limits.visibilities.length ? all : {}
  const related = Object.entries(Object(included) as object).flatMap(([link, other]) => {
    const visibilities = limits.included.get(link)
    return visibilities
      ? faultsOfValue(other, '', visibilities, `${link}s`).map((fault) => `${link}: ${fault}`)
      : [`${link} is included`]
  })
  const isNarrowed = limits.isNarrowed && !limits.isCreate
  const foreign = canariesIn(JSON.stringify(own)).filter(({ owner }) => isNarrowed && owner !== ownPractitioner)
  return [
    ...faultsOfValue(own, '', limits.visibilities, resource),
    ...foreign.map(({ path, owner }) => `${path} of ${owner}`),
    ...related,
  ]
}

/** An error says something about fields: each is under its name. */
function faultsOfError(body: unknown, { visibilities }: Limits, resource: string): string[] {
  const { errors, ...rest } = Object(body) as Record<string, unknown>
  return [errors, rest].flatMap((value) => faultsOfValue(value, '', visibilities, resource))
}

/** Compares where a value is, and what it says that it is, with what may be seen. */
function faultsOfValue(value: unknown, path: string, visibilities: readonly Visibility[], resource: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => faultsOfValue(item, path, visibilities, resource))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) =>
      faultsOfValue(inner, path ? `${path}.${name}` : name, visibilities, resource),
    )
  }
  const hidden = (name: string) => visibilities.some((visibility) => !mayShow(name, visibility))
  return canariesIn(String(value)).flatMap((canary) => {
    const isOwn = canary.resource === resource
    return (isOwn && hidden(canary.path)) || (visibilities.length && hidden(path)) ? [`${canary.path} at ${path}`] : []
  })
}

function faultsOfHeaders(headers: Headers): string[] {
  const text = JSON.stringify([...headers])
  return canariesIn(text).length || /storage\.test/.test(text) ? ['a header has data'] : []
}

function faultsOfStatus({ status, headers }: Response): string[] {
  return headers.get('x-proxy-error') === 'internal' ? [`status ${status} internal`] : []
}

function faultsOfSent(
  { operation, ids, queried, written, request }: BrowserRequest,
  { visibilities, isNarrowed }: Limits,
  sent: Upstream['requests'],
): string[] {
  const isOf = ({ method, path }: Upstream['requests'][number]) =>
    `${method} ${path.replace(/\d+/g, '{}')}` === nameOf(operation).replace(/\{\w+\}/g, '{}')
  const own = sent.filter(isOf)
  const others = sent.filter((upstream) => !isOf(upstream) && !isRelatedRead(upstream))
  const isHidden = (field: string) =>
    [field, field.replace(/_ids?$/, '')].some((name) => visibilities.some(({ redact = [] }) => redact.includes(name)))
  const isVisible = (field: string) =>
    visibilities.every((visibility) => [field, field.replace(/_ids?$/, '')].some((name) => mayShow(name, visibility)))
  const isWrite = request.method !== 'GET' && request.method !== 'HEAD'
  const [id] = ids
  const writesForeign =
    isWrite && isNarrowed && own.length > 0 && operation.effect !== 'create' && ownerOf(id ?? '') !== ownPractitioner
  const assigned = own.map(({ body }) => Object(body).practitioner_id).filter((value) => value !== undefined)
  return [
    ...others.map(({ method, path }) => `sent ${method} ${path}`),
    ...(own.length ? queried.filter((field) => isHidden(field) || !isVisible(field)) : []).map((f) => `queried ${f}`),
    ...(own.length ? written.filter(isHidden) : []).map((field) => `wrote ${field}`),
    ...(writesForeign ? ['wrote a foreign record'] : []),
    ...(isWrite && isNarrowed ? assigned.filter((value) => String(value) !== ownPractitioner) : []).map(
      (value) => `wrote practitioner_id ${JSON.stringify(value)}`,
    ),
  ]
}

/** Whether a request fetches records by their ids, for an include or to see whose they are. */
function isRelatedRead({ method, path, search }: Upstream['requests'][number]): boolean {
  const isByIds = /^\/\w+$/.test(path) && /q\[\]=id%3A%3D/.test(search)
  return method === 'GET' && (isByIds || /^\/\w+\/\d+$/.test(path))
}
