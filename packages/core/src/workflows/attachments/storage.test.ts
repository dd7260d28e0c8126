import { afterEach, describe, expect, test, vi } from 'vitest'
import { failure, pdf, setUpUploads, storageUrl, xml } from '../../../test/attachments.js'
import type { AttachmentProgress } from './error.js'

/** As much of a browser's XMLHttpRequest as an upload uses; `play` says what happens to it. */
function stubXhr(play: (xhr: FakeXhr) => void) {
  const made: FakeXhr[] = []
  class Xhr extends FakeXhr {
    constructor() {
      super(play)
      made.push(this)
    }
  }
  vi.stubGlobal('XMLHttpRequest', Xhr)
  return made
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

describe('an upload in a browser', () => {
  test('default: bytes are told of as they go', async () => {
    const made = stubXhr((xhr) => {
      // What the fields weigh is counted by the browser, too.
      for (const loaded of [3, 6, 500]) xhr.upload.onprogress?.({ loaded })
      ok(xhr)
    })
    const told: AttachmentProgress[] = []
    const { uploads, upload } = setUpUploads()
    await upload(pdf(), { fetch: undefined, onProgress: (progress) => told.push(progress) })
    expect(told.filter(({ step }) => step === 'upload').map(({ loaded }) => loaded)).toEqual([0, 3, 6, 7, 7])
    expect(made[0]?.opened).toEqual(['POST', storageUrl])
    expect(made[0]?.body).toBeInstanceOf(FormData)
    expect(made[0]?.setRequestHeader).not.toHaveBeenCalled()
    expect(uploads).toHaveLength(0)
  })

  test('behavior: without onProgress, or with a fetch of its own, it takes fetch', async () => {
    const made = stubXhr(ok)
    const { uploads, upload } = setUpUploads()
    await upload()
    await upload(pdf(), { onProgress: () => {} })
    expect(uploads).toHaveLength(2)
    expect(made).toHaveLength(0)
  })

  test('behavior: a network that fails', async () => {
    stubXhr((xhr) => xhr.onerror(new Error(storageUrl)))
    const error = await failure(setUpUploads().upload(pdf(), { fetch: undefined, onProgress: () => {} }))
    expect(error).toMatchObject({ name: 'AttachmentError', step: 'upload', retryable: true })
    expect(String(error)).not.toContain('amazonaws')
  })

  test('behavior: a signal aborts it with its reason', async () => {
    const controller = new AbortController()
    const made = stubXhr(() => controller.abort(new Error('cancelled')))
    const options = { fetch: undefined, onProgress: () => {}, signal: controller.signal }
    await expect(setUpUploads().upload(pdf(), options)).rejects.toThrow('cancelled')
    expect(made[0]?.isAborted).toBe(true)
  })

  test('behavior: C34: the timeout aborts it', async () => {
    const made = stubXhr(() => {})
    const { clock, upload } = setUpUploads()
    const options = { fetch: undefined, onProgress: () => {}, timeout: 9000 }
    expect(await failure(clock.run(upload(pdf(), options)))).toMatchObject({ step: 'upload' })
    expect(made[0]?.isAborted).toBe(true)
    expect(clock.elapsed()).toBe(9000)
  })
})
