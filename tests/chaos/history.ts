import type { Mock } from '@cliniko/mock'
import { comparable, fields } from './records.js'

/** What the server held, and when. */
export interface History {
  /** The number of changes so far. */
  readonly length: number
  /** Notes what the server holds now. */
  note(): void
  /** The values that a field has had since a change. Undefined if the record isn't one of the run's. */
  valuesSince(id: string, field: string, change: number): ReadonlySet<unknown> | undefined
}

export function createHistory({ store: { tables } }: Mock, since: string): History {
  const versions = new Map<string, { readonly change: number; readonly value: unknown }[]>()
  let length = 0

  function note(): void {
    length++
    for (const table of [tables.patients, tables.individual_appointments]) {
      for (const record of table.peeks()) {
        if (record.created_at < since) continue
        for (const field of fields) {
          if (!(field in record)) continue
          const key = `${record.id} ${field}`
          const values = versions.get(key) ?? []
          versions.set(key, values)
          const value = comparable(record, field)
          if (!values.length || values.at(-1)?.value !== value) values.push({ change: length, value })
        }
      }
    }
  }

  return {
    get length() {
      return length
    },
    note,
    valuesSince(id, field, change) {
      const values = versions.get(`${id} ${field}`)
      const first = values?.findLastIndex((version) => version.change <= change) ?? 0
      return values && new Set(values.slice(Math.max(0, first)).map(({ value }) => value))
    },
  }
}
