import { categories } from './compare.mjs'

/** @import { Comparison, Explanation } from './types.mjs' */

/**
 * Prints a comparison: the differences of each resource, exceptions that explain nothing, and how much of what the API
 * has is the same here, or different with a reason.
 *
 * @param {Comparison} comparison
 * @param {Explanation} explanation
 */
export function report({ checked }, { unexplained, explained, unused }) {
  const resources = [...new Set(unexplained.map(({ resource }) => resource))].sort()
  const lines = resources.flatMap((resource) => [
    resource,
    ...unexplained.filter((one) => one.resource === resource).map(({ line }) => `  ${line}`),
    '',
  ])
  if (unused.length) {
    lines.push('exceptions that explain nothing: remove them', ...unused.map(({ what }) => `  ${what}`), '')
  }
  const different = new Set(unexplained.map(({ subject }) => subject))
  const rows = categories.map((category) => {
    const all = [...checked].filter(([, one]) => one === category)
    const same = all.filter(([subject]) => !different.has(subject))
    const found = unexplained.filter((one) => one.category === category).length
    const meant = explained.filter((one) => one.category === category).length
    const notes = [found && `${found} different`, meant && `${meant} explained`].filter(Boolean).join(', ')
    return `${category.padEnd(17)} ${`${same.length}/${all.length}`.padStart(9)}  ${notes}`.trimEnd()
  })
  return [...lines, ...rows].join('\n')
}
