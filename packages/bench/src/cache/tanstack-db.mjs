import { patients } from '@cliniko/core'
import { createCollection, createLiveQueryCollection, eq, gt } from '@tanstack/db'
import { printTime, requestChanges } from './api.mjs'
import { createBarrier } from './peer.mjs'

/** @import { Row } from './api.mjs' */
/** @import { Peer, UpdateCase } from './peer.mjs' */

/** TanStack DB, with live queries over collections that are synced by hand. @type {Peer} */
export const tanstackDb = {
  async delta({ client }, list, absent) {
    const { collection, write } = createTable('delta', [...list, ...absent])
    const live = createLiveQueryCollection({
      startSync: true,
      query: (q) =>
        q
          .from({ patient: collection })
          .where(({ patient }) => eq(patient.accepted_privacy_policy, true))
          .orderBy(({ patient }) => patient.last_name)
          .orderBy(({ patient }) => patient.created_at, 'desc'),
    })
    await live.preload()
    const barrier = createBarrier(1)
    live.subscribeChanges(barrier.listenerAt(0))
    return {
      async refresh() {
        const isShown = barrier.next()
        const items = await requestChanges(client)
        write('update', items)
        await isShown
        void live.toArray
      },
      shown: () => /** @type {any} */ (live.toArray),
    }
  },

  // While a write is pending, a collection holds back what is synced: a next page shows only after it.
  page: undefined,

  async update({ client }, lists, id) {
    const table = createTable('update', lists[0] ?? [], (patientId, firstName) =>
      client.request(patients.update, patientId, { first_name: firstName }),
    )
    const liveAt = (/** @type {number} */ index) =>
      createLiveQueryCollection({
        startSync: true,
        query: (q) =>
          q
            .from({ patient: table.collection })
            .where(({ patient }) => gt(patient.created_at, printTime(-1440 * (index + 1))))
            .orderBy(({ patient }) => patient.last_name)
            .orderBy(({ patient }) => patient.created_at, 'desc'),
      })
    return updateCase(table.collection, lists, id, liveAt, (row) => row)
  },

  async updateIncluded({ client }, lists, id) {
    const appointments = lists[0] ?? []
    const people = new Map(appointments.map(({ included }) => [included.patient.id, included.patient]))
    const { collection } = createTable('patients', [...people.values()], (patientId, firstName) =>
      client.request(patients.update, patientId, { first_name: firstName }),
    )
    const table = createTable(
      'appointments',
      appointments.map((row) => ({ ...row, patient_id: row.included.patient.id, included: undefined })),
    )
    const liveAt = (/** @type {number} */ index) =>
      createLiveQueryCollection({
        startSync: true,
        query: (q) =>
          q
            .from({ appointment: table.collection })
            .join({ patient: collection }, ({ appointment, patient }) => eq(appointment.patient_id, patient.id), 'left')
            .where(({ appointment }) => gt(appointment.starts_at, printTime(-1440 * (index + 1))))
            .orderBy(({ appointment }) => appointment.starts_at)
            .select(({ appointment, patient }) => ({ appointment, patient })),
      })
    return updateCase(collection, lists, id, liveAt, (row) => row.patient)
  },
}

/**
 * @param {string} id
 * @param {readonly Row[]} rows
 * @param {(id: string, firstName: string) => Promise<unknown>} [update]
 */
function createTable(id, rows, update) {
  /** @type {(type: 'insert' | 'update' | 'delete', rows: readonly any[]) => void} */
  let write = () => {}
  const collection = createCollection({
    id,
    getKey: (/** @type {Row} */ row) => row.id,
    sync: {
      sync({ begin, write: put, commit, markReady }) {
        write = (type, changed) => {
          begin()
          for (const value of changed) put({ type, value })
          commit()
        }
        write('insert', rows)
        markReady()
      },
    },
    async onUpdate({ transaction }) {
      for (const { modified } of transaction.mutations) await update?.(modified.id, modified.first_name)
    },
    startSync: true,
  })
  return {
    collection,
    /** @type {typeof write} */
    write: (type, changed) => write(type, changed),
  }
}

/**
 * @param {ReturnType<typeof createTable>['collection']} collection
 * @param {readonly unknown[]} lists
 * @param {string} id
 * @param {(index: number) => any} liveAt
 * @param {(row: any) => Row} patientIn
 * @returns {Promise<UpdateCase>}
 */
async function updateCase(collection, lists, id, liveAt, patientIn) {
  const barrier = createBarrier(lists.length)
  const live = await Promise.all(
    lists.map(async (_, index) => {
      const query = liveAt(index)
      await query.preload()
      query.subscribeChanges(barrier.listenerAt(index))
      return query
    }),
  )
  return {
    async update(firstName) {
      const isShown = barrier.next()
      const transaction = collection.update(id, (draft) => {
        draft.first_name = firstName
      })
      transaction.isPersisted.promise.catch(() => {})
      await isShown
      for (const query of live) void query.toArray
    },
    async refused(refuse) {
      await barrier.after(refuse)
      for (const query of live) void query.toArray
    },
    shown: () => live.map((query) => query.toArray.map(patientIn)),
  }
}
