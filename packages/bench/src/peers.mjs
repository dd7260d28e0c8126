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
 * What each client does for one list of patients and one small record, over the same fetch.
 * @param {typeof fetch} fetch - Answers at once, from memory.
 */
export function peersOver(fetch) {
  const own = createClient({ apiKey, app, fetch, rateLimiter: { acquire: async () => {}, pauseUntil() {} } })
  const bare = async (path) => (await fetch(base + path, { headers: { accept: 'application/json' } })).json()
  const ofetch = createFetch({ fetch, Headers, AbortController })
  const kyClient = ky.create({ fetch, retry: 0 })
  const axiosClient = axios.create({ adapter: 'fetch', env: { fetch } })
  const openapi = createOpenapiClient({ baseUrl: base, fetch })
  const stripe = new Stripe('sk_test_benchmark', {
    httpClient: Stripe.createFetchHttpClient(fetch),
    maxNetworkRetries: 0,
    telemetry: false,
  })
  const openai = new OpenAI({ apiKey: 'benchmark', baseURL: base, fetch, maxRetries: 0, dangerouslyAllowBrowser: true })
  return {
    'bare fetch': { list: () => bare('/patients'), one: () => bare('/patients/1') },
    'bare fetch again': { list: () => bare('/patients'), one: () => bare('/patients/1') },
    '@cliniko/core': { list: () => own.request(patients.list), one: () => own.request(patients.get, '1') },
    ofetch: { list: () => ofetch(`${base}/patients`), one: () => ofetch(`${base}/patients/1`) },
    ky: { list: () => kyClient.get(`${base}/patients`).json(), one: () => kyClient.get(`${base}/patients/1`).json() },
    axios: { list: () => axiosClient.get(`${base}/patients`), one: () => axiosClient.get(`${base}/patients/1`) },
    'openapi-fetch': { list: () => openapi.GET('/patients'), one: () => openapi.GET('/patients/1') },
    stripe: {
      list: () => stripe.rawRequest('GET', '/v1/patients'),
      one: () => stripe.rawRequest('GET', '/v1/patients/1'),
    },
    openai: { list: () => openai.get('/patients'), one: () => openai.get('/patients/1') },
  }
}
