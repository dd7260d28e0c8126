import { type Client, throwIfAborted } from '@cliniko/core'
import type { WriteContext } from './cache.js'
import { sessionEnded, sessionsOf } from './sessions.js'

/** The session in which a mutation began. TanStack Query calls its function with the same context at each attempt. */
const sessions = new WeakMap<WriteContext, AbortSignal>()

/** Returns a signal that aborts when the session ends in which a mutation began, however often it is attempted. */
export function sessionOf(context: WriteContext, { scope }: Client): AbortSignal {
  const session =
    sessions.get(context) ?? (wasRemoved(context) ? endedSession() : sessionsOf(context.client).signalOf(scope))
  sessions.set(context, session)
  return session
}

/** Whether its session ended before its function was first called: an app's `onMutate` may take long. */
function wasRemoved({ client, mutationKey }: WriteContext): boolean {
  if (!mutationKey) return false
  const key = JSON.stringify(mutationKey)
  return !client
    .getMutationCache()
    .getAll()
    .some(({ options }) => JSON.stringify(options.mutationKey) === key)
}

function endedSession(): AbortSignal {
  const session = new AbortController()
  session.abort(sessionEnded())
  return session.signal
}

/**
 * Throws if the session ended in which a mutation began: somebody else may be signed in by now. A mutation calls it before
 * each request that it sends.
 */
export function throwIfEnded(context: WriteContext, client: Client): void {
  throwIfAborted(sessionOf(context, client))
}

/** Runs a transfer with a signal that aborts when the caller's does, and when the session ends. */
export async function whileSignedIn<T>(
  session: AbortSignal,
  own: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const signals = own ? [session, own] : [session]
  const abort = () => controller.abort(signals.find(({ aborted }) => aborted)?.reason)
  for (const signal of signals) signal.addEventListener('abort', abort)
  try {
    if (signals.some(({ aborted }) => aborted)) abort()
    return await run(controller.signal)
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', abort)
  }
}
