import { describe, expect, expectTypeOf, test } from 'vitest'
import { failure, fields, form, patientId, pdf, setUpUploads, storageUrl, xml } from '../../../test/attachments.js'
import { apiKey, json } from '../../../test/kit.js'
import { InputError, LinkError } from '../../http/errors.js'
import type { PatientAttachment } from '../../resources/patient-attachments.js'
import type { AttachmentProgress } from './error.js'
import type { uploadAttachment } from './upload.js'

describe('uploadAttachment', () => {
  test('default: presigns, uploads and registers', async () => {
    const { api, uploads, upload } = setUpUploads()
    const attachment = await upload(pdf(), { description: 'Left knee' })
    expect(attachment.id).toBe('77')
    expect(api.seen.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      `GET /v1/patients/${patientId}/attachment_presigned_post`,
      'POST /v1/patient_attachments',
    ])
    expect(uploads.map(({ url }) => url)).toEqual([storageUrl])
    expect(JSON.parse(api.seen[1]?.body ?? '')).toEqual({
      patient_id: patientId,
      upload_url: `${storageUrl}12/patients/34/attachments/temp/56/knee.pdf`,
      description: 'Left knee',
    })
    expectTypeOf(attachment).toEqualTypeOf<PatientAttachment>()
  })

  test('behavior: all fields are sent unchanged and in order, followed by the file', async () => {
    const { uploads, upload } = setUpUploads()
    await upload()
    const entries = uploads.flatMap(form)
    expect(entries.slice(0, -1)).toEqual(Object.entries(fields))
    const [name, file] = entries.at(-1) ?? []
    expect(name).toBe('file')
    expect(file).toBeInstanceOf(File)
    expect(file).toMatchObject({ name: 'knee.pdf', type: 'application/pdf', size: 7 })
  })

  test('behavior: C04: the storage receives no credentials or headers of Cliniko, and redirects are not followed', async () => {
    const { uploads, upload } = setUpUploads()
    await upload()
    expect(uploads[0]?.init.headers).toBeUndefined()
    expect(uploads[0]?.init.redirect).toBe('manual')
    expect(JSON.stringify(uploads[0]?.init)).not.toContain(apiKey)
  })

  test.each([
    ['a &amp; b.pdf', 'a & b.pdf'],
    ['&lt;1&gt; &quot;x&quot; &apos;y&apos;.pdf', '<1> "x" \'y\'.pdf'],
    ['&#233;&#xE9;&#x1F9B5;.pdf', 'éé🦵.pdf'],
    ['a &amp;lt; b.pdf', 'a &lt; b.pdf'],
    ['&unknown; &#x110000;.pdf', '&unknown; &#x110000;.pdf'],
  ])('behavior: the key %s is decoded', async (written, key) => {
    const { api, upload } = setUpUploads({ storage: () => new Response(xml(written), { status: 201 }) })
    await upload()
    expect(JSON.parse(api.seen[1]?.body ?? '').upload_url).toBe(storageUrl + key)
  })

  test('behavior: a slash is added to a storage URL without one', async () => {
    const { api, upload } = setUpUploads({ presign: () => json({ url: storageUrl.slice(0, -1), fields }) })
    await upload()
    expect(JSON.parse(api.seen[1]?.body ?? '').upload_url).toContain('amazonaws.com/12/')
  })

  test('behavior: the filename option names a blob, also for display', async () => {
    const { api, uploads, upload } = setUpUploads()
    await upload(new Blob(['x']), { filename: 'scan.png' })
    expect(uploads.flatMap(form).at(-1)?.[1]).toMatchObject({ name: 'scan.png' })
    expect(JSON.parse(api.seen[1]?.body ?? '')).toMatchObject({ filename: 'scan.png' })
  })

  test('behavior: reports each step', async () => {
    const { upload } = setUpUploads()
    const reports: AttachmentProgress[] = []
    await upload(pdf(), { onProgress: (progress) => reports.push(progress) })
    expect(reports.map(({ step, loaded, total }) => `${step} ${loaded}/${total}`)).toEqual([
      'presign 0/7',
      'upload 0/7',
      'upload 7/7',
      'register 7/7',
    ])
  })

  test.each<[string, Blob, Parameters<typeof uploadAttachment>[3]]>([
    ['no name', new Blob(['x']), {}],
    ['a path', pdf(), { filename: '../knee.pdf' }],
    ['a Windows path', pdf(), { filename: 'c:\\knee.pdf' }],
    ['a line break', pdf(), { filename: 'knee\r\n.pdf' }],
    ['a long name', pdf(), { filename: 'x'.repeat(256) }],
    ['a long description', pdf(), { description: 'x'.repeat(256) }],
    ['an empty file', pdf(''), {}],
    ['a large file', pdf(), { maxSize: 6 }],
    ['another type', pdf(), { accept: 'image/*, .docx' }],
    ['half a type', new File(['x'], 'x.bin', { type: 'imagery/x' }), { accept: 'image/*' }],
  ])('input: %s is rejected before anything is sent', async (_, file, options) => {
    const { api, upload } = setUpUploads()
    const error = await failure(upload(file, options))
    expect(error).toBeInstanceOf(InputError)
    expect(String(error)).not.toContain('knee')
    expect(api.seen).toHaveLength(0)
  })

  test.each(['application/pdf', 'image/*,application/PDF', '.PDF', 'application/*', '*/*'])(
    'input: accept %s',
    async (accept) => {
      const { uploads, upload } = setUpUploads()
      await upload(pdf(), { accept, maxSize: 7 })
      expect(uploads).toHaveLength(1)
    },
  )

  test.each([
    'http://files.clinic-tests.org/',
    'https://user:secret@files.clinic-tests.org/',
    'https://api.au2.cliniko.com/v1/',
    'https://api.cliniko.com/',
    'ftp://localhost/',
    'http://localhost.evil.test/',
    '/files',
  ])('behavior: C04: no file is sent to %s', async (url) => {
    const { uploads, upload } = setUpUploads({ presign: () => json({ url, fields }) })
    await expect(upload()).rejects.toThrow(LinkError)
    expect(uploads).toHaveLength(0)
  })

  test.each(['http://localhost:4010/storage/', 'http://127.0.0.1:4010/', 'http://[::1]:4010/'])(
    'behavior: a mock on this machine can be the storage: %s',
    async (url) => {
      const { uploads, upload } = setUpUploads({ presign: () => json({ url, fields }) })
      await upload()
      expect(uploads[0]?.url).toBe(url)
    },
  )
})
