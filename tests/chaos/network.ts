import type { Fetch } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import type { VirtualTime } from './virtual-time.js'

/** What becomes of a write: `lost` is performed, but its response never arrives. */
export type Outcome = 'ok' | 'invalid' | 'failed' | 'unreachable' | 'lost'

/** How a write travels, in milliseconds each way. */
export interface Journey {
  readonly outcome: Outcome
  readonly there: number
  readonly back: number
}

/** A network on which responses overtake each other. */
export interface Network {
  readonly fetch: Fetch
  /**
   * Says what becomes of the next write to a path.
   * @param onPerformed - Called when the server has performed it, before its response is under way.
   */
  plan(request: string, journey: Journey, onPerformed: () => void): void
  /** Makes the next reads fail. */
  failReads(count: number): void
  /** Whether a read has failed. */
  readonly hasFailed: boolean
}

/** A journey that somebody follows. */
interface Followed extends Journey {
  readonly onPerformed?: () => void
}

export function createNetwork(mock: Mock, time: VirtualTime, seed: number): Network {
  const journeys = new Map<string, readonly Followed[]>()
  let readsToFail = 0
  let hasFailed = false
  let count = 0

  function nextJourney(method: string, path: string): Followed {
    const [journey, ...later] = journeys.get(`${method} ${path}`) ?? []
    if (journey) journeys.set(`${method} ${path}`, later)
    return journey ?? readJourney()
  }

  function readJourney(): Journey {
    const fails = readsToFail > 0
    if (fails) readsToFail--
    hasFailed ||= fails
    const random = Math.imul(seed + ++count, 2654435761) >>> 8
    return { outcome: fails ? 'failed' : 'ok', there: random % 40, back: (random >>> 6) % 1000 }
  }

  return {
    async fetch(url, init) {
      const { method = 'GET', signal } = init
      const { outcome, there, back, onPerformed } = nextJourney(method, new URL(url).pathname.replace('/v1', ''))
      await delay(time, there, signal)
      if (outcome === 'unreachable') throw new TypeError('fetch failed')
      const response = await respond(outcome, () => mock.fetch(url, { ...init, signal: null }))
      onPerformed?.()
      await delay(time, back, signal)
      if (outcome === 'lost') throw new TypeError('fetch failed')
      return response
    },
    plan(request, journey, onPerformed) {
      journeys.set(request, [...(journeys.get(request) ?? []), { ...journey, onPerformed }])
    },
    failReads(reads) {
      readsToFail += reads
    },
    get hasFailed() {
      return hasFailed
    },
  }
}

async function respond(outcome: Outcome, perform: () => Promise<Response>): Promise<Response> {
  if (outcome === 'failed') return new Response('Internal Server Error', { status: 500 })
  if (outcome === 'invalid') return Response.json({ errors: { base: ['is invalid'] } }, { status: 422 })
  return perform()
}

function delay(time: VirtualTime, ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      cancel()
      reject(signal?.reason)
    }
    const cancel = time.after(ms, () => {
      signal?.removeEventListener('abort', abort)
      resolve()
    })
    signal?.addEventListener('abort', abort)
  })
}
