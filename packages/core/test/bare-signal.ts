/** A signal with no more than React Native's has: `aborted` and its event. */
export interface BareSignal {
  readonly signal: AbortSignal
  readonly listeners: ReadonlySet<() => void>
  abort(): void
}

export function bareSignal(): BareSignal {
  const listeners = new Set<() => void>()
  const bare = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: () => void) => listeners.delete(listener),
  }
  return {
    // The cast is the point: a test fails if anything else of a signal is used.
    signal: bare as unknown as AbortSignal,
    listeners,
    abort() {
      bare.aborted = true
      for (const listener of listeners) listener.call(bare)
    },
  }
}

/** A signal as `abortcontroller-polyfill` makes it: it adds a listener twice, and removes one of two. */
export function polyfilledSignal(): Omit<BareSignal, 'listeners'> & { readonly listeners: readonly (() => void)[] } {
  const listeners: (() => void)[] = []
  const polyfilled = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void) => listeners.push(listener),
    removeEventListener(_type: 'abort', listener: () => void) {
      const index = listeners.indexOf(listener)
      if (index !== -1) listeners.splice(index, 1)
    },
  }
  return {
    signal: polyfilled as unknown as AbortSignal,
    listeners,
    abort() {
      polyfilled.aborted = true
      for (const listener of [...listeners]) listener.call(polyfilled)
    },
  }
}
