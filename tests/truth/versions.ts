import { paramsOf } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import type { Question } from './questions.js'

/** The tables whose records a resource has, if it has no table of its own name. */
const tablesOf: { readonly [resource: string]: readonly string[] } = {
  appointments: ['individual_appointments'],
  bookings: ['individual_appointments', 'group_appointments', 'unavailable_blocks'],
}

/**
 * Returns a function that notes which tables of a clinic have changed. It returns the version of what a question's response
 * is made from: as long as it is the same, so is the response.
 */
export function createVersions({ store }: Mock): () => (question: Question) => string {
  const texts = new Map<string, string>()
  const versions = new Map<string, number>()
  let checks = 0
  return () => {
    checks++
    for (const [name, table] of Object.entries(store.tables)) {
      const text = JSON.stringify([...table.peeks()])
      if (texts.get(name) !== text) versions.set(name, checks)
      texts.set(name, text)
    }
    return ({ operation, args }) => {
      const { ids, kind, links, resource } = operation
      const include = paramsOf(operation, args)?.include ?? []
      const tables = [resource, ...include.flatMap((name) => links[name] ?? [])].flatMap(
        (name) => tablesOf[name] ?? name,
      )
      // Lists in other records, and what is worked out, have more sources than their own table.
      const isPlain =
        kind !== 'conflicts' && ids.every((id) => id === 'id') && tables.every((name) => versions.has(name))
      return isPlain && !process.env.PROVE ? tables.map((name) => versions.get(name)).join() : `check ${checks}`
    }
  }
}
