import { describe, expect, test } from 'vitest'
import {
  type Answers,
  failure,
  fields,
  hang,
  pdf,
  setUpUploads,
  storageUrl,
  stored,
  xml,
} from '../../../test/attachments.js'
import { json } from '../../../test/kit.js'
import { NotFoundError } from '../../http/errors.js'
import { AttachmentError } from './error.js'

describe('uploadAttachment: faults', () => {
  test('behavior: an unknown patient', async () => {
    const { uploads, upload } = setUpUploads({ presign: () => json({}, { status: 404 }) })
    await expect(upload()).rejects.toThrow(NotFoundError)
    expect(uploads).toHaveLength(0)
  })

  test('behavior: no presigned upload URL', async () => {
    const { upload } = setUpUploads({ presign: () => json({ url: null, fields: null }) })
    expect(await failure(upload())).toMatchObject({ name: 'AttachmentError', step: 'presign', resume: undefined })
  })

  test.each<[string, () => Response | Promise<Response>, object]>([
    [
      'truncated XML',
      () => new Response(xml('12/knee.pdf').slice(0, -40), { status: 201 }),
      { status: 201, retryable: true },
    ],
    ['no key', () => new Response('', { status: 201 }), { status: 201, retryable: true }],
    [
      'a status other than 201',
      () => new Response(xml('12/knee.pdf'), { status: 200 }),
      { status: 200, retryable: false },
    ],
    [
      'a redirect',
      () => new Response(null, { status: 307, headers: { location: 'https://evil.test' } }),
      { status: 307 },
    ],
    [
      'a file that is too large',
      () => new Response('<Error><Code>EntityTooLarge</Code><Key>knee.pdf</Key></Error>', { status: 400 }),
      { status: 400, code: 'EntityTooLarge', retryable: false },
    ],
    [
      'an expired policy',
      () => new Response('<Error><Code>AccessDenied</Code></Error>', { status: 403 }),
      { code: 'AccessDenied' },
    ],
    ['an unavailable storage', () => new Response('', { status: 503 }), { status: 503, retryable: true }],
    [
      'a network failure',
      () => Promise.reject(new TypeError(`fetch failed: ${storageUrl}knee.pdf`)),
      { retryable: true },
    ],
  ])('behavior: %s', async (_, storage, expected) => {
    const { api, upload } = setUpUploads({ storage })
    const error = await failure(upload())
    expect(error).toBeInstanceOf(AttachmentError)
    expect(error).toMatchObject({ step: 'upload', resume: undefined, ...expected })
    expect(JSON.stringify(error) + String(error)).not.toContain('knee')
    expect(api.seen).toHaveLength(1)
  })

  test('behavior: C34: a storage that does not respond times out', async () => {
    const { clock, upload } = setUpUploads({ storage: ({ signal }) => hang(signal) })
    const error = await failure(clock.run(upload(pdf(), { timeout: 5000 })))
    expect(error).toMatchObject({ name: 'AttachmentError', step: 'upload', retryable: true })
    expect(String(error)).toContain('5000 ms')
    expect(clock.elapsed()).toBe(5000)
  })

  test.each<[string, number, (abort: () => void) => Answers]>([
    ['during the presign request', 1, (abort) => ({ presign: ({ signal }) => hang(signal, abort) })],
    ['at its response', 1, (abort) => ({ presign: () => after(abort, json({ url: storageUrl, fields })) })],
    ['during the upload', 2, (abort) => ({ storage: ({ signal }) => hang(signal, abort) })],
    ['at the end of the upload', 2, (abort) => ({ storage: () => after(abort, stored()) })],
    ['during the registration', 3, (abort) => ({ register: ({ signal }) => hang(signal, abort) })],
  ])('behavior: an abort %s rejects with the reason, and nothing more is sent', async (_, sent, answers) => {
    const controller = new AbortController()
    const { api, uploads, upload } = setUpUploads(answers(() => controller.abort(new Error('cancelled'))))
    await expect(upload(pdf(), { signal: controller.signal })).rejects.toThrow('cancelled')
    expect(api.seen.length + uploads.length).toBe(sent)
  })

  test('behavior: a signal that is already aborted sends nothing', async () => {
    const { api, upload } = setUpUploads()
    await expect(upload(pdf(), { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled')
    expect(api.seen).toHaveLength(0)
  })
})

function after(abort: () => void, answer: Response): Response {
  abort()
  return answer
}
