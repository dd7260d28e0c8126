import type { Difference } from './compare/findings.js'
import { type Exception, exceptions as ourExceptions } from './exceptions.js'

export interface Explanation {
  readonly unexplained: readonly Difference[]
  readonly explained: readonly Difference[]
  /** The exceptions that explain nothing. */
  readonly unused: readonly Exception[]
}

/** Separates the differences that exceptions explain from the others. */
export function explain(
  differences: readonly Difference[],
  exceptions: readonly Exception[] = ourExceptions,
): Explanation {
  const rules = exceptions.map((exception) => ({ exception, pattern: patternOf(exception.what) }))
  const isExplained = ({ line }: Difference) => rules.some(({ pattern }) => pattern.test(line))
  return {
    unexplained: differences.filter((difference) => !isExplained(difference)),
    explained: differences.filter(isExplained),
    unused: rules
      .filter(({ pattern }) => !differences.some(({ line }) => pattern.test(line)))
      .map(({ exception }) => exception),
  }
}

function patternOf(what: string): RegExp {
  const parts = what.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}
