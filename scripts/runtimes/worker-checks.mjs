import { createRateLimiter, individualAppointments, patients } from '@cliniko/core'
import { rule } from '@cliniko/server'
import { createWorker } from '@cliniko/server/worker'
import { app, deferred, same } from './kit.mjs'

// On Cloudflare Workers the requests of an isolate share its memory. But what a request began, such as a timer or a fetch, ends
// with it. These checks send requests to the worker itself, so that each has a context of its own.

/** @typedef {{ fetch(url: string, init?: RequestInit): Promise<Response> }} Self */

const shared = {
  apiKey: 'MS1ydW50aW1lLWNoZWNrcw-au1',
  app,
  authenticate: (/** @type {Request} */ { headers }) => ({ user: headers.get('x-user') ?? 'ana' }),
}
const link = { links: { self: 'https://api.au1.cliniko.com/v1/patients/1' } }
const page = (/** @type {string} */ resource, /** @type {object} */ record) =>
  Response.json({ [resource]: [record], total_entries: 1, links: {} })

/** Resolves whenever related records are requested. */
let related = deferred()

/** @type {Record<string, import('@cliniko/server/worker').ClinikoWorker<unknown>>} */
const workers = {
  'turns.example': createWorker(() => ({
    ...shared,
    allow: [patients.list],
    rateLimiter: createRateLimiter({ limit: 1, window: 200, maxWait: 9000 }),
    fetch: async () => page('patients', { id: '1' }),
  })),
  'records.example': createWorker(() => ({
    ...shared,
    allow: [rule(individualAppointments.list, { include: { patient: true } })],
    async fetch(url) {
      if (url.includes('/individual_appointments')) return page('individual_appointments', { id: '2', patient: link })
      related.resolve()
      await new Promise((resolve) => setTimeout(resolve, 200))
      return page('patients', { id: '1' })
    },
  })),
}

/** Handles the requests that the checks send. */
export const worker = {
  fetch: async (/** @type {Request} */ request) =>
    workers[new URL(request.url).hostname]?.fetch(request, {}) ?? new Response(null, { status: 404 }),
}

/**
 * What holds although the requests of a worker end with all that they began.
 * @param {Self} self
 */
export function workerChecks(self) {
  /**
   * @param {string} url
   * @param {Record<string, string>} [headers]
   */
  function start(url, headers) {
    const controller = new AbortController()
    const init = { signal: controller.signal, headers: { 'sec-fetch-site': 'same-origin', ...headers } }
    const status = self.fetch(url, init).then(
      (response) => response.status,
      () => 'cancelled',
    )
    return { status, cancel: () => controller.abort() }
  }

  return {
    async 'worker: a request that is cancelled while it waits holds up nobody'() {
      const url = 'https://turns.example/api/cliniko/patients'
      same(await start(url).status, 200)
      const first = start(url)
      // The worker has received it when it has responded to another.
      await start('https://nobody.example').status
      const others = ['bea', 'cy'].map((user) => start(url, { 'x-user': user }).status)
      await start('https://nobody.example').status
      first.cancel()
      same(await Promise.all([first.status, ...others]), ['cancelled', 200, 200])
    },

    async 'worker: a request that is cancelled takes no record from others of its user'() {
      const url = 'https://records.example/api/cliniko/individual_appointments'
      const headers = { 'x-cliniko-include': 'patient' }
      related = deferred()
      const first = start(url, headers)
      await related.promise
      related = deferred()
      const second = start(url, headers)
      await related.promise
      first.cancel()
      same(await Promise.all([first.status, second.status]), ['cancelled', 200])
    },
  }
}
