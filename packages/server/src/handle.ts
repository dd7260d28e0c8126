import { type Client, downloadAttachment, type Operation, type PatientAttachment } from '@cliniko/core'
import type { Accounts } from './accounts.js'
import { type AdmitOptions, type Admitted, admit, type Target } from './admit.js'
import { answer } from './answer/answer.js'
import type { Shape } from './answer/shape.js'
import type { Access } from './audit/audit.js'
import type { Auditor } from './audit/auditor.js'
import type { CacheCallers, ResponseCache } from './cache/response-cache.js'
import type { Caller } from './caller.js'
import { checkOwnPath, checkOwnRecord, checkOwnWrite, isOwn, ownershipOf, refuseMissing } from './own-records.js'
import { fieldsBeside } from './policy/fields-beside.js'
import { loaderOf } from './related.js'
import { finalHeaders, safeHeaders } from './respond.js'
import type { AnswerBody } from './stream.js'
import { type Answer, fetchBytes, fetchJson, type UpstreamCall } from './upstream.js'
import { wholeResponse } from './whole-body.js'

/** What it takes to respond to a request that came from the app's own pages. */
export interface HandleOptions<C extends Caller> extends AdmitOptions<C> {
  readonly accounts: Accounts
  readonly auditor: Auditor
  readonly cacheFor: (callers: CacheCallers) => ResponseCache
}

/** What a request has come to. */
export interface Handled {
  readonly response: Response
  /** Whether Cliniko was asked to change something. */
  readonly hasWritten: boolean
  /** Whether it is that of `authenticate`, which is sent as it is. */
  readonly isForeign?: true
}

/**
 * Handles one request: who, what, may they, and what of Cliniko's response may they see.
 * @throws RefusedError
 */
export async function handle<C extends Caller>(
  request: Request,
  target: Target,
  access: Access,
  options: HandleOptions<C>,
): Promise<Handled> {
  const admitted = await admit(request, target, access, options)
  if (!('allowed' in admitted)) return { response: admitted, hasWritten: false, isForeign: true }
  const { operation } = admitted.allowed
  if (operation.method === 'GET') return { response: await read(request, admitted, access, options), hasWritten: false }
  return { response: await write(request, admitted, access, options), hasWritten: true }
}

async function read<C extends Caller>(
  request: Request,
  { caller, allowed, denied, include }: Admitted<C>,
  access: Access,
  options: HandleOptions<C>,
): Promise<Response> {
  const { operation, conditions, path, search, ids } = allowed
  const { client, cache, load, callTo } = contextOf(caller, operation, request, options)
  const ownership = ownershipOf(conditions.rules, caller)
  checkOwnPath(operation, ids, ownership)
  const [id = ''] = ids
  if (isFile(operation)) {
    const [record] = await load(operation.resource, [id])
    if (!isOwn(Object(record), ownership)) refuseMissing()
    access.records.set(operation.resource, new Set([id]))
    if (!record) refuseMissing()
    // The API's documents say what a record of this resource is.
    const attachment = record as PatientAttachment
    return fileResponse(inTurnOf(caller, client), attachment, request.signal, conditions.shapes)
  }
  if (fieldsBeside(operation)) {
    // The response doesn't say whose it is: the record does, or the path.
    await checkOwnRecord(operation, id, ownership, load)
    if (id && operation.ids[0] === 'id') access.records.set(operation.resource, new Set([id]))
  }
  const allPages = operation.query.includes('page') && request.headers.get('x-cliniko-pages') === 'all'
  const isWhole = !conditions.shapes.length && !ownership.length && !include.length && !allPages && !denied.size
  if (isWhole && !options.auditor.isOn && !cache.keeps(operation.resource)) {
    return toResponse(await fetchBytes(client, callTo(path + search), options.timeout))
  }
  const shown = await answer(allowed, {
    fetch: (url) => fetchKept(client, callTo(url), cache),
    load,
    ownership,
    denied,
    include,
    allPages,
    ids: access.records,
    withheld: access.withheld,
  })
  return toJsonResponse(shown)
}

async function write<C extends Caller>(
  request: Request,
  { caller, allowed, body }: Admitted<C>,
  access: Access,
  options: HandleOptions<C>,
): Promise<Response> {
  const { operation, conditions, ids } = allowed
  const { client, cache, load, callTo } = contextOf(caller, operation, request, options)
  await checkOwnWrite({ operation, ids, body }, ownershipOf(conditions.rules, caller), load)
  const [id] = ids
  if (id !== undefined && operation.effect !== 'create') access.records.set(operation.resource, new Set([id]))
  await options.auditor.attempt(access)
  const shown = await answer(allowed, {
    fetch: (url) => fetchJson(client, { ...callTo(url), body }),
    load,
    ownership: [],
    denied: new Set(),
    include: [],
    allPages: false,
    ids: access.records,
    withheld: access.withheld,
  })
  if (shown.status < 400) await cache.forget(operation.resource)
  return toJsonResponse(shown)
}

function contextOf<C extends Caller>(caller: C, operation: Operation, request: Request, options: HandleOptions<C>) {
  const { user } = caller
  const { signal } = request
  const client = options.accounts(caller)
  const cache = options.cacheFor(cacheCallersOf(caller, client))
  const callTo = (url: string): UpstreamCall => ({ operation, url, user, signal })
  return { client, cache, callTo, load: loaderOf(client, { signal, user, cache }) }
}

/**
 * The callers that share cached responses. A client's scope is short: of many callers with keys of their own, two could have
 * the same.
 */
function cacheCallersOf({ user, apiKey, scope = '' }: Caller, client: Client): CacheCallers {
  return { account: client.scope, group: apiKey === undefined ? [scope] : [scope, user] }
}

/** Returns the response that is kept, or fetches it and keeps it. */
async function fetchKept(client: Client, call: UpstreamCall, cache: ResponseCache): Promise<Answer<unknown>> {
  const { resource } = call.operation
  const kept = await cache.read(resource, call.url)
  if (kept !== undefined) return { status: 200, headers: {}, body: kept }
  const fetched = await fetchJson(client, call)
  if (fetched.status === 200) cache.write(resource, call.url, fetched.body)
  return fetched
}

/** The file of an attachment, to which the API only redirects. */
function isFile({ path }: Operation): boolean {
  return path === '/patient_attachments/{id}/content'
}

/** A client whose requests take the turns of a caller. */
function inTurnOf({ user }: Caller, client: Client): Client {
  return { ...client, send: (call, use) => client.send({ ...call, key: user }, use) }
}

/** Encodes what a parameter of a header may not hold: more than `encodeURIComponent` does (RFC 8187). */
function encodeHeader(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** The file is sent as one to be saved: opened as a page, it could run its scripts on the app's origin. */
async function fileResponse(
  client: Client,
  attachment: PatientAttachment,
  signal: AbortSignal,
  shapes: readonly Shape[],
): Promise<Response> {
  const file = await downloadAttachment(client, attachment, { signal })
  const name = shapes.every((shape) => shape.shows('filename')) ? file.name : 'attachment'
  return new Response(file.stream(), {
    headers: {
      ...safeHeaders,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeHeader(name)}`,
      ...(file.size !== undefined && { 'content-length': `${file.size}` }),
    },
  })
}

function toJsonResponse({ body, ...answer }: Answer<unknown>): Response {
  if (body === undefined) return toResponse({ ...answer, body: null })
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  return toResponse({ ...answer, body: { chunks: [bytes], size: bytes.byteLength } })
}

function toResponse({ status, headers, body }: Answer<AnswerBody>): Response {
  const own = { ...(status < 400 ? safeHeaders : finalHeaders), ...headers }
  if (status === 204) return new Response(null, { status, headers: own })
  const ofJson = { ...own, 'content-type': 'application/json' }
  if (!body || !('chunks' in body)) return new Response(body, { status, headers: ofJson })
  return wholeResponse(body, { status, headers: { ...ofJson, 'content-length': `${body.size}` } })
}
