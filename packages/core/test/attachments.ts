import { createClient } from '../src/client.js'
import type { Fetch } from '../src/http/call.js'
import { uploadAttachment } from '../src/workflows/attachments/upload.js'
import { apiKey, app, fakeClock, fakeFetch, json, type Seen } from './kit.js'

export const patientId = '1752849161776013508'
export const storageUrl = 'https://cliniko-files-tests.s3.ap-southeast-2.amazonaws.com/'
export const fields = {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the storage replaces the placeholder
  key: '12/patients/34/attachments/temp/56/${filename}',
  policy: 'cG9saWN5',
  'x-amz-credential': 'AKIA/20260302',
  'x-amz-algorithm': 'AWS4-HMAC-SHA256',
  'x-amz-date': '20260302T000000Z',
  'x-amz-signature': 'c2lnbmF0dXJl',
  success_action_status: '201',
  acl: 'private',
  'x-not-in-any-document': 'kept',
}
export const xml = (key: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse><Location>https://x/12%2F</Location><Key>${key}</Key></PostResponse>`
export const stored = () => new Response(xml('12/patients/34/attachments/temp/56/knee.pdf'), { status: 201 })
export const pdf = (bytes = 'made up') => new File([bytes], 'knee.pdf', { type: 'application/pdf' })

/** Responses that differ from those of a successful upload. */
export interface Answers {
  presign?: (seen: Seen) => Response | Promise<Response>
  storage?: (init: RequestInit) => Response | Promise<Response>
  register?: (seen: Seen) => Response | Promise<Response>
}

/**
 * Sets up a clinic.
 * @param hasFetch - Whether the client has a `fetch` of its own. If not, stub the global one with `api`.
 */
export function setUpUploads({ presign, storage = stored, register }: Answers = {}, hasFetch = true) {
  const api = fakeFetch((seen) => {
    if (seen.method === 'GET') return presign?.(seen) ?? json({ url: storageUrl, fields })
    return register?.(seen) ?? json({ id: '77', processing_completed: false }, { status: 201 })
  })
  const uploads: { url: string; init: RequestInit }[] = []
  const fetch: Fetch = async (url, init) => {
    uploads.push({ url, init })
    return storage(init)
  }
  const clock = fakeClock()
  const client = createClient({ apiKey, app, ...(hasFetch && { fetch: api }), clock, retry: { limit: 0 } })
  const upload = (file: Blob = pdf(), options: Parameters<typeof uploadAttachment>[3] = {}) =>
    uploadAttachment(client, patientId, file, { fetch, ...options })
  return { api, uploads, clock, client, upload }
}

export function form({ init }: { init: RequestInit }): [string, FormDataEntryValue][] {
  if (!(init.body instanceof FormData)) throw new Error('no form')
  return [...init.body]
}

export const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )
/** Never resolves, and rejects when it is aborted, like fetch. `begun` is called first. */
export const hang = (signal?: AbortSignal | null, begun = () => {}) =>
  new Promise<never>((_, reject) => {
    begun()
    if (signal?.aborted) reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason))
  })
