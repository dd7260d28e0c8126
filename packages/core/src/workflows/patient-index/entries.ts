import type { Patient } from '../../resources/patients.js'
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
  /** All patients by name, in which order equally good matches are returned. Undefined after a change. */
  let sorted: readonly Indexed[] | undefined

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
      sorted = undefined
    },
    search(text, limit, archived) {
      const terms = termsOf(followMerges(text))
      if (!terms.length) return { best: [], count: 0 }
      sorted ??= [...patients.values()].sort(byName)
      // Matches by their points, in the order of names. No more are kept than can be returned.
      const matches: PatientEntry[][] = []
      let count = 0
      for (const patient of sorted) {
        const points = patient.entry.archived && !archived ? 0 : pointsOf(patient, terms)
        if (!points) continue
        count++
        const equals = matches[points] ?? []
        matches[points] = equals
        if (equals.length < limit) equals.push(patient.entry)
      }
      return { best: matches.reverse().flat().slice(0, limit), count }
    },
  }
}

/** Returns the sum of all terms' points, or 0 if the patient doesn't fit one of them. */
function pointsOf(patient: Indexed, terms: readonly Term[]): number {
  let sum = 0
  for (const term of terms) {
    const points = term(patient)
    if (!points) return 0
    sum += points
  }
  return sum
}

function byName(a: Indexed, b: Indexed): number {
  return a.names < b.names ? -1 : Number(a.names > b.names)
}
