import { createMock, type FaultKind } from '@cliniko/mock'
import { beforeAll, describe, expect, test } from 'vitest'
import { app, fakeClock } from '../../test/kit.js'
import { createCliniko } from '../cliniko.js'
import * as patients from '../resources/patients.js'
import { exportRecords } from './export.js'

// 20,000 patients are exported while a thousand are created, updated and archived, and a fifth of all responses fail.

/** An export in each order. `pnpm prove` runs many. */
const runs = process.env.PROVE ? 51 : 3

const now = '2026-03-02T00:00:00Z'
const kinds: readonly FaultKind[] = ['reset', 'timeout', 'truncate', 'duplicate-page']
const clock = fakeClock(Date.parse(now))
const mock = createMock({ now, size: 'clinic', rateLimit: false, clock })
const unlimited = { acquire: async () => {}, pauseUntil() {} }
const quiet = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock, rateLimiter: unlimited })
const ids: string[] = []

beforeAll(async () => {
  for await (const { id } of exportRecords(quiet, patients.list)) ids.push(id)
})

/** Returns a generator of numbers from 0 to 1, the same for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Writes that other people make during an export. */
function otherPeople(seed: number) {
  const random = seededRandom(seed)
  const created: string[] = []
  const updated = new Set<string>()
  const archived = new Set<string>()
  return {
    created,
    updated,
    archived,
    async act() {
      const id = ids[Math.floor(random() * ids.length)] ?? ''
      const choice = random() * 3
      if (choice < 1) created.push((await quiet.patients.create({ first_name: 'New', last_name: 'Patient' })).id)
      else if (archived.has(id)) return
      else if (choice < 2) {
        await quiet.patients.update(id, { notes: `${random()}` })
        updated.add(id)
      } else {
        await quiet.patients.archive(id)
        archived.add(id)
      }
    },
    /** Undoes everything but notes. */
    async undo() {
      for (const id of archived) await quiet.patients.unarchive(id)
      for (const id of created) mock.store.tables.patients.delete(id)
    },
  }
}

describe('C36 exports under chaos', () => {
  test.each(Array.from({ length: runs }, (_, index) => index + 1))(
    'behavior: returns every record that lasts exactly once (seed %d)',
    async (seed) => {
      mock.faults.add({ operation: 'GET /patients', kind: 'status', status: 429, probability: 0.033 })
      mock.faults.add({ operation: 'GET /patients', kind: 'status', status: 500, probability: 0.033 })
      for (const kind of kinds) mock.faults.add({ operation: 'GET /patients', kind, probability: 0.034 })
      const order = (['any', 'id', 'updated_at'] as const)[seed % 3]
      const others = otherPeople(seed)
      const lasting = new Set(ids)
      const retry = { limit: 10, budget: 1000 }
      const random = seededRandom(seed + 1000)
      let retried = 0
      const client = createCliniko({
        apiKey: mock.apiKey,
        app,
        fetch: mock.fetch,
        clock,
        random,
        retry,
        timeout: 5000,
        onRetry: () => retried++,
      })
      const seen = new Map<string, number>()
      const walk = async () => {
        for await (const { items } of exportRecords(client, patients.list, { order }).pages()) {
          for (const { id } of items) seen.set(id, (seen.get(id) ?? 0) + 1)
          for (let count = 0; count < 5; count++) await others.act()
        }
      }
      await clock.run(walk())
      mock.faults.clear()
      await others.undo()

      for (const id of others.archived) lasting.delete(id)
      const missing = [...lasting].filter((id) => !seen.has(id))
      expect(missing).toEqual([])
      // In the order of changes, a record that changes comes again.
      const duplicates = [...seen].filter(
        ([id, times]) => times > 1 && !(order === 'updated_at' && others.updated.has(id)),
      )
      expect(duplicates).toEqual([])
      expect(seen.size).toBeGreaterThan(18_000)
      expect(retried).toBeGreaterThan(10)
      expect(others.created.length + others.updated.size + others.archived.size).toBeGreaterThan(900)
    },
  )
})
