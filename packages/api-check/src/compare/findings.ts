export const categories = [
  'operations',
  'path parameters',
  'query parameters',
  'filters',
  'model fields',
  'body fields',
] as const

export type Category = (typeof categories)[number]

/** One thing that isn't the same in the API and in our definitions. */
export interface Difference {
  readonly resource: string
  readonly category: Category
  /** What it is about: `model Patient.title`. */
  readonly subject: string
  /** The subject and what is different, as the report prints it and exceptions name it. */
  readonly line: string
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Everything the API has, by subject. */
  readonly checked: ReadonlyMap<string, Category>
}

/** Collects what a comparison finds. */
export interface Findings {
  /** Records that something of the API was compared. */
  check(category: Category, subject: string): void
  /** Records a difference. A model that several operations return is compared each time, and reported once. */
  add(difference: NewDifference): void
  readonly comparison: Comparison
}

export interface NewDifference {
  readonly resource: string
  readonly category: Category
  readonly subject: string
  /** What is different: `missing`. */
  readonly what: string
  /** Follows the subject, so that an exception can be about links alone: ` (link)`. */
  readonly note?: string
}

export function createFindings(): Findings {
  const differences = new Map<string, Difference>()
  const checked = new Map<string, Category>()
  return {
    check(category, subject) {
      checked.set(subject, category)
    },
    add({ resource, category, subject, what, note = '' }) {
      const line = `${subject}${note}: ${what}`
      if (!differences.has(line)) differences.set(line, { resource, category, subject, line })
    },
    get comparison() {
      return { differences: [...differences.values()], checked }
    },
  }
}
