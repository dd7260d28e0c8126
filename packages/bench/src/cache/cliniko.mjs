import { individualAppointments, patients } from '@cliniko/core'
import { allQuery, infiniteQuery, mutation, watchChanges } from '@cliniko/query'
import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { printTime } from './api.mjs'
import { createBarrier, onNewValue } from './peer.mjs'

/** @import { Row } from './api.mjs' */
/** @import { Peer, UpdateCase } from './peer.mjs' */

const interval = 20_000

/** @type {Peer} */
export const cliniko = {
  async delta(api, list) {
    const queryClient = new QueryClient()
    const options = allQuery(api.client, patients.list, {
      where: { accepted_privacy_policy: true },
      sort: ['last_name', '-created_at'],
    })
    queryClient.setQueryData(options.queryKey, /** @type {any} */ (list))
    const observer = new QueryObserver(queryClient, options)
    const barrier = createBarrier(1)
    const shown = () => /** @type {any} */ (observer.getCurrentResult().data)
    observer.subscribe(onNewValue(shown, barrier.listenerAt(0)))
    watchChanges(queryClient, api.client, { interval, onError: fail })
    return {
      async refresh() {
        const isShown = barrier.next()
        api.tick(interval)
        await isShown
      },
      shown,
    }
  },

  async page(api, pages, pending) {
    const queryClient = new QueryClient()
    const options = infiniteQuery(api.client, patients.list, { sort: ['last_name', '-created_at'], perPage: 100 })
    const data = infiniteDataOf(pages)
    queryClient.setQueryData(options.queryKey, /** @type {any} */ (data))
    const observer = new InfiniteQueryObserver(queryClient, options)
    observer.subscribe(() => {})
    const write = new MutationObserver(queryClient, mutation(api.client, patients.update))
    void write.mutate({ id: pending.id, first_name: 'Pending' })
    return {
      append: async () => void (await observer.fetchNextPage()),
      rewind: () => void queryClient.setQueryData(options.queryKey, /** @type {any} */ (data)),
      shown: () => /** @type {any} */ (observer.getCurrentResult().data?.items),
    }
  },

  async update({ client }, lists, id) {
    const optionsAt = (/** @type {number} */ index) =>
      allQuery(client, patients.list, {
        where: { created_at: { gt: printTime(-1440 * (index + 1)) } },
        sort: ['last_name', '-created_at'],
      })
    return updateCase(client, lists, id, optionsAt, (row) => row)
  },

  async updateIncluded({ client }, lists, id) {
    const optionsAt = (/** @type {number} */ index) =>
      allQuery(client, individualAppointments.list, {
        where: { starts_at: { gte: printTime(-1440 * (index + 1)) } },
        sort: 'starts_at',
        include: ['patient'],
      })
    return updateCase(client, lists, id, optionsAt, (row) => row.included.patient)
  },
}

/**
 * @param {import('@cliniko/core').Client} client
 * @param {readonly (readonly Row[])[]} lists
 * @param {string} id
 * @param {(index: number) => import('@cliniko/query').ClinikoQuery<any>} optionsAt
 * @param {(row: Row) => Row} patientIn
 * @returns {UpdateCase}
 */
function updateCase(client, lists, id, optionsAt, patientIn) {
  const queryClient = new QueryClient()
  const barrier = createBarrier(lists.length)
  const observers = lists.map((list, index) => {
    const options = optionsAt(index)
    queryClient.setQueryData(options.queryKey, /** @type {any} */ (list))
    const observer = new QueryObserver(queryClient, options)
    observer.subscribe(onNewValue(() => observer.getCurrentResult().data, barrier.listenerAt(index)))
    return observer
  })
  const write = new MutationObserver(queryClient, mutation(client, patients.update))
  return {
    update: (firstName) => barrier.after(() => void write.mutate({ id, first_name: firstName }).catch(() => {})),
    refused: (refuse) => barrier.after(refuse),
    shown: () => observers.map((observer) => /** @type {Row[]} */ (observer.getCurrentResult().data).map(patientIn)),
  }
}

/** @param {readonly (readonly Row[])[]} pages */
export function infiniteDataOf(pages) {
  const totalEntries = pages.length * 100 + 100
  return {
    pages: pages.map((items, index) => ({
      items,
      totalEntries,
      links: { self: '', next: `https://api.au1.cliniko.com/v1/patients?page=${index + 2}` },
    })),
    pageParams: pages.map((_, index) => index + 1),
  }
}

/** @param {unknown} error */
function fail(error) {
  throw error
}
