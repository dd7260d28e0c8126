import { createMock } from '@cliniko/mock'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { failure, pdf } from '../../../test/attachments.js'
import { bareSignal } from '../../../test/bare-signal.js'
import { apiKey, app, fakeClock, fakeFetch, json, type Seen } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import type { Fetch } from '../../http/call.js'
import { InputError, LinkError, NotFoundError, ResponseError } from '../../http/errors.js'
import type { Page } from '../../list/params.js'
import { fromOfetch, type OfetchInstance } from '../../ofetch.js'
import { list, type PatientAttachment } from '../../resources/patient-attachments.js'
import * as patients from '../../resources/patients.js'
import { type DownloadedAttachment, type DownloadOptions, downloadAttachment } from './download.js'
import { AttachmentError } from './error.js'
import { untilProcessed } from './processing.js'
import { uploadAttachment } from './upload.js'

const secretUrl = 'https://files-tests.s3.ap-southeast-2.amazonaws.com/12/knee.pdf?X-Amz-Signature=s3cret'
const contents = 'made up contents'

const record = (rest: Partial<PatientAttachment> = {}) =>
  ({
    id: '77',
    filename: 'knee.pdf',
    content_type: 'application/pdf',
    size: contents.length,
    processing_completed: true,
    content: { links: { self: 'https://api.au2.cliniko.com/v1/patient_attachments/77/content' } },
    ...rest,
  }) as PatientAttachment

const redirectTo = (location: string, status = 302) =>
  new Response('<html>moved</html>', { status, headers: { location } })
const file = (body: BodyInit = contents, headers: Record<string, string> = {}) => new Response(body, { headers })

interface Responses {
  /** What the API returns for the content. */
  content?: (seen: Seen) => Response | Promise<Response>
  /** What the storage returns. */
  storage?: (seen: Seen) => Response | Promise<Response>
}

/** A clinic whose API redirects to a storage. */
function setUp({ content = () => redirectTo(secretUrl), storage = () => file() }: Responses = {}) {
  const clock = fakeClock()
  const fetch = fakeFetch((seen) => {
    if (!seen.url.startsWith('https://api.')) return storage(seen)
    return seen.url.endsWith('/content') ? content(seen) : json(record())
  })
  const client = createClient({ apiKey, app, fetch, clock, retry: { limit: 0 } })
  const download = (options?: DownloadOptions) => downloadAttachment(client, record(), options)
  return { client, clock, fetch, download }
}

/** A body that sends some chunks, then waits for `end`. */
function slowBody(chunks: readonly string[]) {
  const state = { isCancelled: false, end: () => {} }
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      state.end = () => controller.close()
    },
    cancel() {
      state.isCancelled = true
    },
  })
  return { body, state }
}

const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('downloadAttachment', () => {
  test('default: C55: returns the file with its name, type and size, by the attachment or its id', async () => {
    const { client, fetch } = setUp()
    for (const attachment of [record(), '77']) {
      const file = await downloadAttachment(client, attachment)
      expect(file).toMatchObject({ name: 'knee.pdf', type: 'application/pdf', size: contents.length })
      const blob = await file.blob()
      expect([await blob.text(), blob.type]).toEqual([contents, 'application/pdf'])
      expectTypeOf(file).toEqualTypeOf<DownloadedAttachment>()
    }
    expect(fetch.seen.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1/patient_attachments/77/content',
      '/12/knee.pdf',
      '/v1/patient_attachments/77',
      '/v1/patient_attachments/77/content',
      '/12/knee.pdf',
    ])
  })

  test('behavior: C55: the redirect is followed once, without the key and without any header', async () => {
    const inits: [string, RequestInit][] = []
    const { client } = setUp()
    const fetch: Fetch = async (url, init) => {
      inits.push([url, init])
      return url === secretUrl ? file() : redirectTo(secretUrl)
    }
    await (await downloadAttachment(createClient({ apiKey, app, fetch }), record())).blob()
    const [[, toApi] = [], [url, toStorage] = []] = inits
    expect(new Headers(toApi?.headers).has('authorization')).toBe(true)
    expect(url).toBe(secretUrl)
    expect(toStorage).toEqual({ method: 'GET', redirect: 'manual', signal: expect.any(AbortSignal) })
    expect(client.fetch).toBeDefined()
  })

  test('behavior: C55: a file that the API or a proxy sends itself is taken as it is', async () => {
    const { fetch, download } = setUp({
      content: () => file(contents, { 'content-type': 'application/pdf', 'content-length': `${contents.length}` }),
    })
    expect(await (await (await download()).blob()).text()).toBe(contents)
    expect(fetch.seen).toHaveLength(1)
  })

  test('behavior: C55: the stream reports its progress, and reads nothing ahead', async () => {
    const { body, state } = slowBody(['made up ', 'contents'])
    const progress: unknown[] = []
    const { download } = setUp({ storage: () => file(body) })
    const reader = (await download({ onProgress: (report) => progress.push(report) })).stream().getReader()
    await settle()
    expect(progress).toEqual([])
    const first = await reader.read()
    expect(new TextDecoder().decode(first.value)).toBe('made up ')
    await reader.read()
    state.end()
    expect((await reader.read()).done).toBe(true)
    expect(progress).toEqual([
      { loaded: 8, total: 16 },
      { loaded: 16, total: 16 },
    ])
  })

  test('behavior: C55: a file can be read once', async () => {
    const file = await setUp().download()
    await file.blob()
    await expect(file.blob()).rejects.toThrow('already read. Keep what blob() returned')
    expect(() => file.stream()).toThrow(InputError)
  })

  test('behavior: C55: without streams, as in React Native, the blob is read', async () => {
    const withoutStream = () => Object.defineProperty(file(), 'body', { value: undefined })
    const { download } = setUp({ storage: withoutStream })
    expect(await (await (await download()).blob()).text()).toBe(contents)
    await expect(
      setUp({ storage: withoutStream })
        .download()
        .then((file) => file.stream()),
    ).rejects.toThrow(InputError)
  })

  describe('in React Native, whose responses have no stream', () => {
    /** A response without a stream, whose blob is what `read` returns. */
    const withoutStream = (read: () => Promise<Blob>, headers: Record<string, string> = {}) =>
      Object.defineProperties(file(contents, headers), { body: { value: undefined }, blob: { value: read } })
    const isPending = () => new Promise<Blob>(() => {})

    test('behavior: C55: an abort rejects at once, and leaves no listener', async () => {
      const { signal, abort, listeners } = bareSignal()
      const { download } = setUp({ storage: () => withoutStream(isPending) })
      const blob = failure((await download({ signal })).blob())
      abort()
      expect(await blob).toMatchObject({ name: 'AbortError' })
      expect(listeners.size).toBe(0)
      const aborted = new AbortController()
      const read = await setUp({ storage: () => withoutStream(isPending) }).download({ signal: aborted.signal })
      aborted.abort('left the page')
      expect(await failure(read.blob())).toBe('left the page')
    })

    test('behavior: C55: a file that does not arrive times out', async () => {
      const { clock, download } = setUp({ storage: () => withoutStream(isPending) })
      const error = await failure(clock.run((await download({ timeout: 5000 })).blob()))
      expect(error).toMatchObject({ name: 'AttachmentError', step: 'download', retryable: true })
      expect(String(error)).toContain('within 5000 ms')
      expect(clock.elapsed()).toBe(5000)
    })

    test('behavior: C55: maxSize is held to', async () => {
      const storage = () => withoutStream(async () => new Blob(['x'.repeat(1000)]))
      const { client } = setUp({ storage })
      const file = await downloadAttachment(client, record({ size: null }), { maxSize: 10 })
      const error = await failure(file.blob())
      expect(error).toBeInstanceOf(InputError)
      expect(String(error)).toContain('larger than 10 bytes')
    })

    test.each<[string, () => Promise<Blob>]>([
      ['rejects', () => Promise.reject(new TypeError(`failed ${secretUrl}`))],
      [
        'throws',
        () => {
          throw new TypeError(`failed ${secretUrl}`)
        },
      ],
      ['returns nothing', async () => undefined as unknown as Blob],
    ])('behavior: C55: a blob() that %s is an error without the URL', async (_, read) => {
      const error = await failure((await setUp({ storage: () => withoutStream(read) }).download()).blob())
      expect(error).toMatchObject({ name: 'AttachmentError', step: 'download', retryable: true })
      expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toMatch(/s3cret|amazonaws/)
      expect(error).not.toHaveProperty('cause')
    })

    test("behavior: C55: the type is the record's, and the progress is reported once", async () => {
      const progress: unknown[] = []
      const storage = () => withoutStream(async () => new Blob([contents], { type: 'binary/octet-stream' }))
      const { download } = setUp({ storage })
      const blob = await (await download({ onProgress: (report) => progress.push(report) })).blob()
      expect([blob.type, await blob.text()]).toEqual(['application/pdf', contents])
      expect(progress).toEqual([{ loaded: 16, total: 16 }])
    })

    test('behavior: C55: a part of the file is an error', async () => {
      for (const headers of [{}, { 'content-length': '16' }]) {
        const storage = () => withoutStream(async () => new Blob(['made']), headers)
        expect(String(await failure((await setUp({ storage }).download()).blob()))).toContain('a part of it is missing')
      }
    })
  })

  test("behavior: C55: a body shorter than the record's size is a part, if the response has no length of its own", async () => {
    const part = await failure((await setUp({ storage: () => file('made') }).download()).blob())
    expect(part).toMatchObject({ name: 'AttachmentError', step: 'download', retryable: true })
    const whole = await (await setUp({ storage: () => file('made', { 'content-length': '4' }) }).download()).blob()
    expect(await whole.text()).toBe('made')
  })

  test.each([
    ['16', 16],
    ['16, 16', 16],
    ['16,16,  16', 16],
    ['10, 12', undefined],
    ['', undefined],
    ['-1', undefined],
    ['1e1', undefined],
    ['0x10', undefined],
    ['16 bytes', undefined],
    ['9'.repeat(400), undefined],
  ])('behavior: C55: content-length %j is %s', async (length, size) => {
    const { client } = setUp({ storage: () => file(contents, { 'content-length': length }) })
    const download = await downloadAttachment(client, record({ size: null }))
    expect(download.size).toBe(size)
    expect(await (await download.blob()).text()).toBe(contents)
  })

  test.each([
    ['not processed', { processing_completed: false, content: null }, true, 'Fetch the record again or pass its id'],
    ['without a file', { processing_completed: true, content: null }, false, 'no file'],
  ])('behavior: C55: an attachment that is %s sends nothing', async (_, rest, retryable, message) => {
    const { client, fetch } = setUp()
    const error = await failure(downloadAttachment(client, record(rest)))
    expect(error).toBeInstanceOf(AttachmentError)
    expect(error).toMatchObject({ step: 'process', retryable })
    expect(String(error)).toContain(message)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    'http://files.example/12/knee.pdf?X-Amz-Signature=s3cret',
    'https://user:s3cret@files.example/12/knee.pdf',
    '/v1/users/1?s3cret',
    '//files.example/knee.pdf?s3cret',
    'https://api.au2.cliniko.com/v1/patients?s3cret',
    'ftp://files.example/s3cret',
    'javascript:alert("s3cret")',
    'data:text/plain,s3cret',
  ])('behavior: C55: a redirect to %s is not followed', async (location) => {
    const { fetch, download } = setUp({ content: () => redirectTo(location) })
    const error = await failure(download())
    expect(error).toBeInstanceOf(LinkError)
    expect(String(error)).not.toContain('s3cret')
    expect(fetch.seen).toHaveLength(1)
  })

  test.each([301, 303, 307, 308])(
    'behavior: C55: status %i redirects as well, to this machine over http',
    async (status) => {
      const { fetch, download } = setUp({ content: () => redirectTo('http://127.0.0.1:4010/knee.pdf', status) })
      await (await download()).blob()
      expect(fetch.seen).toHaveLength(2)
    },
  )

  test.each<[string, Responses['storage'] & object, object]>([
    ['redirects again', () => redirectTo('https://elsewhere.example/s3cret'), { status: 302, retryable: false }],
    ['refuses', () => new Response(`<Error><Key>knee s3cret</Key></Error>`, { status: 403 }), { status: 403 }],
    ['fails', () => new Response('s3cret', { status: 503 }), { status: 503, retryable: true }],
    ['cannot be reached', () => Promise.reject(new TypeError(`fetch failed: ${secretUrl}`)), { retryable: true }],
    ['hides a redirect', () => Response.error(), { retryable: true }],
  ])('behavior: C55: a storage that %s: no error has the URL or the body', async (_, storage, expected) => {
    const { fetch, download } = setUp({ storage })
    const error = await failure(download())
    expect(error).toBeInstanceOf(AttachmentError)
    expect(error).toMatchObject({ step: 'download', ...expected })
    expect(JSON.stringify(error) + String(error) + (error as Error).stack).not.toMatch(
      /s3cret|knee|amazonaws|elsewhere/,
    )
    expect(fetch.seen).toHaveLength(2)
  })

  test('behavior: C55: a connection that is lost, or ends early, is an error that can be repeated', async () => {
    const lost = new ReadableStream({
      start: (controller) => controller.error(new TypeError(`terminated: ${secretUrl}`)),
    })
    const short = () => file('made', { 'content-length': '16' })
    for (const storage of [() => file(lost), short]) {
      const error = await failure((await setUp({ storage }).download()).blob())
      expect(error).toMatchObject({ name: 'AttachmentError', step: 'download', retryable: true })
      expect(String(error)).not.toContain('s3cret')
    }
  })

  test('behavior: C55: a storage that does not respond, or a file that stops arriving, times out', async () => {
    const silent = setUp({ storage: () => new Promise(() => {}) })
    expect(await failure(silent.clock.run(silent.download({ timeout: 5000 })))).toMatchObject({ step: 'download' })
    expect(silent.clock.elapsed()).toBe(5000)
    const { body, state } = slowBody(['made'])
    const { clock, download } = setUp({ storage: () => file(body) })
    const error = await failure(clock.run((await download({ timeout: 5000 })).blob()))
    expect(String(error)).toContain('nothing arrived within 5000 ms')
    expect(state.isCancelled).toBe(true)
  })

  test('behavior: C55: maxSize is held to, even if the record and the response do not say the size', async () => {
    const isTooLarge = 'The file is larger than 10 bytes.'
    await expect(setUp().download({ maxSize: 10 })).rejects.toThrow(isTooLarge)
    const { body, state } = slowBody(['made up ', 'contents'])
    const { client } = setUp({ storage: () => file(body) })
    const unknownSize = await downloadAttachment(client, record({ size: null }), { maxSize: 10 })
    expect(unknownSize.size).toBeUndefined()
    await expect(unknownSize.blob()).rejects.toThrow(isTooLarge)
    expect(state.isCancelled).toBe(true)
  })

  test('behavior: C55: errors of the API are its own, and retried like those of any request', async () => {
    const missing = setUp({ content: () => json({ error: 'Not Found' }, { status: 404 }) })
    expect(await failure(missing.download())).toBeInstanceOf(NotFoundError)
    const fetch = fakeFetch(({ url }, count) => {
      if (url === secretUrl) return file()
      return count < 3 ? json({}, { status: 503 }) : redirectTo(secretUrl)
    })
    const clock = fakeClock()
    const client = createClient({ apiKey, app, fetch, clock })
    await clock.run(downloadAttachment(client, record()))
    expect(fetch.seen).toHaveLength(4)
  })

  test('behavior: C55: a page of HTML in place of the file is an error', async () => {
    const page = () => file('<!doctype html>', { 'content-type': 'text/html; charset=utf-8' })
    const { client, download } = setUp({ content: page })
    expect(await failure(download())).toBeInstanceOf(ResponseError)
    const isHtml = record({ content_type: 'text/html', size: null })
    expect(await (await (await downloadAttachment(client, isHtml)).blob()).text()).toBe('<!doctype html>')
  })

  test('behavior: C55: a browser, which hides redirects, learns that the proxy has to send the file', async () => {
    // Like a redirect that is hidden, its status is 0.
    const fetch = fakeFetch(() => Response.error())
    const client = createClient({ baseUrl: '/api/cliniko', fetch })
    const error = await failure(downloadAttachment(client, record()))
    expect(error).toBeInstanceOf(ResponseError)
    expect(String(error)).toContain('proxy has to send the file itself')
    expect(fetch.seen.map(({ url }) => url)).toEqual(['/api/cliniko/patient_attachments/77/content'])
  })

  test('behavior: C49 C55: an abort between and during all steps rejects with its reason, and sends nothing more', async () => {
    const reason = new Error('left the page')
    for (const at of [0, 1, 2]) {
      const controller = new AbortController()
      const abortAt = (step: number, response: () => Response) => () => {
        if (step === at) controller.abort(reason)
        return response()
      }
      const { fetch, download } = setUp({
        content: abortAt(1, () => redirectTo(secretUrl)),
        storage: abortAt(2, () => file()),
      })
      if (at === 0) controller.abort(reason)
      await expect(download({ signal: controller.signal })).rejects.toBe(reason)
      expect(fetch.seen).toHaveLength(at)
    }
  })

  test('behavior: C49 C55: an abort ends the stream and frees the connection, with a signal of React Native', async () => {
    const { body, state } = slowBody(['made up '])
    const { signal, abort, listeners } = bareSignal()
    const { download } = setUp({ storage: () => file(body) })
    const reader = (await download({ signal })).stream().getReader()
    await reader.read()
    const next = failure(reader.read())
    abort()
    expect(await next).toMatchObject({ name: 'AbortError' })
    await settle()
    expect(state.isCancelled).toBe(true)
    expect(listeners.size).toBe(0)
  })

  test('behavior: C49 C55: after the last byte, no listener is left on the signal', async () => {
    const { signal, listeners } = bareSignal()
    await (await setUp().download({ signal })).blob()
    expect(listeners.size).toBe(0)
    const stream = (await setUp().download({ signal })).stream()
    await stream.cancel()
    expect(listeners.size).toBe(0)
  })

  test.each([
    [undefined, {}, 'attachment must be an id'],
    [77, {}, 'attachment must be an id'],
    ['knee.pdf', {}, 'attachment must be an id'],
    [{}, {}, 'attachment must be an id'],
    [null, {}, 'attachment must be an id'],
    ['77', null, 'options must be an object'],
    ['77', { onprogress: 5 }, 'no "onprogress". It takes: timeout, maxSize'],
    ['77', { maxSize: 0 }, 'timeout and maxSize'],
    ['77', { timeout: 'x' }, 'timeout and maxSize'],
    ['77', { signal: {} }, 'signal must be'],
  ])('input: C55: %j with %j', async (attachment, options, message) => {
    const { client, fetch } = setUp()
    const error = await failure(downloadAttachment(client, attachment as string, options as DownloadOptions))
    expect(error).toBeInstanceOf(InputError)
    expect(String(error)).toContain(message)
    expect(fetch.seen).toHaveLength(0)
  })
})

describe('the fetch of the client', () => {
  const now = '2026-03-02T00:00:00Z'

  /** Attaches, waits for and downloads a file, with nothing but a client. */
  async function roundTrip(wrap: (fetch: Fetch) => Fetch) {
    const clock = fakeClock(Date.parse(now))
    const mock = createMock({ now, clock, patients: 20, rateLimit: false })
    const client = createClient({ apiKey: mock.apiKey, app, clock, fetch: wrap(mock.fetch) })
    const { items } = (await client.request(patients.list, { perPage: 1 })) as Page<{ id: string }>
    const run = async () => {
      const { id } = await uploadAttachment(client, items[0]?.id ?? '', pdf(contents))
      const attachment = await untilProcessed(client, id)
      const file = await downloadAttachment(client, attachment)
      return { file, text: await (await file.blob()).text() }
    }
    return { client, ...(await clock.run(run())) }
  }

  test('behavior: C71: uploads and downloads through it, so that a mock needs nothing else', async () => {
    const hosts = new Set<string>()
    const { file, text, client } = await roundTrip((fetch) => (url, init) => {
      hosts.add(new URL(url).host)
      return fetch(url, init)
    })
    expect([file.name, file.type, text]).toEqual(['knee.pdf', 'application/pdf', contents])
    expect([...hosts]).toEqual(['api.au1.cliniko.com', 'storage.in-memory.example'])
    expect((await client.request(list)).items.length).toBeGreaterThan(0)
  })

  test('behavior: C71: so do the requests of an ofetch instance', async () => {
    const { text } = await roundTrip((fetch) => {
      const instance: OfetchInstance = { create: () => ({ raw: fetch }) }
      return fromOfetch(instance)
    })
    expect(text).toBe(contents)
  })

  test('behavior: C71: a redirect to the storage goes through it, or through the fetch of the options', async () => {
    const { fetch, download } = setUp()
    await (await download()).blob()
    expect(fetch.seen.map(({ url }) => new URL(url).host)).toContain(new URL(secretUrl).host)
    const other = fakeFetch(() => file())
    await (await download({ fetch: other })).blob()
    expect(other.seen).toHaveLength(1)
    expect(fetch.seen).toHaveLength(3)
  })
})
