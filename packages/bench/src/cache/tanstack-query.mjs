import { patients } from '@cliniko/core'
import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { mergeByHand, patientRules, requestChanges } from './api.mjs'
import { infiniteDataOf } from './cliniko.mjs'
import { createBarrier, onNewValue } from './peer.mjs'

/** @import { Row } from './api.mjs' */
/** @import { Peer, UpdateCase } from './peer.mjs' */

const staleTime = 30_000
const sort = /** @type {const} */ (['last_name', '-created_at'])

/** TanStack Query with the cache changed by hand, as its documentation shows. @type {Peer} */
export const tanstackQuery = {
  async delta({ client }, list) {
    const queryClient = new QueryClient()
    const queryKey = ['patients', { accepted_privacy_policy: true, sort }]
    queryClient.setQueryData(queryKey, list)
    const observer = new QueryObserver(queryClient, { queryKey, staleTime })
    const barrier = createBarrier(1)
    const shown = () => /** @type {Row[]} */ (observer.getCurrentResult().data)
    observer.subscribe(onNewValue(shown, barrier.listenerAt(0)))
    return {
      async refresh() {
        const isShown = barrier.next()
        const items = await requestChanges(client)
        queryClient.setQueryData(queryKey, (/** @type {Row[]} */ rows) => mergeByHand(rows, items, patientRules))
        await isShown
      },
      shown,
    }
  },

  async page({ client }, pages, pending) {
    const queryClient = new QueryClient()
    const queryKey = ['patients', 'infinite', { sort }]
    const data = infiniteDataOf(pages)
    queryClient.setQueryData(queryKey, data)
    const observer = new InfiniteQueryObserver(queryClient, {
      queryKey,
      staleTime,
      queryFn: ({ pageParam, signal }) =>
        client.request(patients.list, { sort, page: /** @type {number} */ (pageParam), perPage: 100, signal }),
      initialPageParam: 1,
      getNextPageParam: (_page, all) => all.length + 1,
      select: (all) => all.pages.flatMap(({ items }) => items),
    })
    observer.subscribe(() => {})
    const rewind = () =>
      void queryClient.setQueryData(queryKey, {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.map(withName(pending.id, 'Pending')) })),
      })
    rewind()
    return {
      append: async () => void (await observer.fetchNextPage()),
      rewind,
      shown: () => /** @type {any} */ (observer.getCurrentResult().data),
    }
  },

  async update({ client }, lists, id) {
    return updateCase(client, lists, id, {
      change: (firstName) => withName(id, firstName),
      patientIn: (row) => row,
    })
  },

  async updateIncluded({ client }, lists, id) {
    return updateCase(client, lists, id, {
      change: (firstName) => {
        const change = withName(id, firstName)
        return (row) => {
          const { patient } = row.included
          const next = change(patient)
          return next === patient ? row : { ...row, included: { ...row.included, patient: next } }
        }
      },
      patientIn: (row) => row.included.patient,
    })
  },
}

/**
 * @param {import('@cliniko/core').Client} client
 * @param {readonly (readonly Row[])[]} lists
 * @param {string} id
 * @param {{ change: (firstName: string) => (row: Row) => Row, patientIn: (row: Row) => Row }} rules
 * @returns {UpdateCase}
 */
function updateCase(client, lists, id, { change, patientIn }) {
  const queryClient = new QueryClient()
  const barrier = createBarrier(lists.length)
  const keys = lists.map((_, index) => ['list', index])
  const observers = keys.map((queryKey, index) => {
    queryClient.setQueryData(queryKey, lists[index])
    const observer = new QueryObserver(queryClient, { queryKey, staleTime })
    observer.subscribe(onNewValue(() => observer.getCurrentResult().data, barrier.listenerAt(index)))
    return observer
  })
  const write = new MutationObserver(queryClient, {
    mutationFn: (/** @type {string} */ firstName) => client.request(patients.update, id, { first_name: firstName }),
    async onMutate(firstName) {
      await Promise.all(keys.map((queryKey) => queryClient.cancelQueries({ queryKey })))
      return keys.map((queryKey) => {
        const snapshot = queryClient.getQueryData(queryKey)
        queryClient.setQueryData(queryKey, (/** @type {Row[]} */ rows) => rows.map(change(firstName)))
        return snapshot
      })
    },
    onError(_error, _firstName, snapshots) {
      for (const [index, queryKey] of keys.entries()) queryClient.setQueryData(queryKey, snapshots?.[index])
    },
  })
  return {
    update: (firstName) => barrier.after(() => void write.mutate(firstName).catch(() => {})),
    refused: (refuse) => barrier.after(refuse),
    shown: () => observers.map((observer) => /** @type {Row[]} */ (observer.getCurrentResult().data).map(patientIn)),
  }
}

/**
 * @param {string} id
 * @param {string} firstName
 * @returns {(row: Row) => Row}
 */
function withName(id, firstName) {
  return (row) => (row.id === id ? { ...row, first_name: firstName } : row)
}
