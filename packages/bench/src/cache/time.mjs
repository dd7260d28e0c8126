// Measures several libraries doing the same. Run Node with --expose-gc, and with a young generation so large that the garbage
// collector doesn't run in between: --max-semi-space-size=512.

/**
 * @typedef {object} Measure
 * @property {() => unknown} run - What is timed.
 * @property {() => unknown} [prepare] - Runs before it, untimed.
 * @property {boolean} [isRough] - Whether a third of the turns is enough.
 * @property {() => unknown} [verify] - Runs after it, untimed. Throws if the work was not done.
 */

/** The first rounds are for the compiler. */
const warmUps = 3
const turnsPerRound = 6

/**
 * Measures the CPU time of each, in rounds: whatever slows the machine down then slows all.
 * @param {Record<string, Measure>} measures
 * @param {number} rounds
 * @returns {Promise<Record<string, Times>>}
 */
export async function measureAll(measures, rounds) {
  /** @type {Record<string, number[]>} */
  const times = {}
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, { prepare, run, isRough, verify }] of Object.entries(measures)) {
      globalThis.gc?.()
      // A collection leaves caches cold, and is swept up in other threads: the first turn isn't counted.
      for (let turn = -1; turn < (isRough ? turnsPerRound / 3 : turnsPerRound); turn++) {
        await prepare?.()
        await settle()
        const start = process.cpuUsage()
        await run()
        const { user, system } = process.cpuUsage(start)
        await settle()
        await verify?.()
        times[name] ??= []
        if (round >= 0 && turn >= 0) times[name].push((user + system) / 1000)
      }
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, timesOf(values)]))
}

/** Waits until timers that are due have fired. */
async function settle() {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve))
}

/**
 * @typedef {object} Times
 * @property {number} median
 * @property {number} lowerQuartile
 * @property {number} upperQuartile
 */

/**
 * @param {readonly number[]} values
 * @returns {Times}
 */
export function timesOf(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { median: at(0.5), lowerQuartile: at(0.25), upperQuartile: at(0.75) }
}
