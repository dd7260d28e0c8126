import { patients } from '@cliniko/core'
import { configureStore, createAsyncThunk, original } from '@reduxjs/toolkit'
import { createApi as createReduxApi, fakeBaseQuery } from '@reduxjs/toolkit/query'
import { mergeByHand, patientRules, requestChanges } from './api.mjs'
import { createBarrier, onNewValue } from './peer.mjs'

/** @import { Row } from './api.mjs' */
/** @import { Peer, UpdateCase } from './peer.mjs' */

/** RTK Query, whose cache is changed with `updateQueryData`. @type {Peer} */
export const rtkQuery = {
  async delta({ client }, list) {
    const { api, store } = createStore()
    await store.dispatch(api.util.upsertQueryData('list', 0, [...list]))
    store.dispatch(api.endpoints.list.initiate(0))
    const shown = shownAt(api, store, 0)
    const barrier = createBarrier(1)
    store.subscribe(onNewValue(shown, barrier.listenerAt(0)))
    return {
      async refresh() {
        const isShown = barrier.next()
        const items = await requestChanges(client)
        const merge = (/** @type {Row[]} */ draft) => mergeByHand(original(draft) ?? [], items, patientRules)
        store.dispatch(api.util.updateQueryData('list', 0, merge))
        await isShown
      },
      shown,
    }
  },

  async page({ client }, pages, pending) {
    const { api, store } = createStore((page) => client.request(patients.list, { page, perPage: 100 }))
    const rewind = () =>
      store.dispatch(
        api.util.upsertQueryEntries([
          {
            endpointName: 'pages',
            arg: undefined,
            value: {
              pages: pages.map((page) =>
                page.map((row) => (row.id === pending.id ? { ...row, first_name: 'Pending' } : row)),
              ),
              pageParams: pages.map((_, index) => index + 1),
            },
          },
        ]),
      )
    rewind()
    const subscription = store.dispatch(api.endpoints.pages.initiate(undefined))
    await subscription
    const select = api.endpoints.pages.select(undefined)
    /** @type {Row[][] | undefined} */
    let shownPages
    /** @type {Row[]} */
    let rows = []
    const shown = () => {
      const data = select(store.getState()).data?.pages
      if (data !== shownPages) rows = data?.flat() ?? []
      shownPages = data
      return rows
    }
    store.subscribe(() => void shown())
    return {
      append: async () =>
        void (await store.dispatch(api.endpoints.pages.initiate(undefined, { direction: 'forward' }))),
      rewind: () => void rewind(),
      shown,
    }
  },

  async update({ client }, lists, id) {
    return updateCase(client, lists, {
      id,
      indexesIn: (rows) => [rows.findIndex((row) => row.id === id)],
      patientIn: (row) => row,
    })
  },

  async updateIncluded({ client }, lists, id) {
    return updateCase(client, lists, {
      id,
      indexesIn: (rows) => rows.flatMap((row, index) => (row.included.patient.id === id ? [index] : [])),
      patientIn: (row) => row.included.patient,
    })
  },
}

/** @param {(page: number) => Promise<{ items: readonly any[] }>} [readPage] */
function createStore(readPage) {
  const api = createReduxApi({
    baseQuery: fakeBaseQuery(),
    endpoints: (build) => ({
      list: build.query({
        queryFn: (/** @type {number} */ _index) => ({ data: /** @type {Row[]} */ ([]) }),
      }),
      pages: build.infiniteQuery({
        infiniteQueryOptions: {
          initialPageParam: 1,
          getNextPageParam: (_page, all) => all.length + 1,
        },
        async queryFn(/** @type {{ queryArg: void, pageParam: number }} */ { pageParam }) {
          const page = await readPage?.(pageParam)
          return { data: /** @type {Row[]} */ ([...(page?.items ?? [])]) }
        },
      }),
    }),
  })
  const store = configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults({ immutableCheck: false, serializableCheck: false }).concat(api.middleware),
    devTools: false,
  })
  return { api, store }
}

/**
 * @param {ReturnType<typeof createStore>['api']} api
 * @param {ReturnType<typeof createStore>['store']} store
 * @param {number} index
 * @returns {() => Row[]}
 */
function shownAt(api, store, index) {
  const select = api.endpoints.list.select(index)
  return () => select(store.getState()).data ?? []
}

/**
 * @param {import('@cliniko/core').Client} client
 * @param {readonly (readonly Row[])[]} lists
 * @param {{ id: string, indexesIn: (rows: readonly Row[]) => number[], patientIn: (row: Row) => Row }} rules
 * @returns {Promise<UpdateCase>}
 */
async function updateCase(client, lists, { id, indexesIn, patientIn }) {
  const { api, store } = createStore()
  const barrier = createBarrier(lists.length)
  const shown = await Promise.all(
    lists.map(async (list, index) => {
      await store.dispatch(api.util.upsertQueryData('list', index, [...list]))
      store.dispatch(api.endpoints.list.initiate(index))
      return shownAt(api, store, index)
    }),
  )
  for (const [index, shownHere] of shown.entries()) {
    store.subscribe(onNewValue(shownHere, barrier.listenerAt(index)))
  }
  const update = createAsyncThunk('update', async (/** @type {string} */ firstName) => {
    const patches = lists.map((_, index) =>
      store.dispatch(
        api.util.updateQueryData('list', index, (draft) => {
          // A search through the draft itself would make a proxy of each record.
          for (const position of indexesIn(original(draft) ?? [])) {
            const row = draft[position]
            if (row) patientIn(row).first_name = firstName
          }
        }),
      ),
    )
    try {
      await client.request(patients.update, id, { first_name: firstName })
    } catch {
      for (const patch of patches) patch.undo()
    }
  })
  return {
    update: (firstName) => barrier.after(() => void store.dispatch(update(firstName))),
    refused: (refuse) => barrier.after(refuse),
    shown: () => shown.map((shownHere) => shownHere().map(patientIn)),
  }
}
