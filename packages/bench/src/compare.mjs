// Compares the CPU time of two pieces of asynchronous work. Run Node with --expose-gc, and with a young generation so large
// that the garbage collector doesn't run in between: --max-semi-space-size=512.

const turnsPerRound = 8
/** The first rounds are for the compiler. */
const warmUps = 4

/**
 * Compares some work with a baseline, in rounds of short turns: baseline, work, work, baseline; then work, baseline,
 * baseline, work; and again. Whatever slows the machine down then slows both, and a slope cancels out. A baseline that's
 * compared with itself shows the noise.
 * @param {() => PromiseLike<unknown>} work
 * @param {() => PromiseLike<unknown>} baseline
 * @param {{ count: number, rounds: number }} options - How often to repeat the work in one turn: 1 where it takes a
 * millisecond, more where the clock's own cost would show.
 * @returns The microseconds of CPU time that the work takes, and the ratio to the baseline's time: median and quartiles.
 */
export async function compare(work, baseline, { count, rounds }) {
  const times = []
  const ratios = []
  for (let round = -warmUps; round < rounds; round++) {
    globalThis.gc?.()
    // A collection leaves caches cold.
    await timeOf(work, count)
    await timeOf(baseline, count)
    let time = 0
    let baselineTime = 0
    for (let turn = 0; turn < turnsPerRound; turn++) {
      const isBaselineFirst = turn % 2 === 0
      const [outer, inner] = isBaselineFirst ? [baseline, work] : [work, baseline]
      let outerTime = await timeOf(outer, count)
      const innerTime = (await timeOf(inner, count)) + (await timeOf(inner, count))
      outerTime += await timeOf(outer, count)
      time += isBaselineFirst ? innerTime : outerTime
      baselineTime += isBaselineFirst ? outerTime : innerTime
    }
    if (round < 0) continue
    times.push(time / (2 * turnsPerRound * count))
    ratios.push(time / baselineTime)
  }
  return {
    time: quantile(times, 0.5),
    ratio: quantile(ratios, 0.5),
    lowerQuartile: quantile(ratios, 0.25),
    upperQuartile: quantile(ratios, 0.75),
  }
}

/**
 * Returns the microseconds of CPU time that the work takes, repeated.
 * @param {() => PromiseLike<unknown>} work
 * @param {number} count
 */
async function timeOf(work, count) {
  const start = process.cpuUsage()
  for (let index = 0; index < count; index++) await work()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/**
 * Returns the kilobytes that the work allocates.
 * @param {() => PromiseLike<unknown>} work
 */
export async function heapOf(work) {
  const count = 20
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < count; index++) await work()
  return (process.memoryUsage().heapUsed - before) / count / 1000
}

/**
 * @param {readonly number[]} values
 * @param {number} share - 0.5 for the median.
 */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}
