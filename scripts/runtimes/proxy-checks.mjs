import { ConfigError, createClient, createRateLimiter, patients } from '@cliniko/core'
import { createProxy } from '@cliniko/server'
import { app, clinic, failure, hangingFetch, inBrowser, listed, ok, same, stillClock } from './kit.mjs'

/** Where the proxy is. */
export const url = 'https://app.example/api/cliniko'
const own = { origin: 'https://app.example', 'content-type': 'application/json' }

/**
 * The proxy of a clinic that lets in who has a session.
 * @param {import('@cliniko/mock').Mock} mock
 * @param {Partial<import('@cliniko/server').ProxyOptions>} [options]
 */
export function proxyOf(mock, options = {}) {
  return createProxy({
    apiKey: mock.apiKey,
    app,
    fetch: mock.fetch,
    clock: stillClock(),
    // The clock ends short waits at once, and with them the longest that a request may wait for its turn.
    rateLimiter: createRateLimiter(),
    allow: [patients.list, patients.get, patients.create],
    authenticate: (request) => (request.headers.get('x-session') === 'none' ? null : { user: 'ana' }),
    ...options,
  })
}

/** What the proxy does for pages. */
export const proxyChecks = {
  async 'proxy: GET passes, uncached'() {
    const mock = clinic()
    const response = await proxyOf(mock)(new Request(`${url}/patients?per_page=2`))
    same([response.status, response.headers.get('cache-control')], [200, 'no-store'])
    const text = await response.text()
    same(JSON.parse(text).patients.length, 2)
    ok(!(text + JSON.stringify([...response.headers])).includes(mock.apiKey), 'the answer holds the key')
  },

  async 'proxy: foreign writes are refused'() {
    const mock = clinic()
    const body = JSON.stringify({ first_name: 'Ana', last_name: 'Silva' })
    const post = (/** @type {Record<string, string>} */ headers) =>
      proxyOf(mock)(new Request(`${url}/patients`, { method: 'POST', headers, body }))
    same((await post({ ...own, origin: 'https://evil.example' })).status, 403, 'from a foreign origin')
    same((await post({ 'content-type': 'application/json' })).status, 403, 'from no origin')
    same(mock.requests.length, 0, 'requests that got through')
    same((await post(own)).status, 201, "from the app's own origin")
  },

  async 'proxy: a large body is refused'() {
    const mock = clinic()
    const proxy = proxyOf(mock, { maxBodyBytes: 100 })
    const post = (/** @type {string} */ last_name) => {
      const body = JSON.stringify({ first_name: 'Ana', last_name })
      return proxy(new Request(`${url}/patients`, { method: 'POST', headers: own, body }))
    }
    same((await post('x'.repeat(100))).status, 413)
    same((await post('患者')).status, 201)
    same(mock.requests.length, 1, 'requests that got through')
  },

  async 'proxy: no session, no records'() {
    const mock = clinic()
    const headers = { 'x-session': 'none' }
    same((await proxyOf(mock)(new Request(`${url}/patients`, { headers }))).status, 401)
    same((await proxyOf(mock)(new Request(`${url}/practitioners`))).status, 403, 'what is not allowed')
    same((await proxyOf(mock)(new Request(`${url}/patients?q=x`))).status, 400, 'what the API would ignore')
    same(mock.requests.length, 0, 'requests that got through')
  },

  async "proxy: a page's client walks through"() {
    const mock = clinic()
    const proxy = proxyOf(mock)
    const client = createClient({
      baseUrl: url,
      clock: stillClock(),
      fetch: (input, { signal, ...init }) => proxy(new Request(input, { ...init, signal: signal ?? null })),
    })
    const ids = new Set()
    for await (const { id } of client.request(patients.list, { perPage: 25 })) ids.add(id)
    same(ids.size, listed(mock).length, 'patients')
  },

  async 'proxy: an abort reaches the API'() {
    const { fetch, asked } = hangingFetch()
    const controller = new AbortController()
    const answer = proxyOf(clinic(), { fetch })(new Request(`${url}/patients`, { signal: controller.signal }))
    await Promise.race([asked, answer])
    controller.abort()
    same((await answer).status, 499)
  },
}

/** A proxy has a key, and so can't be in a page. */
export const proxyInPageChecks = {
  async 'page: a proxy throws'() {
    ok(inBrowser, 'this is no page')
    const options = { apiKey: 'a-secret-key-au1', app, allow: [patients.list], authenticate: () => ({ user: '1' }) }
    await failure(() => createProxy(options), ConfigError)
  },
}
