import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { individualAppointments, nameOf, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { createProxy, rule } from '@cliniko/server'
import { toNodeHandler } from '@cliniko/server/node'
import { listen } from '../../packages/server/test/listen.js'
import type { RawRequest } from './raw-requests.js'

/** The text of every field that is withheld. */
export const secret = 'CANARY-OF-A-PATIENT'

/** A server with a proxy in front of an in-memory Cliniko, which notes what must not happen. */
export async function startServer() {
  const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 30, rateLimit: false })
  for (const patient of mock.store.tables.patients.values()) Object.assign(patient, { notes: secret, medicare: secret })
  for (const appointment of mock.store.tables.individual_appointments.values())
    Object.assign(appointment, { notes: secret })
  const faults: string[] = []
  /** How many reached the clinic, which keeps only the latest. */
  let requestCount = 0
  const requests = new AsyncLocalStorage<{ isAuthorized: boolean }>()
  const allow = [
    rule(patients.list, { redact: ['notes', 'medicare'] }),
    rule(patients.get, { redact: ['notes', 'medicare'] }),
    rule(patients.update, { redact: ['notes', 'medicare'] }),
    rule(patients.create, { redact: ['notes', 'medicare'] }),
    rule(individualAppointments.list, { redact: ['notes'], include: { patient: { fields: ['first_name'] } } }),
  ]
  const allowed = new Set(allow.map(({ operation }) => nameOf(operation)))
  const proxy = createProxy({
    ...mock.credentials,
    retry: { limit: 0 },
    // The limit is not what this is about.
    rateLimiter: { acquire: async () => {}, pauseUntil: () => {} },
    maxBodyBytes: 100_000,
    allow,
    authenticate: (request) => {
      const user = /^user=(reader|writer)$/.exec(request.headers.get('cookie') ?? '')?.[1]
      return user ? { user } : null
    },
    authorize: ({ user }, { operation }) => {
      const isAuthorized = operation.method === 'GET' || user === 'writer'
      const context = requests.getStore()
      if (context) context.isAuthorized = isAuthorized
      return isAuthorized
    },
    onError: (error) => faults.push(`an error of ours: ${error}`),
    fetch: (url, init) => {
      const { pathname } = new URL(url)
      const name = `${init?.method ?? 'GET'} ${pathname.replace('/v1', '').replace(/\d+/, '{id}')}`
      if (!allowed.has(name)) faults.push(`past the rules: ${name}`)
      if (!requests.getStore()?.isAuthorized) faults.push(`past authorize: ${name}`)
      const headers = new Headers(init?.headers)
      if (headers.has('cookie') || headers.has('x-evil')) faults.push('a header of the browser went on')
      requestCount++
      return mock.fetch(url, init)
    },
  })
  const handler = toNodeHandler((request) => requests.run({ isAuthorized: false }, () => proxy(request)))
  const server = createServer((incoming, outgoing) => void handler(incoming, outgoing))
  // A browser that has sent everything still gets its response.
  Object.assign(server, { httpAllowHalfOpen: true })
  const served = await listen(server)
  return {
    ...served,
    faults,
    /** The key, and how it is sent. */
    keys: [mock.apiKey, btoa(`${mock.apiKey}:`), btoa(mock.apiKey)],
    ids: [...mock.store.tables.patients.keys()].slice(0, 8),
    requestCount: () => requestCount,
  }
}

/**
 * Writes a request to a new connection, and returns what comes back until it closes. After its last byte the browser sends no
 * more, so that no request, however incomplete, is waited for.
 */
export function exchange(url: string, { parts, isCutOff }: RawRequest): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    // The server may refuse what it hasn't read.
    socket.on('error', () => {})
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')))
    socket.setNoDelay()
    void writeAll(socket, parts).then(() => (isCutOff ? socket.destroy() : socket.end()))
  })
}

async function writeAll(socket: Socket, parts: readonly string[]): Promise<void> {
  for (const part of parts) {
    socket.write(part, 'latin1')
    // The server reads it before the next.
    await new Promise(setImmediate)
  }
}
