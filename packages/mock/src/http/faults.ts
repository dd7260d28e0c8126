import { type Clock, ConfigError, nameOf } from '@cliniko/core'
import { checkChoice } from '../check-choice.js'
import { createRandom } from '../clinic/random.js'
import { abortReason } from './abort.js'
import { matchOperation } from './operations.js'
import { json, sentence } from './responses.js'

const faultKinds = ['duplicate-page', 'reset', 'slow', 'status', 'timeout', 'truncate'] as const

/** What can go wrong. */
export type FaultKind = (typeof faultKinds)[number]

/** A fault to inject. */
export interface Fault {
  readonly kind: FaultKind
  /** Method and path template, such as `GET /patients`. `POST /storage` is an upload. Default: every operation. */
  readonly operation?: string
  /** From 0 to 1. Default: 1. */
  readonly probability?: number
  /** The number of times it is injected. Default: no limit. */
  readonly times?: number
  /** The status of a `status` fault, 400 to 599. A 429 says when the limit resets. Default: 500. */
  readonly status?: number
  /** Milliseconds that a `slow` fault takes. Default: 1,000. */
  readonly delay?: number
}

/** Pending faults. */
export interface Faults {
  /**
   * Adds a fault. Returns a function that removes it.
   * @throws {@link ConfigError} if there is no such `kind`, or a number is out of range.
   * @example mock.faults.add({ operation: 'GET /patients', kind: 'truncate', probability: 0.2 })
   */
  add(fault: Fault): () => void
  /** Removes all faults. */
  clear(): void
}

/** A request that a fault may be injected into. */
export interface FaultyRequest {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly signal?: AbortSignal | undefined
  /** The time by the caller's clock, in milliseconds. */
  readonly now: number
}

/** Responds to a request with these parameters. */
type Respond = (search: URLSearchParams) => Promise<Response>

/** Pending faults, and what injects them. */
export interface FaultInjector extends Faults {
  /** Responds to a request, with a fault if one is due. */
  inject(request: FaultyRequest, respond: Respond): Promise<Response>
}

/** Creates an injector. The same seed injects the same faults. */
export function createFaults(seed: number, clock: Pick<Clock, 'after'>): FaultInjector {
  const random = createRandom(seed)
  /** The latest page with records of each path, as JSON. Empty while no fault repeats pages. */
  const pages = new Map<string, string>()
  let pending: { readonly fault: Fault; timesLeft: number }[] = []

  function nextFault({ method, path }: FaultyRequest): Fault | undefined {
    if (pending.length === 0) return undefined
    const match = matchOperation(method, path)
    const name = match ? nameOf(match.operation) : `${method} ${path}`
    const due = pending.find(
      ({ fault, timesLeft }) =>
        timesLeft > 0 &&
        (fault.operation === undefined || fault.operation === name) &&
        random.chance(fault.probability ?? 1),
    )
    if (due) due.timesLeft--
    return due?.fault
  }

  /** Remembers a page that may be repeated. */
  async function remember({ method, path }: FaultyRequest, response: Response): Promise<Response> {
    const repeatsPages = pending.some(({ fault }) => fault.kind === 'duplicate-page')
    if (method !== 'GET' || !response.ok || !repeatsPages) return response
    const text = await response.clone().text()
    if (/^\{"\w+":\[\{/.test(text)) pages.set(path, text)
    return response
  }

  return {
    add(fault) {
      const { probability = 1, status = 500, delay = 1000, times = Number.POSITIVE_INFINITY } = fault
      checkChoice('kind', fault.kind, faultKinds)
      if (!(probability >= 0 && probability <= 1)) throw new ConfigError('probability must be from 0 to 1.')
      if (!(status >= 400 && status <= 599)) throw new ConfigError('status must be from 400 to 599.')
      if (!(delay >= 0)) throw new ConfigError('delay must be 0 or more.')
      if (!(times >= 1)) throw new ConfigError('times must be 1 or more.')
      const added = { fault, timesLeft: times }
      pending.push(added)
      return () => {
        pending = pending.filter((other) => other !== added)
      }
    },
    clear() {
      pending = []
      pages.clear()
    },
    async inject(request, respond) {
      const { now, path, search, signal } = request
      const fault = nextFault(request)
      switch (fault?.kind) {
        case 'status':
          return statusResponse(fault.status ?? 500, now)
        case 'reset':
          throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })
        case 'timeout':
          return never(signal)
        case 'slow':
          await wait(clock, fault.delay ?? 1000, signal)
          return respond(search)
        case 'truncate':
          return truncate(await respond(search))
        case 'duplicate-page': {
          const page = isKeyset(request) ? pages.get(path) : undefined
          return page === undefined ? remember(request, await repeatPage(search, respond)) : pageResponse(page)
        }
        default:
          return remember(request, await respond(search))
      }
    },
  }
}

function statusResponse(status: number, now: number): Response {
  const headers = status === 429 ? { 'x-ratelimit-reset': String(Math.ceil(now / 1000) + 1) } : undefined
  return sentence(status, 'This fault was injected by the mock.', headers)
}

/** Cuts a body in half. */
async function truncate(response: Response): Promise<Response> {
  const text = await response.text()
  return new Response(text.slice(0, text.length / 2), { status: response.status, headers: response.headers })
}

/** Whether a request is for the next page by id or time instead of by page number. */
function isKeyset({ search }: FaultyRequest): boolean {
  return !search.has('page') && search.getAll('q[]').some((filter) => /^(id|updated_at|created_at):>/.test(filter))
}

/** Responds with a page as it was sent before, including its links. */
function pageResponse(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** Responds with the records of the previous page and the links of the requested one. */
async function repeatPage(search: URLSearchParams, respond: Respond): Promise<Response> {
  const response = await respond(search)
  const page = Number(search.get('page') ?? 1)
  if (page < 2 || !response.ok) return response
  const previous = new URLSearchParams(search)
  previous.set('page', String(page - 1))
  const { links } = await response.json()
  const previousResponse = await respond(previous)
  return json(200, { ...(await previousResponse.json()), links })
}

/** Rejects when the request is aborted, and never resolves. */
function never(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal))
    signal?.addEventListener('abort', () => reject(abortReason(signal)), { once: true })
  })
}

function wait({ after }: Pick<Clock, 'after'>, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal))
    const cancel = after(milliseconds, resolve)
    signal?.addEventListener(
      'abort',
      () => {
        cancel()
        reject(abortReason(signal))
      },
      { once: true },
    )
  })
}
