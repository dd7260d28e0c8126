import { type Clock, ConfigError } from '@cliniko/core'
import { createRandom } from '../clinic/random.js'
import { json, sentence } from './responses.js'
import { routeOf } from './routes.js'

/** What can go wrong. */
export type FaultKind = 'duplicate-page' | 'reset' | 'slow' | 'status' | 'timeout' | 'truncate'

/** A fault to be met with. */
export interface Fault {
  readonly kind: FaultKind
  /** Method and path template, such as `GET /patients`; `POST /storage` is an upload. Default: all of them. */
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
export function createFaults(seed: number, clock: Pick<Clock, 'now'> & Partial<Clock>): FaultInjector {
  const random = createRandom(seed)
  /** The latest page with records in it of each path, while faults need it. */
  const pages = new Map<string, string>()
  let faults: { readonly fault: Fault; left: number }[] = []

  function take({ method, path }: Exposed): Fault | undefined {
    if (faults.length === 0) return undefined
    const operation = routeOf(method, path)?.operation
    const name = `${method} ${operation?.path ?? path}`
    const entry = faults.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.operation === undefined || fault.operation === name) &&
        random.chance(fault.probability ?? 1),
    )
    if (entry) entry.left--
    return entry?.fault
  }

  /** Keeps a page that may have to come again. */
  async function keep({ method, path }: Exposed, response: Response): Promise<Response> {
    if (method !== 'GET' || !response.ok || !faults.some(({ fault }) => fault.kind === 'duplicate-page')) {
      return response
    }
    const text = await response.clone().text()
    if (/^\{"\w+":\[\{/.test(text)) pages.set(path, text)
    return response
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
      pages.clear()
    },
    async meet(request, answer) {
      const fault = take(request)
      switch (fault?.kind) {
        case 'status':
          return failed(fault.status ?? 500, clock.now())
        case 'reset':
          throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
        case 'timeout':
          return never(request.signal)
        case 'slow':
          await wait(clock, fault.delay ?? 1000, request.signal)
          return answer(request.search)
        case 'truncate': {
          const response = await answer(request.search)
          const text = await response.text()
          return new Response(text.slice(0, text.length / 2), { status: response.status, headers: response.headers })
        }
        case 'duplicate-page':
          return (
            (isKeyset(request) && stale(pages.get(request.path))) ||
            keep(request, await duplicate(request.search, answer))
          )
        default:
          return keep(request, await answer(request.search))
      }
    },
  }
}

function failed(status: number, now: number): Response {
  const headers = status === 429 ? { 'x-ratelimit-reset': String(Math.ceil(now / 1000) + 1) } : undefined
  return sentence(status, 'This is a fault that was asked for.', headers)
}

/** Whether a list is walked by its records' ids or times, not by page numbers. */
function isKeyset({ search }: Exposed): boolean {
  return !search.has('page') && search.getAll('q[]').some((filter) => /^(id|updated_at|created_at):>/.test(filter))
}

/** A page as it was sent before, links and all. */
function stale(text: string | undefined): Response | undefined {
  return text === undefined
    ? undefined
    : new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
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
    if (signal?.aborted) return reject(signal.reason)
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

function wait({ after = later }: Partial<Clock>, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const cancel = after(milliseconds, resolve)
    signal?.addEventListener(
      'abort',
      () => {
        cancel()
        reject(signal.reason)
      },
      { once: true },
    )
  })
}

function later(milliseconds: number, call: () => void): () => void {
  const timer = setTimeout(call, milliseconds)
  return () => clearTimeout(timer)
}
