import { once } from 'node:events'
import type { Server } from 'node:http'

/** A server on this machine. */
export interface Served {
  /** Its origin, such as `http://127.0.0.1:4010`. */
  readonly url: string
  close(): Promise<void>
}

/** Serves on any free port. */
export async function listen(server: Server): Promise<Served> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
