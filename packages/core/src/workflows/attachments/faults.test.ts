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
import { bareSignal } from '../../../test/bare-signal.js'
import { json } from '../../../test/kit.js'
import { InputError, NotFoundError, TimeoutError } from '../../http/errors.js'
import { AttachmentError } from './error.js'
import { untilProcessed } from './processing.js'
import { resumeAttachment, uploadAttachment } from './upload.js'

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

  test.each<[string, number, (abort: () => void) => Answers]>([
    [
      'at the response to the presign request',
      1,
      (abort) => ({ presign: () => after(abort, json({ url: storageUrl, fields })) }),
    ],
    [
      'while a storage receives that ignores signals',
      2,
      (abort) => ({ storage: () => after(abort, new Promise(() => {})) }),
    ],
    ['at the end of the upload', 2, (abort) => ({ storage: () => after(abort, stored()) })],
    ['during the registration', 3, (abort) => ({ register: () => after(abort, new Promise(() => {})) })],
  ])('behavior: C49: an abort %s, with a signal of React Native', async (_, sent, answers) => {
    const { signal, abort, listeners } = bareSignal()
    const { api, uploads, upload } = setUpUploads(answers(abort))
    expect(await failure(upload(pdf(), { signal }))).toMatchObject({ name: 'AbortError' })
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(api.seen.length + uploads.length).toBe(sent)
    expect(listeners.size).toBe(0)
  })

  test('behavior: C49: the reason of an abort is kept, even if it is an error of this library', async () => {
    const controller = new AbortController()
    const reason = new TimeoutError('too slow')
    const { upload } = setUpUploads({ register: ({ signal }) => hang(signal, () => controller.abort(reason)) })
    expect(await failure(upload(pdf(), { signal: controller.signal }))).toBe(reason)
  })

  test('behavior: a signal that is already aborted sends nothing', async () => {
    const { api, upload } = setUpUploads()
    await expect(upload(pdf(), { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow('cancelled')
    expect(api.seen).toHaveLength(0)
  })
})

function after<T>(abort: () => void, answer: T): T {
  abort()
  return answer
}

test('input: C71: junk of JavaScript callers is an InputError that names the argument', async () => {
  const { client, api, uploads } = setUpUploads()
  const upload = uploadAttachment as (...args: unknown[]) => Promise<unknown>
  const resume = resumeAttachment as (...args: unknown[]) => Promise<unknown>
  const wait = untilProcessed as (...args: unknown[]) => Promise<unknown>
  const cases: [Promise<unknown>, string][] = [
    [upload(), 'The first argument must be a client'],
    [upload(client), 'patientId must be an id'],
    [upload(client, 5, pdf()), 'patientId must be an id'],
    [upload(client, '1'), 'file must be a File or a Blob'],
    [upload(client, '1', '/tmp/knee.pdf'), 'await openAsBlob(path) with the option filename'],
    [upload(client, '1', Buffer.from('knee')), 'new File([bytes], name)'],
    [upload(client, '1', pdf(), null), 'options must be an object with: description, filename'],
    [upload(client, '1', pdf(), { name: 'x' }), 'no "name". It takes: description'],
    [upload(client, '1', pdf(), { filename: 5 }), 'filename must be a string'],
    [upload(client, '1', pdf(), { accept: ['.pdf'] }), 'accept must be a string'],
    [upload(client, '1', pdf(), { signal: 5 }), 'signal must be'],
    [upload(client, '1', pdf(), { timeout: '1 minute' }), 'timeout must be'],
    [resume(client), 'resume must be the resume of an AttachmentError'],
    [resume(client, {}), 'resume.patientId must be an id'],
    [resume(client, { patientId: '1' }), 'resume.uploadUrl must be a string'],
    [resume(client, { patientId: '1', uploadUrl: '' }, null), 'options must be'],
    [wait(client, '1', null), 'options must be an object with: interval'],
    [wait(client, '1', { interval: 'x' }), 'interval and timeout'],
    [wait(client, undefined), 'id is missing'],
  ]
  for (const [promise, message] of cases) {
    const error = await failure(promise)
    expect(error, message).toBeInstanceOf(InputError)
    expect(String(error)).toContain(message)
  }
  expect(api.seen.length + uploads.length).toBe(0)
})
