import type { AttachmentPresignedPost } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { clinic, first, raw } from '../../test/clinic.js'
import { serve } from '../entries/node.js'
import type { Mock, MockOptions } from '../index.js'
import { maxBytes } from './storage.js'

const file = new File(['%PDF-1.4 é'], 'scan & <report>.pdf', { type: 'application/pdf' })

async function granted(options?: MockOptions) {
  const { cliniko, mock } = clinic(options)
  const patientId = first(mock.store.tables.patients.keys())
  return { cliniko, mock, patientId, post: await cliniko.patientAttachments.presignedPost(patientId) }
}

/** The fields of a presigned post as a form, changed if need be. */
function form({ fields }: AttachmentPresignedPost, change?: (entries: [string, string][]) => void, blob: Blob = file) {
  const entries = Object.entries({ ...fields })
  change?.(entries)
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  data.append('file', blob)
  return data
}

const upload = (mock: Mock, url: string | null, body: FormData, headers: Record<string, string> = {}) =>
  mock.fetch(url ?? '', { method: 'POST', body, headers })

describe('uploads', () => {
  test('default: presigned, sent to the storage, attached, looked through, downloaded', async () => {
    let time = 0
    const { cliniko, mock, patientId, post } = await granted({ clock: { now: () => time } })
    expect(post.url).toBe('https://storage.in-memory.example/')
    const answer = await upload(mock, post.url, form(post))
    expect(answer.status).toBe(201)
    const [, escaped = ''] = /<Key>(.*)<\/Key>/.exec(await answer.text()) ?? []
    const key = escaped.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
    expect(key).toMatch(/\/scan & <report>\.pdf$/)

    const upload_url = `${post.url}${key}`
    const made = await cliniko.patientAttachments.create({ patient_id: patientId, upload_url, description: 'Scan' })
    expect(made).toMatchObject({ processing_completed: false, filename: null, size: null, content: null })
    expect((await raw(mock, `/patient_attachments/${made.id}/content`)).status).toBe(404)
    // It's attached once.
    await expect(cliniko.patientAttachments.create({ patient_id: patientId, upload_url })).rejects.toMatchObject({
      fields: { upload_url: 'must be that of an upload' },
    })
    time = 1_999
    expect((await cliniko.patientAttachments.get(made.id)).processing_completed).toBe(false)
    time = 2_000
    const done = await cliniko.patientAttachments.get(made.id)
    expect(done).toMatchObject({
      processing_completed: true,
      filename: 'scan & <report>.pdf',
      content_type: 'application/pdf',
      size: file.size,
      processed_at: '2026-03-02T00:00:02Z',
    })
    const content = await mock.fetch(done.content?.links.self ?? '', {
      method: 'GET',
      headers: { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' },
    })
    expect(await content.text()).toBe('%PDF-1.4 é')
    expect((await cliniko.patientAttachments.listForPatient(patientId)).items.map(({ id }) => id)).toContain(made.id)
  })

  test('behavior: uploads meet with faults, too, and are told of', async () => {
    const { mock, post } = await granted()
    mock.faults.add({ operation: 'POST /storage', kind: 'status', status: 503, times: 1 })
    expect((await upload(mock, post.url, form(post))).status).toBe(503)
    expect((await upload(mock, post.url, form(post))).status).toBe(201)
    expect(mock.requests.slice(-2)).toEqual([
      { method: 'POST', url: '/storage', status: 503 },
      { method: 'POST', url: '/storage', status: 201 },
    ])
  })

  test.each<[string, (entries: [string, string][]) => void, number, string]>([
    ['in another order', (entries) => entries.reverse(), 403, 'in their order'],
    ['without one', (entries) => entries.pop(), 403, 'that were given'],
    ['with one more', (entries) => entries.push(['x-more', '1']), 403, 'that were given'],
    ['one of them changed', (entries) => entries.splice(0, 1, ['key', 'elsewhere']), 403, 'that were given'],
    ['with another file behind', (entries) => entries.unshift(['file', 'no']), 403, 'that were given'],
  ])('input: fields %s are refused', async (_title, change, status, reason) => {
    const { mock, post } = await granted()
    const answer = await upload(mock, post.url, form(post, change))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(reason)
  })

  test('input: the file must be last, and a file', async () => {
    const { mock, post } = await granted()
    const data = new FormData()
    data.append('file', file)
    for (const [name, value] of Object.entries({ ...post.fields })) data.append(name, value)
    expect((await upload(mock, post.url, data)).status).toBe(400)
    expect((await mock.fetch(post.url ?? '', { method: 'POST', body: 'file' })).status).toBe(412)
    expect((await mock.fetch(post.url ?? '', { method: 'GET' })).status).toBe(405)
  })

  test('C04 input: a key that is sent to the storage is refused there', async () => {
    const { mock, post } = await granted()
    const answer = await upload(mock, post.url, form(post), { authorization: 'Basic eDo=' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Only one auth mechanism')
  })

  test('input: leave that has run out, and a file that is too large', async () => {
    let time = 0
    const { mock, post } = await granted({ clock: { now: () => time } })
    const large = new File([new Uint8Array(maxBytes + 1)], 'large.bin')
    const tooLarge = await upload(mock, post.url, form(post, undefined, large))
    expect([tooLarge.status, await tooLarge.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')])
    time = 3_600_000
    const late = await upload(mock, post.url, form(post))
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Policy expired')])
  })

  test('input: nobody’s upload, or a patient who doesn’t exist', async () => {
    const { cliniko, patientId } = await granted()
    await expect(cliniko.patientAttachments.presignedPost('1')).rejects.toMatchObject({ status: 404 })
    const body = { patient_id: patientId, upload_url: 'https://storage.in-memory.example/temp/none' }
    await expect(cliniko.patientAttachments.create(body)).rejects.toMatchObject({ status: 422 })
  })

  test('behavior: served over HTTP, the storage is there, too, and bytes stay as they are', async () => {
    const { mock } = clinic()
    const { url, close } = await serve(mock)
    try {
      const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
      const patientId = first(mock.store.tables.patients.keys())
      const post: AttachmentPresignedPost = await (
        await fetch(`${url}/patients/${patientId}/attachment_presigned_post`, { headers })
      ).json()
      expect(post.url).toBe(url.replace('/v1', '/storage/'))
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
      const answer = await fetch(post.url ?? '', {
        method: 'POST',
        body: form(post, undefined, new File([bytes], 'x.bin')),
      })
      const [, key = ''] = /<Key>(.*)<\/Key>/.exec(await answer.text()) ?? []
      expect(mock.store.uploads.get(key)?.bytes).toEqual(bytes)
    } finally {
      await close()
    }
  })
})
