import { raisePoints } from './column.js'
import { type Columns, createColumns } from './columns.js'
import type { Indexed } from './entry.js'
import { storedNumbers } from './stored-numbers.js'
import type { Probe, Term } from './term.js'

/** Patients in the order of their names, and what is searched of them. It doesn't change. */
export interface Table {
  readonly rows: readonly Indexed[]
  readonly columns: Columns
  /** How many phone numbers are written as within a country, by its code. */
  readonly homeCodes: ReadonlyMap<string, number>
}

/** Compares patients by name. */
export function compareNames(a: Indexed, b: Indexed): number {
  return a.names < b.names ? -1 : Number(a.names > b.names)
}

/** Creates a table of patients that are in the order of their names. */
export function createTable(rows: readonly Indexed[]): Table {
  const numbers = rows.map(storedNumbers)
  const homeCodes = new Map<string, number>()
  for (const code of numbers.flatMap(({ homeCodes }) => homeCodes)) homeCodes.set(code, (homeCodes.get(code) ?? 0) + 1)
  return { rows, columns: createColumns(rows, numbers), homeCodes }
}

/** The country code of most numbers that are written as within a country. */
export function homeCodeOf(tables: readonly Table[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { homeCodes } of tables) {
    for (const [code, count] of homeCodes) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** How well the rows of a table fit all terms. */
export interface Scores {
  /** The sum of the points over all terms, or 0 if the row doesn't fit one of them. */
  readonly sums: Uint16Array
  /** 1 if a row fits a term only by a probe that is `unsure`, 2 if only by one that is `leftOut`. */
  readonly doubts: Uint8Array
}

/** The points of doubtful matches. Others have 3 or more. */
const pointsOf = { leftOut: 1, unsure: 2 } as const

/** Scores all rows of a table. */
export function scoreRows({ rows, columns }: Table, terms: readonly Term[]): Scores {
  const sums = new Uint16Array(rows.length)
  const doubts = new Uint8Array(rows.length)
  for (const [index, term] of terms.entries()) {
    const points = pointsOfRows(columns, term, rows.length)
    for (let row = 0; row < rows.length; row++) {
      const sum = sums[row] ?? 0
      const added = points[row] ?? 0
      sums[row] = added && (sum || index === 0) ? sum + added : 0
      if (added < 3) doubts[row] = Math.max(doubts[row] ?? 0, 3 - added)
    }
  }
  return { sums, doubts }
}

function pointsOfRows(columns: Columns, term: readonly Probe[], rowCount: number): Uint8Array {
  const points = new Uint8Array(rowCount)
  for (const { column, part, doubt } of term) raisePoints(points, columns[column], part, doubt && pointsOf[doubt])
  return points
}
