import { throwIfAborted } from '../../http/abort.js'
import type { Fetch } from '../../http/call.js'
import type { Clock } from '../../http/clock.js'
import { withDeadline } from '../../http/deadline.js'
import { LinkError } from '../../http/errors.js'
import { AttachmentError } from './error.js'

/** A request to the storage. */
export interface StorageUpload {
  readonly url: string
  readonly form: FormData
  readonly clock: Clock
  /** Milliseconds for the whole request. */
  readonly timeout: number
  readonly fetch?: Fetch | undefined
  readonly signal?: AbortSignal | undefined
  /** Called with the bytes sent so far, form fields included, if the runtime counts them. */
  readonly onSent?: ((bytes: number) => void) | undefined
}

/** The storage's response. */
interface StorageResponse {
  /** 0 if it is a redirect that a browser hides. */
  readonly status: number
  readonly text: string
}

/**
 * Uploads a form to the storage and returns the file's key in the storage.
 * @throws {@link AttachmentError} if the storage rejects the file, cannot be reached or returns an invalid response. Also
 * throws the signal's reason.
 */
export async function store({ clock, timeout, signal, ...upload }: StorageUpload): Promise<string> {
  const countsBytes = upload.onSent && !upload.fetch && typeof XMLHttpRequest !== 'undefined'
  const send = countsBytes ? sendByXhr : sendByFetch
  const timeoutError = () => failure(`did not respond within ${timeout} ms`, 0)
  try {
    const { status, text } = await withDeadline({ clock, timeout, signal, timeoutError }, (abort) =>
      send({ ...upload, signal: abort }),
    )
    const key = decode(/<Key>([^<]+)<\/Key>/.exec(text)?.[1] ?? '')
    if (status === 201 && key) return key
    // The code is one word, such as EntityTooLarge. The rest of the response may contain the file name.
    const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1]
    throw failure(status === 201 ? 'returned an invalid response' : 'rejected the file', status, code)
  } catch (error) {
    throwIfAborted(signal)
    if (error instanceof AttachmentError) throw error
    // The runtime's own message may contain the whole URL.
    throw failure('could not be reached', 0)
  }
}

function failure(problem: string, status: number, code?: string): AttachmentError {
  return new AttachmentError(`The storage ${problem}. Nothing was attached: upload the file again.`, 'upload', {
    operation: 'POST storage',
    ...(status && { status }),
    code,
    retryable: status === 0 || status === 201 || status >= 500,
  })
}

type SendOptions = Pick<StorageUpload, 'url' | 'form' | 'fetch' | 'onSent'> & { readonly signal: AbortSignal }

/** Sends no header of Cliniko. A redirect is not followed, because it could send the file anywhere. */
async function sendByFetch({ url, form, fetch: send = fetch, signal }: SendOptions): Promise<StorageResponse> {
  const response = await send(url, { method: 'POST', body: form, redirect: 'manual', signal })
  return { status: response.status, text: await response.text() }
}

/** XMLHttpRequest is the only API that reports upload progress. */
function sendByXhr({ url, form, signal, onSent }: SendOptions): Promise<StorageResponse> {
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
 * Checks that a URL may be that of a storage: https, or plain http to this machine, where a mock runs. Cliniko's API is
 * rejected, because it is not the storage.
 * @throws {@link LinkError} if nothing must be sent there.
 */
export function checkStorage(url: string): void {
  let target: URL | undefined
  try {
    target = new URL(url)
  } catch {}
  const isLocal = target?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(target.hostname)
  if (!target || !(isLocal || target.protocol === 'https:') || target.username || target.password) {
    throw new LinkError('points to a storage without https')
  }
  if (/^api\.([\w-]+\.)?cliniko\.com\.?$/.test(target.hostname))
    throw new LinkError('points to the API instead of the storage')
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes XML entities, because servers have no XML parser. */
function decode(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex?: string, digits?: string, name = '') => {
    const code = hex ? Number.parseInt(hex, 16) : Number(digits)
    return hex || digits ? (code <= 0x10ffff ? String.fromCodePoint(code) : all) : (entities[name] ?? all)
  })
}
