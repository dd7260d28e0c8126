import type { AttachmentPresignedPost } from '@cliniko/core'
import { isoOf, type Store } from '../store/store.js'

/** The storage's own host. Files are sent there, without the API key. */
export const storageHost = 'storage.in-memory.example'

/** The size limit of an upload, in bytes. */
export const maxBytes = 10 * 1024 * 1024

/** The storage replaces this with the name of the file. */
const filenameVariable = '$' + '{filename}'

/** How long a presigned post is valid, in milliseconds. */
const validity = 60 * 60_000

/** The parts of a `Request` that the storage reads. */
export type Upload = Pick<Request, 'method' | 'headers' | 'formData'>

/** A storage for uploads, from which attachments are created. */
export interface Storage {
  /**
   * Returns a presigned post for one file.
   * @param url - The URL at which the caller can reach the storage.
   */
  presign(url: string): AttachmentPresignedPost
  /** Receives a file. Responds in XML, as S3 does. */
  receive(upload: Upload): Promise<Response>
}

/** A presigned post that was handed out. */
interface Grant {
  readonly fields: Readonly<Record<string, string>>
  /** In milliseconds since 1970. */
  readonly expiresAt: number
}

/** Creates an empty storage. */
export function createStorage(store: Store, now: () => number): Storage {
  /** Grants by their policy. */
  const grants = new Map<string, Grant>()
  return {
    presign(url) {
      const expiresAt = now() + validity
      const date = isoOf(now()).replace(/[-:]/g, '')
      const key = `temp/${store.nextId()}/${filenameVariable}`
      const policy = btoa(
        JSON.stringify({
          expiration: new Date(expiresAt).toISOString(),
          conditions: [{ key }, ['content-length-range', 0, maxBytes]],
        }),
      )
      const fields = {
        key,
        acl: 'private',
        success_action_status: '201',
        policy,
        'x-amz-credential': `IN-MEMORY/${date.slice(0, 8)}/ap-southeast-2/s3/aws4_request`,
        'x-amz-algorithm': 'AWS4-HMAC-SHA256',
        // The API's documentation leaves this field out, but the storage requires it.
        'x-amz-date': date,
        'x-amz-signature': signatureOf(policy),
      } as const
      grants.set(policy, { fields, expiresAt })
      return { url, fields }
    },
    async receive(upload) {
      const { method, headers } = upload
      if (method !== 'POST') return errorResponse(405, 'MethodNotAllowed', 'Only POST is allowed here.')
      if (headers.has('authorization')) {
        return errorResponse(
          400,
          'InvalidArgument',
          'Only one auth mechanism allowed: the form has the signature, so leave the Authorization header out.',
        )
      }
      if (!headers.get('content-type')?.startsWith('multipart/form-data')) {
        return errorResponse(412, 'PreconditionFailed', 'The body must be multipart/form-data.')
      }
      const entries = [...(await upload.formData()).entries()]
      const [name, file] = entries.pop() ?? []
      if (name !== 'file' || !(file instanceof Blob)) {
        return errorResponse(400, 'InvalidArgument', 'The form must contain a file, as its last field.')
      }
      const grant = grants.get(String(entries.find(([field]) => field === 'policy')?.[1] ?? ''))
      if (!grant || JSON.stringify(entries) !== JSON.stringify(Object.entries(grant.fields))) {
        return errorResponse(
          403,
          'AccessDenied',
          'The form must contain the fields of the presigned post, in their order.',
        )
      }
      if (grant.expiresAt <= now())
        return errorResponse(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.')
      if (file.size > maxBytes) {
        return errorResponse(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
      }
      const key = (grant.fields.key ?? '').replace(filenameVariable, () => file.name)
      const bytes = await bytesOf(file)
      const contentType = file.type || 'application/octet-stream'
      store.uploads.set(key, { contentType, filename: file.name, bytes })
      return xml(201, `<PostResponse><Bucket>in-memory</Bucket><Key>${escaped(key)}</Key></PostResponse>`)
    },
  }
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  // The files of jsdom have no `arrayBuffer`.
  const buffer = await ('arrayBuffer' in file ? file.arrayBuffer() : readBuffer(file))
  return new Uint8Array(buffer)
}

function readBuffer(file: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error))
    reader.onerror = () => reject(reader.error)
    reader.readAsArrayBuffer(file)
  })
}

/**
 * Returns the key of an upload, or undefined if there is no such upload.
 * @param uploadUrl - The `url` of the presigned post and the `Key` of the storage's response, percent-encoded or not.
 */
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

function errorResponse(status: number, code: string, message: string): Response {
  return xml(status, `<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`)
}

function xml(status: number, body: string): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
  return new Response(text, { status, headers: { 'content-type': 'application/xml' } })
}

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/** Returns text in the form of a signature. It is compared, never verified. */
function signatureOf(policy: string): string {
  let hash = 0xcbf29ce484222325n
  for (const character of policy) hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0').repeat(4)
}
