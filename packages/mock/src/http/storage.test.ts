import type { AttachmentPresignedPost } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { clinic, first, raw } from '../../test/clinic.js'
import { serve } from '../entries/node.js'
import type { Mock, MockOptions } from '../index.js'
import { maxBytes } from './storage.js'

const file = new File(['%PDF-1.4 é'], 'scan & <report>.pdf', { type: 'application/pdf' })

async function presigned(options?: MockOptions) {
  const { cliniko, mock } = clinic(options)
  const patientId = first(mock.store.tables.patients.keys())
  return { cliniko, mock, patientId, post: await cliniko.patientAttachments.presignedPost(patientId) }
}

/** Returns a form with the fields of a presigned post, which `change` may edit. */
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
  test('default: presigns, uploads, attaches, processes and downloads a file', async () => {
    let time = 0
    const { cliniko, mock, patientId, post } = await presigned({ clock: { now: () => time } })
    expect(post.url).toBe('https://storage.in-memory.example/')
    const response = await upload(mock, post.url, form(post))
    expect(response.status).toBe(201)
    const [, escaped = ''] = /<Key>(.*)<\/Key>/.exec(await response.text()) ?? []
    const key = escaped.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
    expect(key).toMatch(/\/scan & <report>\.pdf$/)

    const upload_url = `${post.url}${key}`
    const attachment = await cliniko.patientAttachments.create({
      patient_id: patientId,
      upload_url,
      description: 'Scan',
    })
    expect(attachment).toMatchObject({ processing_completed: false, filename: null, size: null, content: null })
    expect((await raw(mock, `/patient_attachments/${attachment.id}/content`)).status).toBe(404)
    // An upload can be attached once.
    await expect(cliniko.patientAttachments.create({ patient_id: patientId, upload_url })).rejects.toMatchObject({
      fields: { upload_url: 'must be that of an upload' },
    })
    time = 1_999
    expect((await cliniko.patientAttachments.get(attachment.id)).processing_completed).toBe(false)
    time = 2_000
    const processed = await cliniko.patientAttachments.get(attachment.id)
    expect(processed).toMatchObject({
      processing_completed: true,
      filename: 'scan & <report>.pdf',
      content_type: 'application/pdf',
      size: file.size,
      processed_at: '2026-03-02T00:00:02Z',
    })
    const content = await mock.fetch(processed.content?.links.self ?? '', {
      method: 'GET',
      headers: { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' },
    })
    expect(await content.text()).toBe('%PDF-1.4 é')
    expect((await cliniko.patientAttachments.listForPatient(patientId)).items.map(({ id }) => id)).toContain(
      attachment.id,
    )
  })

  test('behavior: faults are injected into uploads, and uploads are recorded', async () => {
    const { mock, post } = await presigned()
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
    ['with one missing', (entries) => entries.pop(), 403, 'of the presigned post'],
    ['with an additional one', (entries) => entries.push(['x-more', '1']), 403, 'of the presigned post'],
    ['with one changed', (entries) => entries.splice(0, 1, ['key', 'elsewhere']), 403, 'of the presigned post'],
    ['after another file', (entries) => entries.unshift(['file', 'no']), 403, 'of the presigned post'],
  ])('input: refuses fields %s', async (_title, change, status, reason) => {
    const { mock, post } = await presigned()
    const response = await upload(mock, post.url, form(post, change))
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(reason)
  })

  test('input: refuses a form whose last field isn’t a file', async () => {
    const { mock, post } = await presigned()
    const data = new FormData()
    data.append('file', file)
    for (const [name, value] of Object.entries({ ...post.fields })) data.append(name, value)
    expect((await upload(mock, post.url, data)).status).toBe(400)
    expect((await mock.fetch(post.url ?? '', { method: 'POST', body: 'file' })).status).toBe(412)
    expect((await mock.fetch(post.url ?? '', { method: 'GET' })).status).toBe(405)
  })

  test('C04 input: refuses an upload with an API key', async () => {
    const { mock, post } = await presigned()
    const response = await upload(mock, post.url, form(post), { authorization: 'Basic eDo=' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Only one auth mechanism')
  })

  test('input: refuses an expired presigned post and a file that is too large', async () => {
    let time = 0
    const { mock, post } = await presigned({ clock: { now: () => time } })
    const large = new File([new Uint8Array(maxBytes + 1)], 'large.bin')
    const tooLarge = await upload(mock, post.url, form(post, undefined, large))
    expect([tooLarge.status, await tooLarge.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')])
    time = 3_600_000
    const late = await upload(mock, post.url, form(post))
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Policy expired')])
  })

  test('input: refuses an upload that wasn’t made, and a patient that doesn’t exist', async () => {
    const { cliniko, patientId } = await presigned()
    await expect(cliniko.patientAttachments.presignedPost('1')).rejects.toMatchObject({ status: 404 })
    const body = { patient_id: patientId, upload_url: 'https://storage.in-memory.example/temp/none' }
    await expect(cliniko.patientAttachments.create(body)).rejects.toMatchObject({ status: 422 })
  })

  test('behavior: a served mock serves its storage, and keeps each byte', async () => {
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
      const response = await fetch(post.url ?? '', {
        method: 'POST',
        body: form(post, undefined, new File([bytes], 'x.bin')),
      })
      const [, key = ''] = /<Key>(.*)<\/Key>/.exec(await response.text()) ?? []
      expect(mock.store.uploads.get(key)?.bytes).toEqual(bytes)
    } finally {
      await close()
    }
  })
})
