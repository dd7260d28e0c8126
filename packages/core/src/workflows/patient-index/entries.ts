import { idOf } from '../../fields.js'
import type { Patient } from '../../resources/patients.js'
import { type Indexed, mergedInto, type PatientEntry, toIndexed } from './entry.js'
import type { Restored } from './saved.js'
import { compareNames, createTable, homeCodeOf, scoreRows, type Table } from './table.js'
import { termsOf } from './terms.js'

/** The patients of an index, ready to be searched. */
export interface Entries {
  readonly size: number
  readonly patients: Iterable<Indexed>
  /** The ids of merged records, and those of the patients they were merged into. */
  readonly merged: ReadonlyMap<string, string>
  /** Adds, replaces or removes a patient, as the record says. */
  apply(record: Patient): void
  /** Returns the best matches. */
  search(text: string, limit: number, archived: boolean): Matches
}

interface Matches {
  readonly best: PatientEntry[]
  /** Whether there are more, or it isn't sure that these are the ones searched for. */
  readonly hasMore: boolean
}

/**
 * The changes since the main table was built are searched in a table of their own, because a new main table takes long. They
 * go into the main table when there are this many.
 */
const maxChanges = 1000

/** Creates entries from those that were saved, if there are any. */
export function createEntries(restored?: Restored): Entries {
  const patients = new Map(restored?.patients.map((patient) => [patient.entry.id, patient]))
  const merged = new Map(restored?.merged)
  let main = createTable([])
  /** The patients that have changed since, and their table. It is undefined after a change, until the next search. */
  const changed = new Map<string, Indexed>(patients)
  let recent: Table | undefined

  /** Whether a row of a table is the patient of today. */
  const isCurrent = (patient: Indexed) => patients.get(patient.entry.id) === patient

  function upToDateTables(): readonly Table[] {
    if (recent) return [main, recent]
    const rows = [...changed.values()].filter(isCurrent).sort(compareNames)
    if (rows.length > maxChanges) {
      main = createTable(mergeRows(main.rows.filter(isCurrent), rows))
      changed.clear()
    }
    recent = createTable(changed.size ? rows : [])
    return [main, recent]
  }

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
      const id = idOf(record)
      if (!id) return
      const into = mergedInto(record)
      if (into) merged.set(id, into)
      else merged.delete(id)
      if (into !== undefined || record.deleted_at) {
        patients.delete(id)
        changed.delete(id)
      } else {
        const patient = toIndexed(record)
        patients.set(id, patient)
        changed.set(id, patient)
      }
      recent = undefined
    },
    search(text, limit, archived) {
      const tables = upToDateTables()
      const terms = termsOf(followMerges(text), homeCodeOf(tables))
      if (!terms.length) return { best: [], hasMore: false }
      // Rows by their points, in the order of names. No more of a table are kept than can be returned.
      const matches: Indexed[][] = []
      let [count, isDoubtful] = [0, false]
      for (const table of tables) {
        const { sums, doubts } = scoreRows(table, terms)
        const added: number[] = []
        for (const [row, patient] of table.rows.entries()) {
          const points = sums[row] ?? 0
          if (!points || (patient.entry.archived && !archived) || !isCurrent(patient)) continue
          const doubt = doubts[row] ?? 0
          isDoubtful ||= doubt > 0
          if (doubt === 2) continue
          count++
          added[points] = (added[points] ?? 0) + 1
          if (added[points] > limit) continue
          const equals = matches[points] ?? []
          matches[points] = equals
          equals.push(patient)
        }
      }
      const best = matches.reverse().flatMap((equals) => equals.sort(compareNames))
      return { best: best.slice(0, limit).map(({ entry }) => entry), hasMore: count > limit || isDoubtful }
    },
  }
}

/** Merges rows that are in the order of their names. */
function mergeRows(rows: readonly Indexed[], others: readonly Indexed[]): Indexed[] {
  const merged: Indexed[] = []
  let next = 0
  for (const row of rows) {
    for (let other = others[next]; other && compareNames(other, row) < 0; other = others[++next]) merged.push(other)
    merged.push(row)
  }
  return [...merged, ...others.slice(next)]
}
