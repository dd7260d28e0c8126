import type { Fetch } from '../../http/call.js'
import type { Clock } from '../../http/clock.js'
import { LinkError } from '../../http/errors.js'
import { AttachmentError } from './error.js'

/** What goes to the storage. */
export interface StorageUpload {
  readonly url: string
  readonly form: FormData
  readonly clock: Clock
  /** Milliseconds for all of it. */
  readonly timeout: number
  readonly fetch?: Fetch | undefined
  readonly signal?: AbortSignal | undefined
  /** Told of bytes sent, those of the fields included, where the runtime counts them. */
  readonly onSent?: ((bytes: number) => void) | undefined
}

/** What the storage answered. */
interface StorageAnswer {
  /** 0 where it's a redirect that a browser doesn't show. */
  readonly status: number
  readonly text: string
}

/**
 * Uploads a form to the storage and answers with the key that the file has there.
 * @throws {@link AttachmentError} if the storage refuses, can't be reached or isn't understood; the signal's reason.
 */
export async function store({ clock, timeout, signal, ...upload }: StorageUpload): Promise<string> {
  signal?.throwIfAborted()
  const controller = new AbortController()
  const abort = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', abort, { once: true })
  const cancelTimer = clock.after(timeout, () => controller.abort(failure(`did not answer within ${timeout} ms`, 0)))
  try {
    const isCounted = upload.onSent && !upload.fetch && typeof XMLHttpRequest !== 'undefined'
    const send = isCounted ? byXhr : byFetch
    const { status, text } = await send({ ...upload, signal: controller.signal })
    const key = decode(/<Key>([^<]+)<\/Key>/.exec(text)?.[1] ?? '')
    if (status === 201 && key) return key
    // What the storage says is wrong is in one word, such as EntityTooLarge; the rest of its answer may name the file.
    const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1]
    throw failure(status === 201 ? 'gave no whole answer' : 'refused the file', status, code)
  } catch (error) {
    const reason: unknown = controller.signal.aborted ? controller.signal.reason : error
    if (signal?.aborted || reason instanceof AttachmentError) throw reason
    // The runtime's own message may hold the whole URL.
    throw failure('could not be reached', 0)
  } finally {
    cancelTimer()
    signal?.removeEventListener('abort', abort)
  }
}

function failure(what: string, status: number, code?: string): AttachmentError {
  return new AttachmentError(`The storage ${what}. Nothing was attached: upload the file again.`, 'upload', {
    operation: 'POST storage',
    ...(status && { status }),
    code,
    retryable: status === 0 || status === 201 || status >= 500,
  })
}

type Sending = Pick<StorageUpload, 'url' | 'form' | 'fetch' | 'onSent'> & { readonly signal: AbortSignal }

/** No header of Cliniko goes along. A redirect isn't followed: it could lead the file anywhere. */
async function byFetch({ url, form, fetch: own = fetch, signal }: Sending): Promise<StorageAnswer> {
  const response = await own(url, { method: 'POST', body: form, redirect: 'manual', signal })
  return { status: response.status, text: await response.text() }
}

/** Only this counts the bytes as they go. */
function byXhr({ url, form, signal, onSent }: Sending): Promise<StorageAnswer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.upload.onprogress = ({ loaded }) => onSent?.(loaded)
    xhr.onload = () => resolve({ status: xhr.status, text: xhr.responseText })
    xhr.onerror = reject
    xhr.onabort = reject
    signal.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.open('POST', url)
    xhr.send(form)
  })
}

/**
 * Whether a file may be sent to an address: https, or plain http to this very machine, as a mock is; and not Cliniko's
 * API, which isn't the storage.
 * @throws {@link LinkError} if not.
 */
export function checkStorage(url: string): void {
  let target: URL | undefined
  try {
    target = new URL(url)
  } catch {}
  const isOwn = target?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(target.hostname)
  if (!target || !(isOwn || target.protocol === 'https:') || target.username || target.password) {
    throw new LinkError('leads to a storage without https')
  }
  if (/^api\.([\w-]+\.)?cliniko\.com\.?$/.test(target.hostname)) throw new LinkError('leads to the API as a storage')
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes the entities of XML; servers have no parser for it. */
function decode(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex?: string, digits?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(digits)
    return hex || digits ? (code <= 0x10ffff ? String.fromCodePoint(code) : all) : (entities[name] ?? all)
  })
}
