import type { AttachmentPresignedPost } from '@cliniko/core'
import { isoOf, type Store } from '../store/store.js'

/** The storage's own host: files go there, and no key. */
export const storageHost = 'storage.in-memory.example'

/** Bytes that one upload may have. */
export const mostBytes = 10 * 1024 * 1024

/** What the storage puts the file's own name in place of. */
const filename = '$' + '{filename}'

/** How long leave to upload is good for. */
const validity = 60 * 60_000

/** What of a `Request` the storage looks at. */
export type Upload = Pick<Request, 'method' | 'headers' | 'formData'>

/** Where files are sent before they become attachments. */
export interface Storage {
  /**
   * Leave to upload one file.
   * @param url - Where the storage is, as who asks can reach it.
   */
  presign(url: string): AttachmentPresignedPost
  /** Takes a file, as S3 does: an XML answer either way. */
  receive(upload: Upload): Promise<Response>
}

/** Makes an empty storage. */
export function createStorage(store: Store, now: () => number): Storage {
  const granted = new Map<string, { readonly fields: Readonly<Record<string, string>>; readonly until: number }>()
  return {
    presign(url) {
      const until = now() + validity
      const date = isoOf(now()).replace(/[-:]/g, '')
      const key = `temp/${store.nextId()}/${filename}`
      const policy = btoa(
        JSON.stringify({
          expiration: new Date(until).toISOString(),
          conditions: [{ key }, ['content-length-range', 0, mostBytes]],
        }),
      )
      const fields = {
        key,
        acl: 'private',
        success_action_status: '201',
        policy,
        'x-amz-credential': `IN-MEMORY/${date.slice(0, 8)}/ap-southeast-2/s3/aws4_request`,
        'x-amz-algorithm': 'AWS4-HMAC-SHA256',
        // The API's document leaves it out; the storage wants it all the same.
        'x-amz-date': date,
        'x-amz-signature': signatureOf(policy),
      } as const
      granted.set(policy, { fields, until })
      return { url, fields }
    },
    async receive(upload) {
      const { method, headers } = upload
      if (method !== 'POST') return refused(405, 'MethodNotAllowed', 'Only POST is allowed here.')
      if (headers.has('authorization')) {
        return refused(400, 'InvalidArgument', 'Only one auth mechanism allowed: the fields have the signature.')
      }
      if (!headers.get('content-type')?.startsWith('multipart/form-data')) {
        return refused(412, 'PreconditionFailed', 'The body must be multipart/form-data.')
      }
      const entries = [...(await upload.formData()).entries()]
      const [name, file] = entries.pop() ?? []
      if (name !== 'file' || !(file instanceof Blob)) {
        return refused(400, 'InvalidArgument', 'The file must be there, and be the last field.')
      }
      const leave = granted.get(String(entries.find(([field]) => field === 'policy')?.[1] ?? ''))
      if (!leave || JSON.stringify(entries) !== JSON.stringify(Object.entries(leave.fields))) {
        return refused(403, 'AccessDenied', 'The fields must be those that were given, in their order.')
      }
      if (leave.until <= now()) return refused(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.')
      if (file.size > mostBytes) {
        return refused(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
      }
      const key = (leave.fields.key ?? '').replace(filename, () => file.name)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const contentType = file.type || 'application/octet-stream'
      store.uploads.set(key, { contentType, filename: file.name, bytes })
      return xml(201, `<PostResponse><Bucket>in-memory</Bucket><Key>${escaped(key)}</Key></PostResponse>`)
    },
  }
}

/** The key of an upload by `url` and `Key` of its answers, percent-encoded or not; undefined where nothing was sent. */
export function keyOf({ uploads }: Store, uploadUrl: string): string | undefined {
  const [, key = ''] = /^https?:\/\/[^/]+\/(?:storage\/)?(.*)$/s.exec(uploadUrl) ?? []
  if (uploads.has(key)) return key
  try {
    const decoded = decodeURIComponent(key)
    return uploads.has(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}

function refused(status: number, code: string, message: string): Response {
  return xml(status, `<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`)
}

function xml(status: number, body: string): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
  return new Response(text, { status, headers: { 'content-type': 'application/xml' } })
}

const entities: { readonly [sign: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Stands for a signature: nobody could forge it, were it one. */
function signatureOf(policy: string): string {
  let hash = 0xcbf29ce484222325n
  for (const letter of policy) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0').repeat(4)
}
