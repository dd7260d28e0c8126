import { describe, expect, test } from 'vitest'
import { failure, patientId, pdf, setUpUploads, storageUrl, stored } from '../../../test/attachments.js'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { AttachmentError, type AttachmentResume } from './error.js'
import { resumeAttachment } from './upload.js'

const since = Date.parse('2026-03-02T00:00:00Z')
const lost: AttachmentResume = {
  patientId,
  uploadUrl: `${storageUrl}12/patients/34/attachments/temp/56/knee.pdf`,
  filename: 'knee.pdf',
  size: 7,
  description: 'Left knee',
  registeredAt: since,
}
const record = (rest: object = {}) => ({
  id: '77',
  description: 'Left knee',
  filename: 'knee.pdf',
  size: 7,
  processing_completed: true,
  ...rest,
})

/** A patient with these attachments. Requesting one again returns it with the fields of `later`. */
function setUp(records: readonly object[], later: object = {}, register = () => json({ id: '78' }, { status: 201 })) {
  const fetch = fakeFetch(({ method, url }) => {
    if (method === 'POST') return register()
    const { pathname } = new URL(url)
    if (pathname.endsWith('/patient_attachments')) {
      return json({ patient_attachments: records, total_entries: records.length, links: {} })
    }
    return json({ ...record({ id: pathname.split('/').at(-1) }), ...later })
  })
  const clock = fakeClock()
  const client = createClient({ apiKey, app, fetch, clock, retry: { limit: 0 } })
  const posts = () => fetch.seen.filter(({ method }) => method === 'POST')
  return { fetch, clock, client, posts }
}

describe('uploadAttachment: an upload that was not registered', () => {
  test.each<[string, () => Response | Promise<Response>, number | undefined]>([
    ['a lost response', () => Promise.reject(new TypeError('socket hang up')), since],
    ['a truncated response', () => new Response('{"id": "7', { status: 201 }), since],
    ['a server error', () => json({}, { status: 502 }), since],
    [
      'a rejected registration',
      () => json({ errors: { temp_attachment_url: 'is invalid' } }, { status: 422 }),
      undefined,
    ],
  ])('behavior: %s', async (_, register, registeredAt) => {
    const { upload } = setUpUploads({ register })
    const error = await failure(upload(pdf(), { description: 'Left knee' }))
    if (!(error instanceof AttachmentError)) throw error
    expect(error).toMatchObject({ step: 'register', mayHaveBeenProcessed: registeredAt !== undefined })
    expect(error.resume).toEqual({ ...lost, registeredAt, shownFilename: undefined })
    // `resume` contains the file name, which logs must not show.
    expect(JSON.stringify(error) + String(error)).not.toContain('knee')
    expect(Object.keys(error)).not.toContain('resume')
  })

  test('behavior: a rejected registration keeps its field errors', async () => {
    const { upload } = setUpUploads({ register: () => json({ errors: { size: 'is over quota' } }, { status: 422 }) })
    expect(await failure(upload())).toMatchObject({ status: 422, fields: { size: 'is over quota' } })
  })

  test('default: error.resume finishes the upload', async () => {
    let fail = true
    const { api, uploads, client, upload } = setUpUploads({
      storage: stored,
      register: () => (fail ? json({}, { status: 422 }) : json({ id: '77' }, { status: 201 })),
    })
    const error = await failure(upload())
    fail = false
    if (!(error instanceof AttachmentError && error.resume)) throw error
    const kept: AttachmentResume = JSON.parse(JSON.stringify(error.resume))
    expect(await resumeAttachment(client, kept)).toMatchObject({ id: '77' })
    expect(uploads).toHaveLength(1)
    expect(api.seen.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST'])
  })
})

describe('resumeAttachment', () => {
  test('behavior: C29: a registered attachment is not registered twice', async () => {
    const { client, fetch, posts } = setUp([record({ description: 'Other' }), record()])
    expect(await resumeAttachment(client, lost)).toMatchObject({ id: '77' })
    expect(posts()).toHaveLength(0)
    expect(new URL(fetch.seen[0]?.url ?? '').searchParams.getAll('q[]')).toEqual([
      `patient_id:=${patientId}`,
      'created_at:>=2026-03-01T23:55:00Z',
      'archived_at:*',
    ])
  })

  test('behavior: it waits for an unprocessed attachment, which may be another file', async () => {
    const blank = { filename: null, size: null, processing_completed: false }
    const same = setUp([record(blank)])
    expect(await same.clock.run(resumeAttachment(same.client, lost))).toMatchObject({ id: '77', size: 7 })
    expect(same.posts()).toHaveLength(0)
    const other = setUp([record(blank)], { size: 9 })
    expect(await other.clock.run(resumeAttachment(other.client, lost))).toMatchObject({ id: '78' })
    expect(other.posts()).toHaveLength(1)
  })

  test.each<[string, object]>([
    ['another size', { size: 8 }],
    ['another name', { filename: 'hip.pdf' }],
    ['another description', { description: null }],
  ])('behavior: %s means another file, so this one is registered', async (_, rest) => {
    const { client, posts } = setUp([record(rest)])
    expect(await resumeAttachment(client, lost)).toMatchObject({ id: '78' })
    expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
      patient_id: patientId,
      upload_url: lost.uploadUrl,
      description: 'Left knee',
    })
  })

  test('behavior: a name with accents matches in either Unicode form', async () => {
    const { client, posts } = setUp([record({ filename: 'Ge\u0301rard.pdf' })])
    await resumeAttachment(client, { ...lost, filename: 'G\u00e9rard.pdf' })
    expect(posts()).toHaveLength(0)
  })

  test('behavior: it does not search for an attachment that was certainly not registered', async () => {
    const { client, fetch } = setUp([record()])
    expect(await resumeAttachment(client, { ...lost, registeredAt: undefined })).toMatchObject({ id: '78' })
    expect(fetch.seen.map(({ method }) => method)).toEqual(['POST'])
  })

  test('behavior: if the search fails, nothing is registered and it can be resumed again', async () => {
    const { client, clock, posts } = setUp([record({ processing_completed: false })], { processing_completed: false })
    const error = await failure(clock.run(resumeAttachment(client, lost, { timeout: 10_000 })))
    expect(error).toMatchObject({ name: 'AttachmentError', step: 'register', resume: lost })
    expect(posts()).toHaveLength(0)
  })

  test('behavior: it keeps the earliest time when it may have been registered', async () => {
    const { client } = setUp([], {}, () => json({}, { status: 500 }))
    const error = await failure(resumeAttachment(client, { ...lost, registeredAt: since - 1 }))
    expect(error).toMatchObject({ resume: { registeredAt: since - 1 } })
  })

  test('behavior: a signal aborts it with its reason', async () => {
    const { client, fetch } = setUp([record()])
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(resumeAttachment(client, lost, { signal })).rejects.toThrow('cancelled')
    expect(fetch.seen).toHaveLength(0)
  })
})
