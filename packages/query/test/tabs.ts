/** Locks as the tabs of a browser share them. */
export interface FakeLocks {
  request(name: string, options: { readonly signal?: AbortSignal }, run: () => Promise<void>): Promise<void>
  /** How many hold a lock or wait for one. */
  count(): number
}

/** Creates locks that work as `navigator.locks` does. */
export function createLocks(): FakeLocks {
  const queues = new Map<string, (() => void)[]>()
  const count = () => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0)
  return {
    count,
    request(name, { signal }, run) {
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      return new Promise<void>((resolve, reject) => {
        const leave = () => {
          const isFirst = queue[0] === enter
          queue.splice(queue.indexOf(enter), 1)
          if (isFirst) queue[0]?.()
        }
        const abort = () => {
          leave()
          reject(signal?.reason)
        }
        // Granted in a later task, as in a browser.
        const enter = () =>
          queueMicrotask(() => {
            signal?.removeEventListener('abort', abort)
            if (signal?.aborted) return
            void run().then(resolve, reject).finally(leave)
          })
        signal?.addEventListener('abort', abort)
        queue.push(enter)
        if (queue[0] === enter) enter()
      })
    },
  }
}

let channels: readonly FakeChannel[] = []

/** A channel as the tabs of a browser share it: messages are copies, and a channel doesn't hear its own. */
export class FakeChannel extends EventTarget {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
    channels = [...channels, this]
  }

  static get count(): number {
    return channels.length
  }

  postMessage(message: unknown): void {
    const data = structuredClone(message)
    for (const channel of channels) {
      if (channel === this || channel.name !== this.name) continue
      queueMicrotask(() => channels.includes(channel) && channel.dispatchEvent(new MessageEvent('message', { data })))
    }
  }

  close(): void {
    channels = channels.filter((channel) => channel !== this)
  }
}
