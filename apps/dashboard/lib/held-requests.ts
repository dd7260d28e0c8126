import type { Fetch } from '@cliniko/core'

// Cliniko can't undo a cancellation. So the request waits in the browser for some seconds, while all screens show the change
// already, because to them it is a write in progress.

/** A request that is held back before it is sent. */
export interface HeldRequest {
  /** Drops it, if it hasn't been sent: the write fails, and what the screens show of it goes. */
  drop(): void
  /** Whether it was dropped. */
  isDropped(): boolean
  /** Forgets it. To be called when the write has ended, which may have failed before any request. */
  end(): void
}

/** How long a request is held back, in milliseconds. */
export const holdTime = 10_000

type Decision = 'send' | 'leave' | 'drop'

interface Waiting {
  readonly decision: Promise<Decision>
  decide(decision: Decision): void
  /** Whether the request has come, and waits. */
  hasCome: boolean
}

const waiting = new Map<string, Waiting>()

/**
 * Holds back the next request to a path. It is sent after `milliseconds`, or as soon as the page is left or the user signs
 * out, so that it is never lost.
 *
 * @param path - The method and the end of its path: `PATCH /individual_appointments/1/cancel`.
 */
export function holdRequest(path: string, milliseconds = holdTime): HeldRequest {
  let decide: (decision: Decision) => void = () => {}
  let isDropped = false
  const decision = new Promise<Decision>((resolve) => {
    decide = resolve
  })
  const timer = setTimeout(() => decide('send'), milliseconds)
  const held: Waiting = { decision, decide, hasCome: false }
  waiting.set(path, held)
  void decision.then(() => clearTimeout(timer))
  sendOnLeaving()
  return {
    drop() {
      if (waiting.get(path) !== held) return
      isDropped = true
      decide('drop')
    },
    isDropped: () => isDropped,
    end() {
      if (waiting.get(path) === held) waiting.delete(path)
    },
  }
}

/** Sends requests, after those that were passed to {@link holdRequest} have waited. */
export const holdingFetch: Fetch = async (url, init) => {
  const key = [...waiting.keys()].find((path) => isTo(path, url, init?.method))
  const held = key === undefined ? undefined : waiting.get(key)
  if (key === undefined || !held || held.hasCome) return fetch(url, init)
  held.hasCome = true
  const decision = await held.decision
  // The same path may have been held again since.
  if (waiting.get(key) === held) waiting.delete(key)
  if (decision === 'drop') return dropped()
  if (decision === 'send') return fetch(url, init)
  // The browser finishes a request with `keepalive` after the page is gone. The signal would end it before.
  const response = fetch(url, { ...init, keepalive: true, signal: null })
  leaving.add(response)
  return response
}

/** The requests that were sent because the user leaves. */
const leaving = new Set<Promise<Response>>()

function isTo(path: string, url: string, method = 'GET'): boolean {
  const [ownMethod = '', ownPath = ''] = path.split(' ')
  return method === ownMethod && url.split('?')[0]?.endsWith(ownPath) === true
}

/** What the client takes for a refusal without effect. */
function dropped(): Response {
  return Response.json({ message: 'Taken back before it was sent.' }, { status: 409 })
}

function sendAll(): void {
  for (const { decide } of waiting.values()) decide('leave')
}

/** How long signing out waits for them, in milliseconds. */
const longestWait = 5_000

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

let listens = false

function sendOnLeaving(): void {
  if (listens) return
  listens = true
  window.addEventListener('pagehide', sendAll)
  // Signing out ends the session, which these requests need: they go first.
  document.addEventListener(
    'submit',
    (event) => {
      if (waiting.size === 0 || !(event.target instanceof HTMLFormElement)) return
      const form = event.target
      if (!form.action.endsWith('/api/sign-out')) return
      event.preventDefault()
      sendAll()
      // In the next task they have been sent. A server that doesn't respond keeps nobody signed in.
      setTimeout(() => void Promise.race([Promise.allSettled(leaving), pause(longestWait)]).then(() => form.submit()))
    },
    true,
  )
}
