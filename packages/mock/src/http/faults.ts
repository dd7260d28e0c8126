import { type Clock, ConfigError, type Operation } from '@cliniko/core'
import { checkChoice } from '../check-choice.js'
import { checkNames, type NamesOf } from '../check-names.js'
import { createRandom } from '../clinic/random.js'
import { abortReason } from './abort.js'
import { targetNamed, targetOf } from './fault-target.js'
import { json, sentence } from './responses.js'

const faultKinds = ['duplicate-page', 'reset', 'slow', 'status', 'timeout', 'truncate'] as const

/** What can go wrong. */
export type FaultKind = (typeof faultKinds)[number]

/** A fault to inject. */
export interface Fault {
  readonly kind: FaultKind
  /**
   * An operation, such as `patients.update`, or its method and path template, such as `PATCH /patients/{id}`.
   * `POST /storage` is an upload, and `GET /patient_attachments/{id}/content` a download. Default: every request.
   */
  readonly operation?: Operation | string
  /** From 0 to 1. Default: 1. */
  readonly probability?: number
  /** The number of times it is injected. Default: no limit. */
  readonly times?: number
  /** The status of a `status` fault, 400 to 599. A 429 says when the limit resets. Default: 500. */
  readonly status?: number
  /** Milliseconds that a `slow` fault takes. Default: 1,000. */
  readonly delay?: number
}

const faultNames: NamesOf<Fault> = {
  kind: true,
  operation: true,
  probability: true,
  times: true,
  status: true,
  delay: true,
}

/** Pending faults. */
export interface Faults {
  /**
   * Adds a fault. Returns a function that removes it.
   * @throws {@link ConfigError} if there is no such `kind`, `operation` or option, or a number is out of range.
   * @example mock.faults.add({ operation: patients.list, kind: 'truncate', probability: 0.2 })
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

/** A fault that is injected until there are no times left. */
interface PendingFault {
  readonly fault: Fault
  /** The name of what it is injected into. Undefined for every request. */
  readonly target: string | undefined
  timesLeft: number
}

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
  let pending: PendingFault[] = []

  function nextFault({ method, path }: FaultyRequest): Fault | undefined {
    if (pending.length === 0) return undefined
    const name = targetOf(method, path)
    const due = pending.find(
      ({ fault, target, timesLeft }) =>
        timesLeft > 0 && (target === undefined || target === name) && random.chance(fault.probability ?? 1),
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
      checkNames('faults.add', fault, faultNames)
      const { probability = 1, status = 500, delay = 1000, times = Number.POSITIVE_INFINITY } = fault
      checkChoice('kind', fault.kind, faultKinds)
      if (!(probability >= 0 && probability <= 1)) throw new ConfigError('probability must be from 0 to 1.')
      if (!(status >= 400 && status <= 599)) throw new ConfigError('status must be from 400 to 599.')
      if (!(delay >= 0)) throw new ConfigError('delay must be 0 or more.')
      if (!(times >= 1)) throw new ConfigError('times must be 1 or more.')
      const target = fault.operation === undefined ? undefined : targetNamed(fault.operation)
      const added = { fault, target, timesLeft: times }
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
