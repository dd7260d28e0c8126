import { quantile } from '../compare.mjs'

/**
 * Something that was measured.
 * @typedef {object} Figure
 * @property {string} name
 * @property {readonly number[]} values - One a run.
 * @property {number} [target] - The most that it may be. Without one, it only explains others.
 * @property {number} [share] - Which quantile is held against the target. Default: 0.5, the median.
 * @property {string} [unit] - Default: `ms`.
 * @property {string} [note]
 */

/**
 * Prints a table.
 * @param {readonly Figure[]} figures
 * @returns {string[]} What missed its target.
 */
export function printFigures(figures) {
  const width = Math.max(...figures.map(({ name }) => name.length)) + 2
  const missed = []
  console.log(`${''.padEnd(width)}${['figure', 'target', '', 'spread'].map((head) => head.padStart(12)).join('')}`)
  for (const { name, values, target, share = 0.5, unit = 'ms', note = '' } of figures) {
    const value = quantile(values, share)
    // What couldn't be measured is no success.
    const isMissed = target !== undefined && !(value <= target)
    const verdict = target === undefined ? '' : isMissed ? 'MISSED' : 'met'
    const spread = values.length > 1 ? `${print(Math.min(...values))}–${print(Math.max(...values))}` : ''
    const cells = [`${print(value)} ${unit}`, target === undefined ? '' : `≤ ${target}`, verdict, spread]
    console.log(`${name.padEnd(width)}${cells.map((cell) => cell.padStart(12)).join('')}  ${note}`.trimEnd())
    if (isMissed) missed.push(`${name}: ${print(value)} ${unit}, target ${target}`)
  }
  return missed
}

/** @param {number} value */
function print(value) {
  return String(value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
}
