import { createClient, createCliniko, patients } from '@cliniko/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMock, type MswHttp } from '../src/index.js'
import { app, now } from './clinic.js'

/** A server of MSW, of any version. */
interface MswServer {
  listen(): void
  close(): void
}

/** A version of MSW. */
export interface Msw<Handler> {
  readonly name: string
  readonly http: MswHttp<Handler>
  setupServer(...handlers: Handler[]): MswServer
}

/** Tests a mock's handlers with a version of MSW. */
export function testHandlersWith<Handler>({ name, http, setupServer }: Msw<Handler>): void {
  const isPage = typeof document !== 'undefined'
  /** Where the app's own server is. */
  const origin = isPage ? window.location.origin : 'https://app.test'
  const mock = createMock({ now, rateLimit: false, patients: 20 })
  let server: MswServer | undefined

  function start(baseUrl?: string) {
    const handlers = mock.handlers({ http, ...(baseUrl !== undefined && { baseUrl }) })
    // Nothing in a test reaches the network.
    const others = http.all('*', async () => Response.error())
    server = setupServer(...handlers, others)
    server.listen()
  }

  beforeEach(() => mock.faults.clear())
  afterEach(() => {
    server?.close()
    server = undefined
  })

  describe(`MSW ${name}`, () => {
    test.each([
      ['/api/cliniko', `${origin}/api/cliniko`],
      ['/api/cliniko/', `${origin}/api/cliniko`],
      [`${origin}/api/v2/cliniko`, `${origin}/api/v2/cliniko`],
      // A page may only read what its own server returns.
      isPage ? ['/api/cliniko', '/api/cliniko'] : ['https://proxy.test', 'https://proxy.test'],
    ])('C78 default: handlers at %s, and a client at %s', async (baseUrl, clientUrl) => {
      start(baseUrl)
      // With the runtime's own fetch.
      const client = createClient({ baseUrl: clientUrl, retry: { limit: 0 } })
      const patient = await client.request(patients.create, { first_name: 'Björk', last_name: '李' })
      expect(await client.request(patients.get, patient.id)).toEqual(patient)
      const where = { last_name: '李', archived_at: { any: true } } as const
      const { items } = await client.request(patients.list, { where })
      expect(items.map(({ id }) => id)).toContain(patient.id)
      await client.request(patients.archive, patient.id)
      await expect(client.request(patients.get, patient.id)).rejects.toMatchObject({ status: 404 })
      mock.faults.add({ kind: 'reset' })
      await expect(client.request(patients.list)).rejects.toMatchObject({ name: 'NetworkError' })
    })

    test('C78 input: other paths and hosts aren’t handled', async () => {
      start('/api/cliniko')
      const before = mock.requests.length
      await expect(fetch(`${origin}/api/other/patients`)).rejects.toThrow()
      await expect(fetch('https://api.uk1.cliniko.com/v1/patients')).rejects.toThrow()
      expect(mock.requests).toHaveLength(before)
    })

    test.each([[{}], [undefined], [{ http, baseUrl: 'api/cliniko' }], [{ http, baseUrl: '//evil.test' }]])(
      'C78 input: handlers(%j)',
      (options) => {
        expect(() => mock.handlers(options as { http: typeof http })).toThrow(/^(handlers needs http|baseUrl must be)/)
      },
    )

    // A page can't call other origins, which don't allow it.
    if (isPage) return

    test('C78 default: without a base URL, handlers stand for Cliniko', async () => {
      start()
      const url = mock.store.url('/businesses')
      // A browser doesn't let a page set a User-Agent.
      const authorization = `Basic ${btoa(`${mock.apiKey}:`)}`
      expect((await fetch(url, { headers: { authorization } })).status).toBe(200)
      expect((await fetch(url)).status).toBe(401)
      const cliniko = createCliniko({ apiKey: mock.apiKey, app, retry: { limit: 0 } })
      expect((await cliniko.businesses.list()).totalEntries).toBe(3)
    })

    test('C78 behavior: a file is uploaded to the storage', async () => {
      start('/api/cliniko')
      const [id = ''] = mock.store.tables.patients.keys()
      const path = `/api/cliniko/patients/${id}/attachment_presigned_post`
      const post = await (await fetch(origin + path)).json()
      const form = new FormData()
      for (const [field, value] of Object.entries<string>(post.fields)) form.append(field, value)
      form.append('file', new File(['knee'], 'knee.txt', { type: 'text/plain' }))
      const response = await fetch(post.url, { method: 'POST', body: form })
      expect(response.status).toBe(201)
      expect(await response.text()).toContain('<Key>')
    })
  })
}
