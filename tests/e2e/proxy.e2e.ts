import { createServer, type RequestListener, type Server } from 'node:http'
import { individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { type ClinikoProxy, createProxy, rule } from '@cliniko/server'
import { toNodeHandler } from '@cliniko/server/node'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startBrowser } from './browser'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 50, rateLimit: false })
const [id = ''] = [...mock.store.tables.patients.values()].map((patient) => patient.id)
const path = '/api/cliniko'
const page = '<!doctype html><title>Desk</title><p>Desk</p>'

/** Serves a page at / and the proxy below its path, as an app would. */
const servers: readonly (readonly [name: string, make: (proxy: ClinikoProxy) => RequestListener])[] = [
  [
    'node:http',
    (proxy) => {
      const handler = toNodeHandler(proxy)
      return (request, response) => {
        if (request.url?.startsWith(`${path}/`)) return void handler(request, response)
        response.setHeader('content-type', 'text/html').end(page)
      }
    },
  ],
  [
    'Hono',
    (proxy) => {
      const app = new Hono()
      app.all(`${path}/*`, ({ req }) => proxy(req.raw))
      app.get('*', ({ html }) => html(page))
      return getRequestListener(app.fetch)
    },
  ],
]

let browser: Browser
const running: Server[] = []

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  for (const server of running) server.close()
})

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

/** What a script of a page sees of a response. */
const send = (tab: Page, url: string, init: RequestInit = {}) =>
  tab.evaluate(
    async ([url, init]) => {
      try {
        const response = await fetch(url, { credentials: 'include', ...init })
        return { status: response.status, text: await response.text() }
      } catch {
        return { status: 0, text: '' }
      }
    },
    [url, init] as const,
  )

const json = { 'content-type': 'application/json' }
const change = { method: 'PATCH', headers: json, body: JSON.stringify({ occupation: 'Baker' }) }

describe.each(servers)('Chromium and a proxy on %s', (_name, make) => {
  let upstream: (url: string, init: RequestInit) => Promise<Response>
  let own: string
  let desk: string
  let evil: string
  let tab: Page

  beforeAll(async () => {
    desk = await listen((_request, response) => void response.setHeader('content-type', 'text/html').end(page))
    evil = await listen((_request, response) => void response.setHeader('content-type', 'text/html').end(page))
    const proxy = createProxy({
      ...mock.credentials,
      fetch: (url, init) => upstream(url, init),
      retry: { limit: 0 },
      origins: [desk],
      authenticate: () => ({ user: '1' }),
      allow: [
        rule(patients.get, { redact: ['medicare', 'notes'] }),
        patients.update,
        rule(individualAppointments.list, { include: { patient: { fields: ['first_name'] } } }),
      ],
    })
    own = await listen(make(proxy))
  })

  beforeEach(async () => {
    upstream = mock.fetch
    tab = await browser.newPage()
    return () => tab.close()
  })

  test('C100 behavior: pages of the app read and write, those of another site do neither', async () => {
    await tab.goto(own)
    expect((await send(tab, `${path}/patients/${id}`)).status).toBe(200)
    expect((await send(tab, `${path}/patients/${id}`, change)).status).toBe(200)
    await tab.goto(evil)
    const before = mock.requests.length
    expect(await send(tab, `${own}${path}/patients/${id}`)).toEqual({ status: 0, text: '' })
    expect((await send(tab, `${own}${path}/patients/${id}`, change)).status).toBe(0)
    // A form needs no preflight.
    await tab.setContent(
      `<form method="post" action="${own}${path}/patients/${id}" enctype="text/plain"><input name='{"a":"' value='"}'></form>`,
    )
    await Promise.all([tab.waitForNavigation(), tab.evaluate(() => document.querySelector('form')?.submit())])
    expect(await tab.locator('body').innerText()).toContain('foreign_origin')
    expect(mock.requests).toHaveLength(before)
  })

  test('C101 behavior: pages of a listed origin read and write, after a preflight', async () => {
    await tab.goto(desk)
    expect((await send(tab, `${own}${path}/patients/${id}`)).status).toBe(200)
    const written = await send(tab, `${own}${path}/patients/${id}`, change)
    expect([written.status, JSON.parse(written.text).occupation]).toEqual([200, 'Baker'])
    const refused = await send(tab, `${own}${path}/users`)
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([403, 'operation_not_allowed'])
  })

  test('C102 behavior: no withheld field is in any byte that the page gets', async () => {
    await tab.goto(own)
    const { text } = await send(tab, `${path}/patients/${id}`)
    expect(Object.keys(JSON.parse(text))).not.toContain('medicare')
    const list = await send(tab, `${path}/individual_appointments?per_page=20`, {
      headers: { 'x-cliniko-include': 'patient' },
    })
    expect(list.text).toContain('"first_name"')
    expect(list.text).not.toMatch(/"(medicare|notes_|email|date_of_birth)"/)
    for (const body of [text, list.text]) {
      expect(body).not.toContain(mock.apiKey)
      expect(body).not.toContain(btoa(`${mock.apiKey}:`))
    }
  })

  test('C103 behavior: a page or a picture of Cliniko runs no script on the origin of the app', async () => {
    for (const type of ['text/html', 'image/svg+xml', 'application/json']) {
      const hostile =
        '<svg xmlns="http://www.w3.org/2000/svg"><script>document.title = "hacked"; fetch("/hacked")</script></svg>'
      upstream = async () => new Response(hostile, { headers: { 'content-type': type } })
      const hacked: string[] = []
      tab.on('request', (request) => request.url().endsWith('/hacked') && hacked.push(request.url()))
      const response = await tab.goto(`${own}${path}/individual_appointments`)
      expect(response?.headers()['content-security-policy']).toContain('sandbox')
      expect(response?.headers()['content-type']).toBe('application/json')
      expect(await tab.title()).not.toBe('hacked')
      expect(hacked).toEqual([])
    }
  })

  test('C104 behavior: a page that leaves ends the request to Cliniko', async () => {
    await tab.goto(own)
    let hasAborted = () => {}
    const abort = new Promise<void>((done) => {
      hasAborted = done
    })
    let hasArrived = () => {}
    const arrival = new Promise<void>((done) => {
      hasArrived = done
    })
    upstream = (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          hasAborted()
          reject(signal.reason)
        })
        hasArrived()
      })
    void tab.evaluate((url) => void fetch(url).catch(() => {}), `${path}/patients/${id}`)
    await arrival
    await tab.goto('about:blank')
    await abort
  })
})
