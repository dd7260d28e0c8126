import { createClient, NetworkError, patients, ResponseError, ServerError, TimeoutError } from '@cliniko/core'
import { fromOfetch } from '@cliniko/core/ofetch'
import { createFetch, ofetch } from 'ofetch'
import { accessTo, clinic, deferred, failure, inBrowser, ok, same, shown, stillClock } from './kit.mjs'

/**
 * Checks a client that sends through ofetch, as it is bundled for the runtime.
 * @param {string} url - The address of the server of loopback.mjs.
 */
export function ofetchChecks(url) {
  const client = (/** @type {string} */ path, instance = ofetch) =>
    createClient({ baseUrl: url + path, clock: stillClock(), retry: { limit: 0 }, fetch: fromOfetch(instance) })

  return {
    async 'ofetch: list, create, archive'() {
      const one = client('/v1', ofetch.create({ baseURL: 'http://127.0.0.1:1', query: { locale: 'en' }, retry: 9 }))
      same((await one.request(patients.list, { perPage: 5 })).items.length, 5)
      const { id } = await one.request(patients.create, { first_name: 'Zoë', last_name: '李 😀 over ofetch' })
      same((await one.request(patients.get, id)).last_name, '李 😀 over ofetch')
      same(await one.request(patients.archive, id), undefined)
    },

    async 'ofetch: redirects are not followed'() {
      await failure(client('/redirect').request(patients.list), ResponseError)
      same(await (await fetch(`${url}/followed`)).json(), false, 'followed')
    },

    async 'ofetch: the client alone retries'() {
      /** @type {unknown[]} */
      const urls = []
      const busy = async (/** @type {unknown} */ input) => {
        urls.push(input)
        return new Response('busy', { status: 503 })
      }
      const mock = clinic()
      const instance = createFetch({ fetch: busy, Headers, AbortController, defaults: { retry: 5 } })
      const options = { ...accessTo(mock), clock: stillClock(), retry: { limit: 2 }, fetch: fromOfetch(instance) }
      await failure(createClient(options).request(patients.list), ServerError)
      // In a page, a proxy has made the retries.
      same(urls.length, inBrowser ? 1 : 3, 'attempts')
    },

    async 'ofetch: interceptors run'() {
      /** @type {unknown[]} */
      const seen = []
      const instance = ofetch.create({
        onRequest: ({ options }) => options.headers.set('x-trace-id', '1'),
        onResponse: ({ options, response }) => void seen.push([options.headers.get('x-trace-id'), response.status]),
      })
      same((await client('/v1', instance).request(patients.list, { perPage: 1 })).items.length, 1)
      same(seen, [['1', 200]])
    },

    async 'ofetch: abort and timeout within the response'() {
      const { promise: responded, resolve: respond } = deferred()
      const instance = ofetch.create({ onResponse: respond })
      const controller = new AbortController()
      const reason = new Error('the page was left')
      const aborted = failure(client('/stall', instance).request(patients.list, { signal: controller.signal }))
      await Promise.race([responded, aborted])
      controller.abort(reason)
      ok((await aborted) === reason, 'it failed with something else than the reason')

      const clock = stillClock()
      const second = deferred()
      const fetch = fromOfetch(ofetch.create({ onResponse: second.resolve }))
      const options = { baseUrl: `${url}/stall`, clock, retry: { limit: 0 }, fetch }
      const late = failure(createClient(options).request(patients.list), TimeoutError)
      await Promise.race([second.promise, late])
      clock.runOut()
      await late
    },

    async 'ofetch: no error shows the URL'() {
      const nobody = createClient({
        baseUrl: 'http://127.0.0.1:1/v1',
        clock: stillClock(),
        retry: { limit: 0 },
        fetch: fromOfetch(ofetch),
      })
      const params = { where: { last_name: 'Sensitive-Name' } }
      const error = await failure(nobody.request(patients.list, params), NetworkError)
      ok(!shown(error).includes('Sensitive-Name'), 'the error shows the filter')
    },
  }
}
