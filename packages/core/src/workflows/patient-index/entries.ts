import type { Patient } from '../../resources/patients.js'
import { raisePoints } from './column.js'
import { type Columns, createColumns } from './columns.js'
import { type Indexed, mergedInto, type PatientEntry, toIndexed } from './entry.js'
import type { Restored } from './saved.js'
import { type Term, termsOf } from './terms.js'

/** The patients of an index, ready to be searched. */
export interface Entries {
  readonly size: number
  readonly patients: Iterable<Indexed>
  /** The ids of merged records, and those of the patients they were merged into. */
  readonly merged: ReadonlyMap<string, string>
  /** Adds, replaces or removes a patient, as the record says. */
  apply(record: Patient): void
  /** Returns the best matches, and how many there are in all. */
  search(text: string, limit: number, archived: boolean): { readonly best: PatientEntry[]; readonly count: number }
}

/** Creates entries from those that were saved, if there are any. */
export function createEntries(restored?: Restored): Entries {
  const patients = new Map(restored?.patients.map((patient) => [patient.entry.id, patient]))
  const merged = new Map(restored?.merged)
  /** What is searched. Undefined after a change, until the next search. */
  let table: Table | undefined

  /** The id of a merged record finds the patient that stayed. */
  function followMerges(text: string): string {
    const seen = new Set([text.trim()])
    // Iterating over a set also returns what is added meanwhile.
    for (const id of seen) {
      const into = merged.get(id)
      if (into) seen.add(into)
    }
    return seen.size > 1 ? ([...seen].at(-1) ?? text) : text
  }

  return {
    get size() {
      return patients.size
    },
    get patients() {
      return patients.values()
    },
    merged,
    apply(record) {
      const { id } = record
      const into = mergedInto(record)
      if (into) merged.set(id, into)
      else merged.delete(id)
      if (into !== undefined || record.deleted_at) patients.delete(id)
      else patients.set(id, toIndexed(record))
      table = undefined
    },
    search(text, limit, archived) {
      const terms = termsOf(followMerges(text))
      if (!terms.length) return { best: [], count: 0 }
      table ??= createTable(patients.values())
      const { rows, isArchived, columns } = table
      const sums = sumsOf(terms, columns, rows.length)
      // Rows by their points, in the order of names. No more are kept than can be returned.
      const matches: number[][] = []
      let count = 0
      for (let row = 0; row < rows.length; row++) {
        const points = sums[row] ?? 0
        if (!points || (isArchived[row] && !archived)) continue
        count++
        const equals = matches[points] ?? []
        matches[points] = equals
        if (equals.length < limit) equals.push(row)
      }
      const best = matches.reverse().flat().slice(0, limit)
      return { best: best.flatMap((row) => rows[row]?.entry ?? []), count }
    },
  }
}

/** Patients in the order of their names, and what is searched of them. */
interface Table {
  readonly rows: readonly Indexed[]
  /** 1 for each archived patient. */
  readonly isArchived: Uint8Array
  readonly columns: Columns
}

function createTable(patients: Iterable<Indexed>): Table {
  const rows = [...patients].sort((a, b) => (a.names < b.names ? -1 : Number(a.names > b.names)))
  const isArchived = Uint8Array.from(rows, ({ entry }) => Number(entry.archived))
  return { rows, isArchived, columns: createColumns(rows) }
}

/** Returns the points of each row: the sum over all terms, or 0 if the row doesn't fit one of them. */
function sumsOf(terms: readonly Term[], columns: Columns, rowCount: number): Uint16Array {
  const sums = new Uint16Array(rowCount)
  for (const [index, term] of terms.entries()) {
    const points = new Uint8Array(rowCount)
    for (const { column, part } of term) raisePoints(points, columns[column], part)
    for (let row = 0; row < rowCount; row++) {
      const sum = sums[row] ?? 0
      const added = points[row] ?? 0
      sums[row] = added && (sum || index === 0) ? sum + added : 0
    }
  }
  return sums
}
