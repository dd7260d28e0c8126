import { AttachmentError, type AttachmentProgress, patientAttachments } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { query } from '../query.js'
import { attachmentDownload } from './attachment-download.js'
import { attachmentUpload } from './attachment-upload.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 20, rateLimit: false })
const file = new File(['%PDF-1.7'], 'referral.pdf', { type: 'application/pdf' })

/** A patient's attachments on screen. */
async function setUp() {
  const client = mock.client()
  const queryClient = new QueryClient()
  const { id: patientId } = await client.patients.create({ first_name: 'Ada', last_name: 'Lovelace' })
  const list = query(client, patientAttachments.list, { where: { patient_id: patientId } })
  await queryClient.fetchQuery(list)
  return {
    client,
    queryClient,
    patientId,
    ids: () => queryClient.getQueryData(list.queryKey)?.items.map(({ id }) => id),
    names: () => queryClient.getQueryData(list.queryKey)?.items.map(({ filename }) => filename),
    upload: new MutationObserver(queryClient, attachmentUpload(client)),
    download: new MutationObserver(queryClient, attachmentDownload(client)),
  }
}

describe('attachmentUpload', () => {
  test("default: attaches a file, reports progress, and puts it into the patient's list", async () => {
    const { upload, patientId, ids } = await setUp()
    const steps: AttachmentProgress['step'][] = []
    const { id } = await upload.mutate({ patientId, file, onProgress: ({ step }) => steps.push(step) })
    expect(new Set(steps)).toEqual(new Set(['presign', 'upload', 'register']))
    expect(ids()).toEqual([id])
  })

  test('default: resumes after the registration failed', async () => {
    const { upload, patientId, ids } = await setUp()
    mock.faults.add({ operation: patientAttachments.create, kind: 'status', status: 422, times: 1 })
    const error: unknown = await upload.mutate({ patientId, file }).catch((error: unknown) => error)
    if (!(error instanceof AttachmentError) || !error.resume) throw error
    // It names no function that only some callers use.
    expect(error.message).toMatch(
      /may not be on the patient's record. Resume it: nothing is uploaded again. [^A-Z]*[A-Z]/,
    )
    expect(ids()).toEqual([])
    const { id } = await upload.mutate({ resume: error.resume })
    expect(ids()).toEqual([id])
  })

  test('behavior: the list shows the name of a file that Cliniko has not processed yet', async () => {
    const { upload, patientId, names } = await setUp()
    const { filename } = await upload.mutate({ patientId, file })
    expect([filename, names()]).toEqual([null, ['referral.pdf']])
    await upload.mutate({ patientId, file: new Blob(['1'], { type: 'text/plain' }), filename: 'notes.txt' })
    expect(new Set(names())).toEqual(new Set(['referral.pdf', 'notes.txt']))
    mock.faults.add({ operation: patientAttachments.create, kind: 'status', status: 422, times: 1 })
    const error: unknown = await upload
      .mutate({ patientId, file, filename: 'scan.pdf' })
      .catch((error: unknown) => error)
    if (!(error instanceof AttachmentError) || !error.resume) throw error
    await upload.mutate({ resume: error.resume })
    expect(names()).toContain('scan.pdf')
  })

  test('behavior: an aborted upload attaches nothing', async () => {
    const { upload, patientId, ids } = await setUp()
    const controller = new AbortController()
    const promise = upload.mutate({ patientId, file, signal: controller.signal })
    controller.abort()
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' })
    expect(ids()).toEqual([])
  })

  test('C81 behavior: after a sign-out nothing is sent, and nothing comes back into the cache', async () => {
    const { queryClient, upload, patientId } = await setUp()
    const before = mock.requests.length
    const promise = upload.mutate({ patientId, file })
    queryClient.clear()
    await expect(promise).rejects.toMatchObject({ name: 'ClinikoError' })
    expect(mock.requests).toHaveLength(before)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(0)
  })
})

describe('attachmentDownload', () => {
  test('default: downloads a file by the id of its attachment, and leaves none in the cache of queries', async () => {
    const { queryClient, upload, download, patientId } = await setUp()
    const { id } = await upload.mutate({ patientId, file })
    mock.advance(3000)
    const before = queryClient.getQueryCache().getAll().length
    const loaded: number[] = []
    const { name, type, blob } = await download.mutate({
      attachment: id,
      onProgress: ({ loaded: bytes }) => loaded.push(bytes),
    })
    expect({ name, type }).toEqual({ name: 'referral.pdf', type: 'application/pdf' })
    expect(await blob.text()).toBe('%PDF-1.7')
    expect(loaded.at(-1)).toBe(8)
    expect(queryClient.getQueryCache().getAll()).toHaveLength(before)
  })

  test('behavior: a file that is not processed yet is refused with the step', async () => {
    const { upload, download, patientId } = await setUp()
    const attachment = await upload.mutate({ patientId, file })
    await expect(download.mutate({ attachment })).rejects.toMatchObject({ step: 'process' })
  })
})
