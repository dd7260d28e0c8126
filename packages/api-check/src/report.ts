import { type Category, type Comparison, categories, type Difference } from './compare/findings.js'
import type { Explanation } from './explain.js'

/**
 * Prints a comparison: what changed since the facts table was updated, the differences of our definitions, the exceptions
 * that explain nothing, and for each category how much of the API our definitions match.
 */
export function report(
  { checked }: Comparison,
  { unexplained, explained, unused }: Explanation,
  changes: readonly Difference[] = [],
): string {
  const drift = section('the document differs from the facts table: review, then --update', changes)
  const own = section(
    'the API differs from our definitions ("here"): change them, or explain an exception',
    unexplained,
  )
  const useless = unused.length
    ? ['exceptions that explain nothing: remove them', ...unused.map(({ what }) => `  ${what}`), '']
    : []
  return [...drift, ...own, ...useless, ...categories.map(summaryOf)].join('\n')

  function summaryOf(category: Category): string {
    const isInCategory = (difference: Difference) => difference.category === category
    const different = unexplained.filter(isInCategory)
    const subjects = [...checked].filter(([, one]) => one === category).map(([subject]) => subject)
    const same = subjects.filter((subject) => !different.some((difference) => difference.subject === subject))
    const explainedCount = explained.filter(isInCategory).length
    const notes = [
      ...(different.length ? [`${different.length} different`] : []),
      ...(explainedCount ? [`${explainedCount} explained`] : []),
    ].join(', ')
    return `${category.padEnd(17)} ${`${same.length}/${subjects.length}`.padStart(9)}  ${notes}`.trimEnd()
  }
}

/** Prints the differences of each resource under a title. */
function section(title: string, differences: readonly Difference[]): string[] {
  if (!differences.length) return []
  const groups = groupByResource(differences).flatMap(([resource, group]) => [
    `  ${resource}`,
    ...group.map(({ line }) => `    ${line}`),
  ])
  return [title, ...groups, '']
}

function groupByResource(differences: readonly Difference[]): [resource: string, group: Difference[]][] {
  const resources = [...new Set(differences.map(({ resource }) => resource))].sort()
  return resources.map((resource) => [resource, differences.filter((difference) => difference.resource === resource)])
}
