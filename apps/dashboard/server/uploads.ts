import 'server-only'
import { can } from '@/lib/roles'
import { clinic } from './clinic'
import { isSameOrigin } from './same-origin'
import { callerOf } from './session'

// Cliniko's storage is another host, where the pages' policy lets nothing be sent. Files go through this server instead: in
// the response that says where to upload, and in the request that attaches what was uploaded, the storage's URL and one of
// this server stand for each other.

const path = '/api/uploads'
const maxBytes = 60 * 1024 * 1024

/** How long an upload may take, in milliseconds. The storage allows an hour. */
const lifetime = 3_600_000
const maxUploads = 1000

interface Upload {
  /** The storage's own URL, with a slash at its end. */
  readonly storageUrl: string
  readonly user: string
  readonly until: number
}

declare global {
  var clinikoDashboardUploads: Map<string, Upload> | undefined
}

/** Uploads that were allowed, by the token in their URL. Shared by routes, which Next bundles apart. */
globalThis.clinikoDashboardUploads ??= new Map()
const uploads = globalThis.clinikoDashboardUploads

/** Passes a request on to the proxy, and has files uploaded to this server. */
export async function relayingUploads(
  request: Request,
  user: string,
  proxy: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { pathname, origin } = new URL(request.url)
  if (request.method === 'GET' && pathname.endsWith('/attachment_presigned_post')) {
    return withOwnUrl(await proxy(request), user, ownOrigin(request, origin))
  }
  if (request.method === 'POST' && pathname.endsWith('/patient_attachments')) {
    return proxy(await withStorageUrl(request))
  }
  return proxy(request)
}

/** The origin by which the browser reaches this server. */
function ownOrigin({ headers }: Request, seen: string): string {
  const host = headers.get('host')
  return process.env.DASHBOARD_ORIGIN ?? (host ? `${new URL(seen).protocol}//${host}` : seen)
}

async function withOwnUrl(response: Response, user: string, origin: string): Promise<Response> {
  if (!response.ok) return response
  const body: unknown = await response.json()
  if (!hasText(body, 'url')) return Response.json(body, { status: response.status, headers: ownHeaders(response) })
  const token = crypto.randomUUID()
  const now = Date.now()
  for (const [old, { until }] of uploads) if (until < now || uploads.size >= maxUploads) uploads.delete(old)
  uploads.set(token, { storageUrl: body.url.replace(/\/?$/, '/'), user, until: now + lifetime })
  return Response.json({ ...body, url: `${origin}${path}/${token}` }, { headers: ownHeaders(response) })
}

/** The body has another length now. */
function ownHeaders({ headers }: Response): Headers {
  const own = new Headers(headers)
  own.delete('content-length')
  return own
}

async function withStorageUrl(request: Request): Promise<Request> {
  const sent = await request.text()
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: 'POST', headers, body: toStorageUrl(sent), signal: request.signal })
}

function toStorageUrl(json: string): string {
  const body = parse(json)
  if (!hasText(body, 'upload_url')) return json
  const [, token = '', key = ''] = new RegExp(`${path}/([\\w-]+)/(.*)$`, 's').exec(body.upload_url) ?? []
  const upload = uploads.get(token)
  return upload ? JSON.stringify({ ...body, upload_url: upload.storageUrl + key }) : json
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function hasText<Name extends string>(value: unknown, name: Name): value is Record<Name, string> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'string'
}

/** Sends a file on to the storage that Cliniko named for it, and nowhere else. */
export async function relayUpload(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refusal(403)
  const staff = await callerOf(request)
  if (!staff) return refusal(401)
  if (!can(staff.role, 'health')) return refusal(403)
  const token = new URL(request.url).pathname.split('/')[3] ?? ''
  const upload = uploads.get(token)
  if (!upload || upload.user !== staff.user || upload.until < Date.now()) return refusal(404)
  const size = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(size <= maxBytes)) return refusal(413)
  const form = await request.formData().catch(() => null)
  if (!form) return refusal(400)
  const { fetch } = clinic()
  const response = await fetch(upload.storageUrl, {
    method: 'POST',
    body: form,
    redirect: 'manual',
    signal: request.signal,
  })
  // Text, whatever it says it is: nothing of another host runs here.
  return new Response(await response.text(), { status: response.status, headers: safeHeaders })
}

const safeHeaders = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

function refusal(status: number): Response {
  return new Response(null, { status, headers: safeHeaders })
}
