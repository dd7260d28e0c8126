import { HttpResponse, http, type RequestHandler } from 'msw'
import type { Mock } from '../create-mock.js'
import { storageHost } from '../http/storage.js'

/**
 * Returns request handlers for MSW that respond for Cliniko and its storage from a mock. Use them if you can't pass a
 * `fetch` to the client. Requests to other hosts aren't handled.
 *
 * @example
 * const server = setupServer(...handlersOf(createMock()))
 * server.listen({ onUnhandledRequest: 'error' })
 */
export function handlersOf(mock: Pick<Mock, 'fetch' | 'store'>): RequestHandler[] {
  return [mock.store.url('/*'), `https://${storageHost}/*`].map((path) =>
    http.all(path, async ({ request }) => {
      const { method, url, signal } = request
      // As pairs, because MSW changes how a Headers object is copied.
      const headers = [...request.headers]
      const body = method === 'GET' || method === 'HEAD' ? undefined : await request.arrayBuffer()
      try {
        return await mock.fetch(url, { method, headers, signal, ...(body?.byteLength && { body }) })
      } catch {
        // A network fault, or an aborted request.
        return HttpResponse.error()
      }
    }),
  )
}
