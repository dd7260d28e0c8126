import { fieldsOf, idOf, type Operation } from '@cliniko/core'
import type { Caller } from '../caller.js'
import { isOwn, type Ownership, refuseMissing, withOwnFilters } from '../own-records.js'
import { type ApiPage, maxPages, ownLinks, pageIn, pageNumberOf, searchOfPage } from '../pages.js'
import { fieldsBeside } from '../policy/fields-beside.js'
import type { Allowed } from '../policy/policy.js'
import { type Load, noteIds, type RecordIds, withIncluded } from '../related.js'
import { withoutIds } from '../requested-ids.js'
import { refuse } from '../respond.js'
import type { Answer } from '../upstream.js'

/** What it takes to respond with JSON that only shows what a caller may see. */
export interface AnswerContext {
  /** Sends the request with this path and query, unless its response is kept. */
  readonly fetch: (url: string) => Promise<Answer<unknown>>
  readonly load: Load
  readonly ownership: Ownership
  /** The ids of a list by ids whose records the caller may not see. */
  readonly denied: ReadonlySet<string>
  /** The links whose records the response includes. */
  readonly include: readonly string[]
  /** Whether the caller wants all pages of a list in one response. */
  readonly allPages: boolean
  readonly ids: RecordIds
  readonly withheld: Set<string>
}

/** Fetches what a caller asked for, and copies of it what may be shown. */
export async function answer<C extends Caller>(allowed: Allowed<C>, context: AnswerContext): Promise<Answer<unknown>> {
  return allowed.operation.kind === 'list' ? answerList(allowed, context) : answerOne(allowed, context)
}

async function answerOne<C extends Caller>(allowed: Allowed<C>, context: AnswerContext): Promise<Answer<unknown>> {
  const { operation, path, search } = allowed
  const response = await context.fetch(path + search)
  const { body, status } = response
  if (status >= 400) return { ...response, body: shownError(body, allowed) }
  if (status === 204) return response
  if (!isRecord(body, allowed)) {
    const mayHaveBeenProcessed = operation.method !== 'GET'
    refuse(502, 'upstream_failed', 'Cliniko returned no record where one belongs.', { mayHaveBeenProcessed })
  }
  // Writes were checked before they were sent.
  if (operation.method === 'GET' && !fieldsBeside(operation) && !isOwn(body, context.ownership)) {
    refuseMissing()
  }
  const [record] = await show([body], allowed, context)
  return { ...response, headers: { ...response.headers, ...shownHeaders(allowed) }, body: record }
}

async function answerList<C extends Caller>(allowed: Allowed<C>, context: AnswerContext): Promise<Answer<unknown>> {
  const { operation, path, search } = allowed
  const { ownership, denied, allPages } = context
  // Records by their ids are looked at. Their list has no other filter.
  const narrowed = operation.related ? withoutIds(allowed, denied) : withOwnFilters(operation, search, ownership)
  if (narrowed === undefined) return emptyList(allowed)
  const response = await context.fetch(path + narrowed)
  if (response.status >= 400) return { ...response, body: shownError(response.body, allowed) }
  const first = pageOf(response.body, operation)
  const pages = [first]
  for (let page = first; allPages && pages.length < maxPages; pages.push(page)) {
    const next = pageNumberOf(page.links.next)
    if (next === undefined) break
    const following = await context.fetch(path + searchOfPage(narrowed, next))
    // What is missing can be fetched page by page.
    if (following.status >= 400) break
    page = pageOf(following.body, operation)
  }
  // The filter is Cliniko's to apply. That nothing else is shown is ours.
  const own = uniqueById(pages.flatMap(({ records }) => records)).filter(
    (record) => isOwn(record, ownership) && !denied.has(idOf(record)),
  )
  const links = { ...first.links, next: pages.at(-1)?.links.next }
  return {
    ...response,
    headers: { ...response.headers, ...shownHeaders(allowed) },
    body: {
      [operation.resource]: await show(own, allowed, context),
      total_entries: operation.related ? own.length : first.total,
      links: ownLinks(links, path, search),
    },
  }
}

function emptyList<C extends Caller>(allowed: Allowed<C>): Answer<unknown> {
  const body = { [allowed.operation.resource]: [], total_entries: 0, links: {} }
  return { status: 200, headers: shownHeaders(allowed), body }
}

/**
 * Whether a response is the record that its operation returns. Of anything else nobody knows where it has the fields that are
 * withheld.
 */
function isRecord<C extends Caller>(body: unknown, { operation, conditions }: Allowed<C>): body is object {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false
  const hasId = operation.method !== 'GET' || operation.path.endsWith('/{id}')
  return !hasId || !conditions.shapes.length || idOf(body) !== ''
}

function pageOf(body: unknown, operation: Operation): ApiPage {
  return (
    pageIn(body, operation.resource) ??
    refuse(502, 'upstream_failed', 'Cliniko returned no list of the records asked for.')
  )
}

/** Pages shift when records are added in between. */
function uniqueById(records: readonly object[]): readonly object[] {
  const seen = new Set<unknown>()
  return records.filter((record) => {
    const { id } = fieldsOf(record)
    return id === undefined || (!seen.has(id) && seen.add(id))
  })
}

/** Copies of records what may be shown, with the related records that were asked for. */
async function show<C extends Caller>(
  records: readonly object[],
  { operation, conditions: { shapes, included } }: Allowed<C>,
  context: AnswerContext,
): Promise<readonly object[]> {
  const { include, ids, withheld } = context
  noteIds(ids, operation.resource, records)
  const related = include.length ? await withIncluded(records, include, included, context) : undefined
  for (const shape of shapes) {
    for (const record of records) for (const name of shape.withheldOf(record)) withheld.add(name)
  }
  return records.map((record, index) => {
    const shown = shapes.reduce<object>((kept, shape) => shape.show(kept), record)
    const { included: _none, ...fields } = shown as Record<string, unknown>
    return related ? { ...fields, included: related[index] } : fields
  })
}

/** Tells clients that a record of this response isn't whole. */
function shownHeaders<C extends Caller>({ conditions: { shapes } }: Allowed<C>): Readonly<Record<string, string>> {
  return shapes.length ? { 'x-cliniko-shows': 'some' } : {}
}

/**
 * Why Cliniko refused a request. If fields are withheld, it is only what Cliniko says about the others: its words may quote
 * a record.
 */
function shownError<C extends Caller>(body: unknown, { conditions: { shapes } }: Allowed<C>): unknown {
  const { message, errors } = fieldsOf(body)
  const shown = Object.entries(Array.isArray(errors) ? {} : fieldsOf(errors)).filter(([field, problem]) => {
    const [name = ''] = field.split('.')
    return typeof problem === 'string' && /^\w+$/.test(name) && shapes.every((shape) => shape.shows(name))
  })
  return { ...(typeof message === 'string' && !shapes.length && { message }), errors: Object.fromEntries(shown) }
}
