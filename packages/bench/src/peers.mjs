import { createClient, patients } from '@cliniko/core'
import axios from 'axios'
import ky from 'ky'
import { createFetch } from 'ofetch'
import OpenAI from 'openai'
import createOpenapiClient from 'openapi-fetch'
import Stripe from 'stripe'

const apiKey = 'MS0xLWJlbmNobWFyaw-au1'
const app = { name: 'Benchmark', email: 'dev@clinic-tests.org' }
const base = 'https://api.au1.cliniko.com/v1'

/**
 * The two requests that every client is measured with.
 * @typedef {object} Peer
 * @property {() => PromiseLike<unknown>} page - A page of 100 patients.
 * @property {() => PromiseLike<unknown>} record - A small record.
 */

/**
 * Makes each client on top of the same fetch. Retries and limits are off: they cost nothing while requests succeed.
 * @param {typeof fetch} fetch
 * @returns {{ bare: Peer, peers: Record<string, Peer> }} What every client is compared with, and the clients.
 */
export function clientsOver(fetch) {
  const own = createClient({ apiKey, app, fetch, rateLimiter: { acquire: async () => {}, pauseUntil() {} } })
  /** @param {string} path */
  const get = async (path) => (await fetch(base + path, { headers: { accept: 'application/json' } })).json()
  const bare = { page: () => get('/patients'), record: () => get('/patients/1') }
  const ofetch = createFetch({ fetch, Headers, AbortController })
  const kyClient = ky.create({ fetch, retry: 0 })
  const axiosClient = axios.create({ adapter: 'fetch', env: { fetch } })
  /** @type {ReturnType<typeof createOpenapiClient<{ [path in '/patients' | '/patients/1']: { get: { responses: {} } } }>>} */
  const openapi = createOpenapiClient({ baseUrl: base, fetch })
  const stripe = new Stripe('sk_test_benchmark', {
    httpClient: Stripe.createFetchHttpClient(fetch),
    maxNetworkRetries: 0,
    telemetry: false,
  })
  const openai = new OpenAI({ apiKey: 'benchmark', baseURL: base, fetch, maxRetries: 0, dangerouslyAllowBrowser: true })
  return {
    bare,
    peers: {
      'bare fetch itself': bare,
      '@cliniko/core': { page: () => own.request(patients.list), record: () => own.request(patients.get, '1') },
      ofetch: { page: () => ofetch(`${base}/patients`), record: () => ofetch(`${base}/patients/1`) },
      ky: {
        page: () => kyClient.get(`${base}/patients`).json(),
        record: () => kyClient.get(`${base}/patients/1`).json(),
      },
      axios: { page: () => axiosClient.get(`${base}/patients`), record: () => axiosClient.get(`${base}/patients/1`) },
      'openapi-fetch': { page: () => openapi.GET('/patients'), record: () => openapi.GET('/patients/1') },
      stripe: {
        page: () => stripe.rawRequest('GET', '/v1/patients'),
        record: () => stripe.rawRequest('GET', '/v1/patients/1'),
      },
      openai: { page: () => openai.get('/patients'), record: () => openai.get('/patients/1') },
    },
  }
}
