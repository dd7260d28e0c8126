import { ConfigError } from '@cliniko/core'
import { json, sentence } from './answers.js'
import { routeOf } from './routes.js'
import { createRandom } from './seed/random.js'

/** What can go wrong. */
export type FaultKind = 'duplicate-page' | 'reset' | 'slow' | 'status' | 'timeout' | 'truncate'

/** A fault to be met with. */
export interface Fault {
  readonly kind: FaultKind
  /** Method and path template, such as `GET /patients`. Default: every operation. */
  readonly operation?: string
  /** From 0 to 1. Default: 1. */
  readonly probability?: number
  /** How often at the most. Default: no limit. */
  readonly times?: number
  /** The status of `status`: 400 to 599. Default: 500. A 429 says when the limit resets. */
  readonly status?: number
  /** Milliseconds that `slow` takes. Default: 1,000. */
  readonly delay?: number
}

/** Faults to come. */
export interface Faults {
  /**
   * Adds a fault; the answer takes it away again.
   * @throws {@link ConfigError} if its numbers can't be.
   * @example mock.faults.add({ operation: 'GET /patients', kind: 'truncate', probability: 0.2 })
   */
  add(fault: Fault): () => void
  clear(): void
}

/** A request that may meet with a fault. */
export interface Exposed {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly signal?: AbortSignal | undefined
}

/** Meets requests with faults. */
export interface FaultInjector extends Faults {
  /** Answers in the mock's place, or through it and worse, or just as it does. */
  meet(request: Exposed, answer: (search: URLSearchParams) => Promise<Response>): Promise<Response>
}

/** Makes faults that come the same way for the same seed. */
export function createFaults(seed: number, now: () => number): FaultInjector {
  const random = createRandom(seed)
  let faults: { readonly fault: Fault; left: number }[] = []

  function take({ method, path }: Exposed): Fault | undefined {
    if (faults.length === 0) return undefined
    const operation = routeOf(method, path)?.operation
    const name = operation && `${operation.method} ${operation.path}`
    const entry = faults.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.operation === undefined || fault.operation === name) &&
        random.chance(fault.probability ?? 1),
    )
    if (entry) entry.left--
    return entry?.fault
  }

  return {
    add(fault) {
      const { probability = 1, status = 500, delay = 1000, times = Number.POSITIVE_INFINITY } = fault
      if (!(probability >= 0 && probability <= 1)) throw new ConfigError('probability must be from 0 to 1.')
      if (!(status >= 400 && status <= 599)) throw new ConfigError('status must be from 400 to 599.')
      if (!(delay >= 0) || !(times >= 1)) throw new ConfigError('delay must be 0 or more, and times 1 or more.')
      const entry = { fault, left: times }
      faults.push(entry)
      return () => {
        faults = faults.filter((one) => one !== entry)
      }
    },
    clear() {
      faults = []
    },
    async meet(request, answer) {
      const fault = take(request)
      switch (fault?.kind) {
        case 'status':
          return failed(fault.status ?? 500, now())
        case 'reset':
          throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
        case 'timeout':
          return never(request.signal)
        case 'slow':
          await wait(fault.delay ?? 1000, request.signal)
          return answer(request.search)
        case 'truncate': {
          const response = await answer(request.search)
          const text = await response.text()
          return new Response(text.slice(0, text.length / 2), { status: response.status, headers: response.headers })
        }
        case 'duplicate-page':
          return duplicate(request.search, answer)
        default:
          return answer(request.search)
      }
    },
  }
}

function failed(status: number, now: number): Response {
  const headers = status === 429 ? { 'x-ratelimit-reset': String(Math.ceil(now / 1000) + 1) } : undefined
  return sentence(status, 'This is a fault that was asked for.', headers)
}

/** The records of the page before, with the links of the one that was asked for. */
async function duplicate(
  search: URLSearchParams,
  answer: (search: URLSearchParams) => Promise<Response>,
): Promise<Response> {
  const response = await answer(search)
  const page = Number(search.get('page') ?? 1)
  if (page < 2 || !response.ok) return response
  const before = new URLSearchParams(search)
  before.set('page', String(page - 1))
  const { links } = await response.json()
  return json(200, { ...(await (await answer(before)).json()), links })
}

function never(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}
