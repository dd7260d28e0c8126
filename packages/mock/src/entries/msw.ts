import { HttpResponse, http, type RequestHandler } from 'msw'
import type { Mock } from '../create-mock.js'
import { storageHost } from '../http/storage.js'

/**
 * Request handlers of MSW that answer for Cliniko and its storage from a mock, so that programs and tests whose client
 * takes no `fetch` need no change. Requests to other hosts are left alone.
 *
 * @example
 * const server = setupServer(...handlersOf(createMock()))
 * server.listen({ onUnhandledRequest: 'error' })
 */
export function handlersOf(mock: Pick<Mock, 'fetch' | 'store'>): RequestHandler[] {
  return [mock.store.url('/*'), `https://${storageHost}/*`].map((path) =>
    http.all(path, async ({ request }) => {
      const { method, url, signal } = request
      // As pairs: MSW has its own idea of what a Headers that is made from another's holds.
      const sent = [...request.headers]
      const body = method === 'GET' || method === 'HEAD' ? undefined : await request.arrayBuffer()
      try {
        return await mock.fetch(url, { method, headers: sent, signal, ...(body?.byteLength && { body }) })
      } catch {
        // A fault of the network, or a request that was called off.
        return HttpResponse.error()
      }
    }),
  )
}
