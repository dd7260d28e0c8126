'use client'
import { setServerLimits } from './limit'
import { tab } from './tab'

const url = `/api/live?tab=${tab}`

/** In milliseconds. */
const reconnectAfter = 10_000

/**
 * Listens to what other browsers write through this server. A page that was rendered for somebody who isn't signed in any more,
 * or who works in another role now, is loaded again: another tab may have signed out.
 *
 * @param scope - Whom the page was rendered for: see `scopeOf` of the server.
 * @returns How to stop.
 */
export function listen(scope: string, poll: (names: readonly string[]) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false

  function connect(): void {
    if (isStopped) return
    source = new EventSource(url)
    source.addEventListener('written', ({ data }: MessageEvent<string>) => poll([data]))
    source.addEventListener('limits', ({ data }: MessageEvent<string>) => setServerLimits(toLimits(data)))
    source.addEventListener('session', ({ data }: MessageEvent<string>) => {
      if (decodeURIComponent(data) !== scope) reload()
    })
    source.addEventListener('error', ({ target }) => {
      // A browser comes back by itself, unless the response was an error.
      if ((target as EventSource).readyState === EventSource.CLOSED) void reconnect()
    })
  }

  async function reconnect(): Promise<void> {
    if (await isSignedOut()) return reload()
    timer = setTimeout(connect, reconnectAfter)
  }

  /** Once: somebody with unsaved changes may choose to stay. */
  function reload(): void {
    if (isStopped) return
    stop()
    window.location.reload()
  }

  function stop(): void {
    isStopped = true
    source?.close()
    clearTimeout(timer)
  }

  connect()
  return stop
}

/** An EventSource doesn't say which error it was. */
async function isSignedOut(): Promise<boolean> {
  const controller = new AbortController()
  try {
    return (await fetch(url, { signal: controller.signal })).status === 401
  } catch {
    return false
  } finally {
    controller.abort()
  }
}

/** The server writes `remaining/limit/resetAt`. */
function toLimits(data: string) {
  const [remaining = 0, limit = 0, resetAt = 0] = data.split('/').map(Number)
  return { remaining, limit, resetAt }
}
