import { ClinikoError } from '@cliniko/core'
import type { CacheClient } from './cache.js'

/** The sessions in a query client, by scope. Apart from the store, which an app that only reads doesn't need. */
export interface Sessions {
  /** Returns a signal that aborts when the present session of a scope ends. */
  signalOf(scope: string): AbortSignal
  /** Ends the session of a scope, or all. */
  end(scope?: string): void
  /** Calls back when the session of a scope ends, or all. */
  onEnd(listener: (scope?: string) => void): void
}

const sessions = new WeakMap<CacheClient, Sessions>()

/** Returns the sessions in a query client. */
export function sessionsOf(queryClient: CacheClient): Sessions {
  const own = sessions.get(queryClient) ?? createSessions(queryClient)
  sessions.set(queryClient, own)
  return own
}

function createSessions(queryClient: CacheClient): Sessions {
  const controllers = new Map<string, AbortController>()
  const listeners: ((scope?: string) => void)[] = []
  const mutations = queryClient.getMutationCache()
  mutations.subscribe(({ type, mutation }) => {
    // A cleared cache still holds the mutations that it reports as removed. A mutation removed on its own is already gone.
    if (type === 'removed' && mutation && mutations.getAll().includes(mutation)) end()
  })

  function end(scope?: string): void {
    for (const [name, controller] of controllers) {
      if (scope !== undefined && name !== scope) continue
      controllers.delete(name)
      controller.abort(sessionEnded())
    }
    for (const listener of listeners) listener(scope)
  }

  return {
    signalOf(scope) {
      const controller = controllers.get(scope) ?? new AbortController()
      controllers.set(scope, controller)
      return controller.signal
    },
    end,
    onEnd: (listener) => void listeners.push(listener),
  }
}

/** The error of what is still to be sent in a session that has ended. */
export function sessionEnded(): ClinikoError {
  return new ClinikoError('The session has ended: the request was not sent.', {})
}
