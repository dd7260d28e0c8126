import {
  ClinikoError,
  createClient,
  NetworkError,
  patients,
  ResponseError,
  ServerError,
  TimeoutError,
} from '@cliniko/core'
import { app, deferred, failure, inBrowser, ok, same, shown, stillClock } from './kit.mjs'

/**
 * Checks a client over the runtime's own fetch, with a server on this machine that adds the key, as a proxy does, and has
 * the faults of a network.
 * @param {string} url
 */
export function networkChecks(url) {
  const client = (/** @type {string} */ path, /** @type {import('@cliniko/core').CommonOptions} */ options = {}) =>
    createClient({ baseUrl: url + path, clock: stillClock(), ...options })

  /** Wraps the runtime's fetch: `asked` resolves when it is called, `answered` when the headers are there. */
  function watchedFetch() {
    const asked = deferred()
    const answered = deferred()
    /** @type {import('@cliniko/core').Fetch} */
    const watched = (input, init) => {
      const response = fetch(input, init)
      asked.resolve()
      response.then(answered.resolve, () => {})
      return response
    }
    return { fetch: watched, asked: asked.promise, answered: answered.promise }
  }

  return {
    async 'network: list, create, archive'() {
      const one = client('/v1')
      const all = await one.request(patients.list, { perPage: 25 }).toArray()
      const { totalEntries } = await one.request(patients.list, { perPage: 1 })
      same([new Set(all.map(({ id }) => id)).size, totalEntries > 50], [totalEntries, true], 'patients')
      const { id } = await one.request(patients.create, { first_name: 'Zoë', last_name: '李 😀 + &=#%' })
      const where = { last_name: '李 😀 + &=#%' }
      same((await one.request(patients.list, { where })).items[0]?.id, id, 'the patient found')
      same(await one.request(patients.archive, id), undefined)
    },

    async 'network: redirects are not followed'() {
      await failure(client('/redirect').request(patients.list), ResponseError)
      same(await (await fetch(`${url}/followed`)).json(), false, 'followed')
    },

    async 'network: abort before the response'() {
      const { fetch, asked } = watchedFetch()
      const controller = new AbortController()
      const reason = new Error('the page was left')
      const failed = failure(
        client('/hang', { fetch, retry: { limit: 0 } }).request(patients.list, { signal: controller.signal }),
      )
      await Promise.race([asked, failed])
      controller.abort(reason)
      ok((await failed) === reason, 'it failed with something else than the reason')
    },

    async 'network: abort within the response'() {
      const { fetch, answered } = watchedFetch()
      const controller = new AbortController()
      const reason = new Error('the page was left')
      const failed = failure(
        client('/stall', { fetch, retry: { limit: 0 } }).request(patients.list, { signal: controller.signal }),
      )
      await Promise.race([answered, failed])
      controller.abort(reason)
      ok((await failed) === reason, 'it failed with something else than the reason')
    },

    async 'network: timeout within the response'() {
      const { fetch, answered } = watchedFetch()
      const clock = stillClock()
      const failed = failure(
        client('/stall', { fetch, clock, retry: { limit: 0 } }).request(patients.list),
        TimeoutError,
      )
      await Promise.race([answered, failed])
      clock.runOut()
      same((await failed).retryable, true)
    },

    async "network: the runtime's own clock"() {
      const own = (/** @type {string} */ path, /** @type {import('@cliniko/core').CommonOptions} */ options = {}) =>
        createClient({ baseUrl: url + path, ...options })
      // Its timer of 30 s is cancelled, or it would keep the process from ending.
      same((await own('/v1').request(patients.list, { perPage: 1 })).items.length, 1)
      await failure(own('/hang', { timeout: 1, retry: { limit: 0 } }).request(patients.list), TimeoutError)
    },

    async 'network: a truncated response is a fault'() {
      const params = { where: { last_name: 'Sensitive-Name' } }
      const error = await failure(client('/cut', { retry: { limit: 0 } }).request(patients.list, params), ClinikoError)
      ok(error instanceof NetworkError || error instanceof ResponseError, `it is a ${error.name}`)
      same(error.retryable, true)
      ok(!shown(error).includes('Sensitive-Name'), 'the error shows the filter')
    },

    async 'network: nobody there'() {
      const nobody = createClient({ baseUrl: 'http://127.0.0.1:1/v1', clock: stillClock(), retry: { limit: 0 } })
      const error = await failure(
        nobody.request(patients.list, { where: { last_name: 'Sensitive-Name' } }),
        NetworkError,
      )
      ok(!shown(error).includes('Sensitive-Name'), 'the error shows the filter')
    },

    async 'network: 429 is retried, and 503 by a client with a key'() {
      const limited = await client('/busy-429').request(patients.list, { perPage: 1 })
      same(limited.items.length, 1, 'records after a 429')
      // A proxy has made its own retries.
      await failure(client('/busy-503').request(patients.list), ServerError)
      if (inBrowser) return
      const options = { apiKey: 'loopback-key-au1', app, baseUrl: `${url}/busy-502`, clock: stillClock() }
      const busy = await createClient(options).request(patients.list, { perPage: 1 })
      same(busy.items.length, 1, 'records after a 502')
    },
  }
}
