import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../dist', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/** The built site on this machine. */
export interface StaticSite {
  readonly url: string
  close(): void
}

/** Serves the built site as a host of static files does: `/guides/filters` is `guides/filters.html`. */
export async function serveSite(): Promise<StaticSite> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = normalize(decodeURIComponent(pathname))
    const candidates = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`]
    for (const candidate of candidates) {
      try {
        const content = await readFile(join(root, candidate))
        response.writeHead(200, { 'content-type': types[extname(candidate)] ?? 'application/octet-stream' })
        return response.end(content)
      } catch {
        // The next candidate, or 404.
      }
    }
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.')
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() }
}
