import { createClient, downloadAttachment, patientAttachments } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { origin } from '../test/kit.js'
import { type AuditEvent, createProxy, type ProxyOptions, rule } from './index.js'

const storageUrl = 'https://files-tests.s3.ap-southeast-2.amazonaws.com/12/scan.pdf?X-Amz-Signature=s3cret'
const contents = '<script>made up</script>'
const key = 'MS1zZWNyZXQ-au1'
const api = 'https://api.au1.cliniko.com/v1'

interface ClinicOptions extends Partial<ProxyOptions> {
  readonly filename?: string
  readonly storage?: () => Response
}

/** A clinic with one attachment, and a page whose client reaches it through the proxy. */
function setUp({ filename = 'scan.pdf', storage = () => new Response(contents), ...options }: ClinicOptions = {}) {
  const sent: string[] = []
  const keys: (string | undefined)[] = []
  const events: AuditEvent[] = []
  const record = {
    id: '77',
    filename,
    content_type: 'text/html',
    size: contents.length,
    processing_completed: true,
    patient: { links: { self: `${api}/patients/5` } },
    content: { links: { self: `${api}/patient_attachments/77/content` } },
  }
  const proxy = createProxy({
    apiKey: key,
    app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
    retry: { limit: 0 },
    allow: [...downloadAttachment.uses],
    authenticate: () => ({ user: 'ada' }),
    audit: (event) => void events.push(event),
    rateLimiter: {
      acquire: async (request = {}) => void keys.push(request.key),
      pauseUntil: () => {},
    },
    fetch: async (url, init) => {
      sent.push(url)
      if (!url.startsWith(api)) {
        expect(new Headers(init?.headers).has('authorization')).toBe(false)
        return storage()
      }
      if (url.endsWith('/content')) return new Response('', { status: 302, headers: { location: storageUrl } })
      if (new URL(url).pathname.endsWith('/77')) return Response.json(record)
      return Response.json({ patient_attachments: url.includes('77') ? [record] : [], total_entries: 1, links: {} })
    },
    ...options,
  })
  const seen: string[] = []
  const client = createClient({
    baseUrl: `${origin}/api/cliniko`,
    fetch: async (url, init) => {
      const response = await proxy(
        new Request(url, { ...init, headers: { ...init.headers, 'sec-fetch-site': 'same-origin' } }),
      )
      seen.push(JSON.stringify([...response.headers]), await response.clone().text())
      return response
    },
  })
  const send = (id: string) =>
    proxy(
      new Request(`${origin}/api/cliniko/patient_attachments/${id}/content`, {
        headers: { 'sec-fetch-site': 'same-origin' },
      }),
    )
  return { client, send, sent, seen, keys, events }
}

describe('C103 a file through the proxy', () => {
  test("default: a page's client saves it; key and storage stay behind", async () => {
    const { client, seen, keys, events } = setUp()
    const file = await downloadAttachment(client, '77')
    expect([file.name, await (await file.blob()).text()]).toEqual(['scan.pdf', contents])
    expect(seen.join()).not.toMatch(/amazonaws|s3cret|Signature/)
    expect(seen.join()).not.toContain(key)
    // Each request took a turn of the caller.
    expect(new Set(keys)).toEqual(new Set(['ada']))
    expect(events.at(-1)).toMatchObject({
      operation: 'GET /patient_attachments/{id}/content',
      records: { patient_attachments: ['77'] },
      status: 200,
    })
    expect(JSON.stringify(events)).not.toMatch(/scan|amazonaws/)
  })

  test('behavior: no browser opens it as a page', async () => {
    const { headers } = await setUp().send('77')
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(headers.get('content-security-policy')).toMatch(/sandbox/)
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['a"; filename="b.html'],
    ['a\r\nset-cookie: x=1'],
    ["it's (1)*!.pdf"],
    ['\ud800half.pdf'],
    ['X光片.pdf'],
    ['../../etc/passwd'],
    [`${'long '.repeat(60)}.pdf`],
  ])('input: the file name %j adds no header and no parameter', async (filename) => {
    const response = await setUp({ filename }).send('77')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.~!%-]+$/)
    expect(response.headers.has('set-cookie')).toBe(false)
  })

  test('behavior: where and authorize hold; nothing is sent to the storage', async () => {
    const [get, content] = downloadAttachment.uses
    if (!content) throw new Error('no operation of the file')
    const foreign = setUp({ allow: [rule(content, { where: { patient_id: '6' } })] })
    expect((await foreign.send('77')).status).toBe(404)
    expect(foreign.sent.join()).not.toMatch(/content|amazonaws/)
    const own = setUp({ allow: [rule(content, { where: { patient_id: '5' } })] })
    expect((await own.send('77')).status).toBe(200)
    const ofGet = setUp({ allow: [rule(patientAttachments.get, { where: { patient_id: '6' } }), content] })
    expect((await ofGet.send('77')).status).toBe(404)
    const denied = setUp({ authorize: (_caller, { operation }) => operation === get })
    expect((await denied.send('77')).status).toBe(403)
    expect(denied.sent).toEqual([])
  })

  test('behavior: an attachment that does not exist is a 404', async () => {
    expect((await setUp().send('78')).status).toBe(404)
  })

  test.each([[() => new Response('gone', { status: 403 })], [() => Promise.reject(new Error(storageUrl)) as never]])(
    'behavior: a storage that fails is a 502 without its URL',
    async (storage) => {
      const response = await setUp({ storage }).send('77')
      expect(response.status).toBe(502)
      expect(await response.text()).not.toMatch(/amazonaws|s3cret/)
    },
  )
})
