import { mock } from 'node:test'

/** When virtual time begins. */
export const start = Date.parse('2026-03-02T00:00:00Z')

/**
 * Runs a program in virtual time, which skips ahead whenever the program waits: hours of waiting for a rate limit take
 * seconds, with anyone's timers.
 * @param {() => Promise<void>} program
 */
export async function inVirtualTime(program) {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: start })
  try {
    let isDone = false
    const done = program().finally(() => {
      isDone = true
    })
    while (!isDone) {
      for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
      if (!isDone) mock.timers.tick(50)
    }
    await done
  } finally {
    mock.timers.reset()
  }
}

/**
 * Waits.
 * @param {number} ms
 * @returns {Promise<void>}
 */
export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
