import { afterEach, describe, expect, test, vi } from 'vitest'
import { failure, patientId, pdf, setUpUploads, storageUrl, xml } from '../../../test/attachments.js'
import type { AttachmentProgress } from './error.js'
import { uploadAttachment } from './upload.js'

/** The part of a browser's XMLHttpRequest that an upload uses. `play` decides what happens to it. */
function stubXhr(play: (xhr: FakeXhr) => void) {
  const xhrs: FakeXhr[] = []
  class Xhr extends FakeXhr {
    constructor() {
      super(play)
      xhrs.push(this)
    }
  }
  vi.stubGlobal('XMLHttpRequest', Xhr)
  return xhrs
}

class FakeXhr {
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {}
  onload = () => {}
  onerror = (_: unknown) => {}
  onabort = (_: unknown) => {}
  status = 0
  responseText = ''
  opened: readonly string[] = []
  body: unknown
  isAborted = false
  readonly setRequestHeader = vi.fn()

  constructor(private readonly play: (xhr: FakeXhr) => void) {}

  open(...args: string[]) {
    this.opened = args
  }

  send(body: unknown) {
    this.body = body
    this.play(this)
  }

  abort() {
    this.isAborted = true
    this.onabort(new Error('abort event'))
  }
}

const ok = (xhr: FakeXhr) => {
  xhr.status = 201
  xhr.responseText = xml('12/knee.pdf')
  xhr.onload()
}

afterEach(() => vi.unstubAllGlobals())

/** A client that has no `fetch` of its own, and uses that of the browser. */
function inBrowser() {
  const clinic = setUpUploads({}, false)
  vi.stubGlobal('fetch', clinic.api)
  return clinic
}

describe('uploadAttachment in a browser', () => {
  test('default: reports bytes while they are sent', async () => {
    const xhrs = stubXhr((xhr) => {
      // Browsers count the bytes of the form fields too.
      for (const loaded of [3, 6, 500]) xhr.upload.onprogress?.({ loaded })
      ok(xhr)
    })
    const reports: AttachmentProgress[] = []
    const { uploads, upload } = inBrowser()
    await upload(pdf(), { fetch: undefined, onProgress: (progress) => reports.push(progress) })
    expect(reports.filter(({ step }) => step === 'upload').map(({ loaded }) => loaded)).toEqual([0, 3, 6, 7, 7])
    expect(xhrs[0]?.opened).toEqual(['POST', storageUrl])
    expect(xhrs[0]?.body).toBeInstanceOf(FormData)
    expect(xhrs[0]?.setRequestHeader).not.toHaveBeenCalled()
    expect(uploads).toHaveLength(0)
  })

  test('behavior: it uses fetch without onProgress, or if fetch is given', async () => {
    const xhrs = stubXhr(ok)
    const { uploads, upload } = setUpUploads()
    await upload()
    await upload(pdf(), { onProgress: () => {} })
    expect(uploads).toHaveLength(2)
    expect(xhrs).toHaveLength(0)
  })

  test('behavior: C71: a client with a fetch of its own uses it, and reports no bytes', async () => {
    const xhrs = stubXhr(ok)
    vi.stubGlobal('fetch', () => expect.unreachable())
    const { api, client } = setUpUploads()
    const error = await failure(uploadAttachment(client, patientId, pdf(), { onProgress: () => {} }))
    // This fetch is of the API, and so does not respond like a storage.
    expect(error).toMatchObject({ name: 'AttachmentError', step: 'upload' })
    expect(api.seen.map(({ url }) => url)).toContain(storageUrl)
    expect(xhrs).toHaveLength(0)
  })

  test('behavior: a network failure', async () => {
    stubXhr((xhr) => xhr.onerror(new Error(storageUrl)))
    const error = await failure(inBrowser().upload(pdf(), { fetch: undefined, onProgress: () => {} }))
    expect(error).toMatchObject({ name: 'AttachmentError', step: 'upload', retryable: true })
    expect(String(error)).not.toContain('amazonaws')
  })

  test('behavior: a signal aborts it with its reason', async () => {
    const controller = new AbortController()
    const xhrs = stubXhr(() => controller.abort(new Error('cancelled')))
    const options = { fetch: undefined, onProgress: () => {}, signal: controller.signal }
    await expect(inBrowser().upload(pdf(), options)).rejects.toThrow('cancelled')
    expect(xhrs[0]?.isAborted).toBe(true)
  })

  test('behavior: C34: the timeout aborts it', async () => {
    const xhrs = stubXhr(() => {})
    const { clock, upload } = inBrowser()
    const options = { fetch: undefined, onProgress: () => {}, timeout: 9000 }
    expect(await failure(clock.run(upload(pdf(), options)))).toMatchObject({ step: 'upload' })
    expect(xhrs[0]?.isAborted).toBe(true)
    expect(clock.elapsed()).toBe(9000)
  })
})
