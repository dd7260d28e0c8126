import 'server-only'
import { createClient } from '@cliniko/core'
import { createMock } from '@cliniko/mock'

declare global {
  var demoClinic: ReturnType<typeof createMock> | undefined
}

const { CLINIKO_API_KEY: apiKey, CLINIKO_BASE_URL: baseUrl } = process.env

/** Shared by pages and the proxy. Without a key it reaches a made-up clinic in memory. */
export const credentials = apiKey
  ? { apiKey, app: { name: 'Next example', email: 'dev@next-example.org' }, ...(baseUrl && { baseUrl }) }
  : demo().credentials

/** Sends requests from pages. It has the browser's scope, so that what it fetches is the browser's, too. */
export const client = createClient({ ...credentials, scope: '/api/cliniko' })

/** Next bundles pages and routes apart, and starts again when a file changes: they share the clinic nevertheless. */
function demo() {
  globalThis.demoClinic ??= createMock({ patients: 200 })
  return globalThis.demoClinic
}
