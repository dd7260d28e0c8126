import type { Client } from '../../client.js'
import { throwIfAborted } from '../../http/abort.js'
import type { Call, Fetch, RequestOptions } from '../../http/call.js'
import { withDeadline } from '../../http/deadline.js'
import { discard } from '../../http/discard.js'
import { InputError, ResponseError } from '../../http/errors.js'
import { nameOf } from '../../operation/call.js'
import { getIn } from '../../operation/define.js'
import { pathOfLink } from '../../relations/link.js'
import { get, type PatientAttachment } from '../../resources/patient-attachments.js'
import { checkId, checkOptions, isObject } from '../check.js'
import { workflow } from '../workflow.js'
import { blobOf } from './download-blob.js'
import { checkSize, type DownloadProgress, streamOf } from './download-stream.js'
import { AttachmentError } from './error.js'
import { safeName } from './file-name.js'
import { checkStorage } from './storage.js'

/** Options of {@link downloadAttachment}. */
export interface DownloadOptions extends Pick<RequestOptions, 'signal' | 'priority'> {
  /**
   * Milliseconds without a byte after which the download fails. In React Native, where only the whole file is seen to
   * arrive, the time that it may take. Default: 30 000.
   */
  readonly timeout?: number
  /** The maximum size in bytes. A larger file is not read to its end. Default: no limit. */
  readonly maxSize?: number
  /** Called while bytes arrive. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined
  /** Fetches the file from the storage. Default: the client's `fetch`, and the runtime's if the client has none of its own. */
  readonly fetch?: Fetch | undefined
}

/** A file that is being downloaded. Like the body of a `Response`, it can be read once: as a blob, or as a stream. */
export interface DownloadedAttachment {
  /**
   * A file name that is safe to save under: at most 255 bytes in UTF-8, without path separators and invisible characters,
   * and no name that Windows reserves.
   */
  readonly name: string
  /** The media type, such as `application/pdf`. It says what was uploaded, and is no proof of what the file holds. */
  readonly type: string
  /** In bytes. Undefined if neither the record nor the response says. */
  readonly size: number | undefined
  /** Reads the whole file into memory. */
  blob(): Promise<Blob>
  /** Returns the bytes as they arrive. React Native has no streams of responses: use `blob` there. */
  stream(): ReadableStream<Uint8Array>
}

/**
 * The file of an attachment. The API's document has no such operation, but links to it: the API redirects to a presigned
 * download URL of the storage.
 */
const getContent = /* @__PURE__ */ getIn<Blob, readonly ['id']>(
  '/patient_attachments/{id}/content',
  'patient_attachments',
)

/**
 * Downloads the file of an attachment. The request goes to Cliniko like any other. If Cliniko redirects it to its storage,
 * the redirect is followed once, without the key, cookies or headers of this library, over https only.
 *
 * A browser hides redirects: there, the proxy has to send the file itself. Don't open a downloaded file as a page of your
 * app: an HTML or SVG file could run scripts there.
 *
 * @param attachment - The attachment, or its id, which takes one more request. The record that `uploadAttachment` returns is
 * from before the file was processed: pass the one that `untilProcessed` returns, or the id.
 * @returns The file, once it begins to arrive. Read it with `blob()` or `stream()`, or abort `signal`.
 * @throws {@link AttachmentError} with the step `process` if Cliniko has not finished processing the file: wait with
 * {@link untilProcessed}; with the step `download` if the storage fails, also while the file is read.
 * @throws {@link InputError} if the file is larger than `maxSize`.
 * @throws {@link LinkError} if the file is neither on https nor on this machine. Also throws what `client.request` throws.
 * @example
 * const file = await downloadAttachment(client, attachment, { signal })
 * await writeFile(file.name, file.stream()) // or: URL.createObjectURL(await file.blob())
 */
export const downloadAttachment = /* @__PURE__ */ workflow(
  { requests: [get, getContent] },
  async function downloadAttachment(
    client: Client,
    attachment: string | PatientAttachment,
    options: DownloadOptions = {},
  ): Promise<DownloadedAttachment> {
    checkOptions(options, ['timeout', 'maxSize', 'onProgress', 'fetch', 'signal', 'priority'])
    const { signal, priority, timeout = 30_000, maxSize = Number.POSITIVE_INFINITY, onProgress } = options
    if (!(timeout > 0 && maxSize > 0)) throw new InputError('timeout and maxSize must be greater than 0.')
    const id = isObject(attachment) ? attachment.id : attachment
    checkId(id, 'attachment')
    const record = isObject(attachment)
      ? attachment
      : await client.request(get, id, { where: { archived_at: { any: true } }, signal, priority })
    const call: Call = { method: 'GET', url: contentPathOf(record), operation: nameOf(getContent), signal, priority }

    const response = await client.send(call, (response) => checkContent(client, response, call, record))
    const location = response.headers.get('location')
    const body =
      location === null
        ? response
        : await fetchFromStorage(location, { client, timeout, signal, fetch: options.fetch ?? client.fetch })
    throwIfAborted(signal)

    const announced = announcedLength(body.headers)
    const size = record.size ?? announced
    const limits = { clock: client.clock, timeout, signal, maxSize, onProgress, size, expected: announced ?? size }
    try {
      checkSize(size ?? 0, limits)
    } catch (error) {
      discard(body)
      throw error
    }
    const type = record.content_type ?? body.headers.get('content-type') ?? 'application/octet-stream'
    return {
      name: safeName(record.filename, body.headers.get('content-disposition')),
      type,
      size,
      stream: () => streamOf(body, limits),
      blob: () => blobOf(body, type, limits),
    }
  },
)

/**
 * The size of a body by its header, in bytes. A header that a gateway has repeated, `10, 10`, is that number; any other is
 * ignored, and so is the length of a compressed body.
 */
function announcedLength(headers: Headers): number | undefined {
  const [, digits] = /^(\d{1,15})(?:, *\1)*$/.exec(headers.get('content-length') ?? '') ?? []
  return digits === undefined || headers.has('content-encoding') ? undefined : Number(digits)
}

/** The path of an attachment's file. */
function contentPathOf({ content, processing_completed }: PatientAttachment): string {
  if (content) return pathOfLink(content.links.self)
  const problem = processing_completed
    ? 'Cliniko has no file for this attachment.'
    : 'Cliniko had not finished processing the attachment when this record was fetched. Fetch the record again or pass its id.'
  throw new AttachmentError(problem, 'process', { operation: nameOf(getContent), retryable: !processing_completed })
}

/** Returns a response that has the file or says where it is. Throws if it is anything else. */
async function checkContent(
  client: Client,
  response: Response,
  call: Call,
  { content_type }: PatientAttachment,
): Promise<Response> {
  const { status, headers } = response
  const { operation } = call
  if (status >= 300 && status < 400 && headers.has('location')) {
    discard(response)
    return response
  }
  if (status === 0) {
    throw new ResponseError(
      `${operation} was redirected, and a browser hides where to. The proxy has to send the file itself.`,
      { operation, retryable: false },
    )
  }
  if (!response.ok || status === 204) await client.read(response, call)
  const isPage = /^text\/html/i.test(headers.get('content-type') ?? '') && !/^text\/html/i.test(content_type ?? '')
  if (!isPage && status !== 204) return response
  discard(response)
  throw new ResponseError(`${operation} returned ${isPage ? 'HTML' : 'nothing'} instead of the file. Check baseUrl.`, {
    operation,
    status,
    retryable: false,
  })
}

interface StorageDownload {
  readonly client: Client
  readonly timeout: number
  readonly signal: AbortSignal | undefined
  readonly fetch: Fetch | undefined
}

/**
 * Fetches a file from the storage. Sends no header of Cliniko, and follows no other redirect.
 * @throws {@link AttachmentError} without the URL, which gives access to the file.
 */
async function fetchFromStorage(
  url: string,
  { client, timeout, signal, fetch: send = fetch }: StorageDownload,
): Promise<Response> {
  checkStorage(url)
  const timeoutError = () => downloadError(`did not respond within ${timeout} ms`)
  try {
    const response = await withDeadline({ clock: client.clock, timeout, signal, timeoutError }, (abort) =>
      send(url, { method: 'GET', redirect: 'manual', signal: abort }),
    )
    if (response.ok) return response
    discard(response)
    const { status } = response
    throw downloadError(status < 400 ? 'redirected to another place' : 'refused to send the file', status)
  } catch (error) {
    throwIfAborted(signal)
    // The runtime's own message may contain the whole URL.
    throw error instanceof AttachmentError ? error : downloadError('could not be reached')
  }
}

function downloadError(problem: string, status = 0): AttachmentError {
  return new AttachmentError(`The storage ${problem}. Download the attachment again later.`, 'download', {
    operation: 'GET storage',
    ...(status && { status }),
    retryable: status === 0 || status >= 500,
  })
}
