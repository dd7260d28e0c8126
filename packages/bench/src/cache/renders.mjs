// How often components render: 100 of them select a record each from one list, and then one record changes.
import { patients } from '@cliniko/core'
import { mutation } from '@cliniko/query'
import { ClinikoProvider, usePatients } from '@cliniko/react'
import { MutationObserver, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { Window } from 'happy-dom'
import { createElement } from 'react'
import { createApi, makePatients } from './api.mjs'

/** @import { Row } from './api.mjs' */

const rows = makePatients(100)
const staleTime = 30_000
const input = /** @type {const} */ ({ sort: ['last_name', '-created_at'], perPage: 100 })

/** Prints how many components render when a record changes, is refused, and is fetched again. Returns whether it's only one. */
export async function printRenders() {
  const window = new Window()
  Object.assign(globalThis, { window, document: window.document })
  // React looks for a document when it is loaded.
  const { createRoot } = await import('react-dom/client')

  /**
   * @param {(count: () => void) => import('react').ReactElement} app
   * @param {() => unknown} change
   * @param {() => unknown} refuse
   * @param {() => unknown} refetch
   */
  async function count(app, change, refuse, refetch) {
    let renders = 0
    const root = createRoot(document.createElement('div'))
    root.render(app(() => renders++))
    await settle()
    const counts = [renders]
    for (const step of [change, refuse, refetch]) {
      renders = 0
      await step()
      await settle()
      counts.push(renders)
    }
    root.unmount()
    return counts
  }

  const id = String(rows[50]?.id)
  const results = {
    '@cliniko/react': await countOwn(count, id),
    'TanStack Query': await countTanstack(count, id),
  }
  console.log('\nrenders of 100 components that each select a record from one list')
  console.log(
    'library'.padEnd(22) + ['mounted', 'one changes', 'refused', 'refetched'].map((cell) => cell.padStart(14)).join(''),
  )
  for (const [name, counts] of Object.entries(results)) {
    console.log(name.padEnd(22) + counts.map((cell) => String(cell).padStart(14)).join(''))
  }
  const [, changed = 0, refused = 0, refetched = 0] = results['@cliniko/react']
  return changed === 1 && refused === 1 && refetched === 0
}

/**
 * @param {(app: (count: () => void) => import('react').ReactElement, ...steps: (() => unknown)[]) => Promise<number[]>} count
 * @param {string} id
 */
async function countOwn(count, id) {
  const api = createApi()
  api.respondWith(rows)
  const queryClient = new QueryClient()
  /** @param {{ index: number, onRender: () => void }} props */
  function Row({ index, onRender }) {
    onRender()
    const { data } = usePatients(input, { select: ({ items }) => items[index]?.first_name })
    return createElement('li', null, data)
  }
  let refuse = () => {}
  return count(
    (onRender) => {
      const list = rows.map((_, index) => createElement(Row, { key: index, index, onRender }))
      return createElement(ClinikoProvider, { client: api.client, queryClient }, list)
    },
    () => {
      refuse = api.hold()
      const write = new MutationObserver(queryClient, mutation(api.client, patients.update))
      write.mutate({ id, first_name: 'Changed' }).catch(() => {})
    },
    () => refuse(),
    () => {
      api.respondWith(rows)
      return queryClient.refetchQueries()
    },
  )
}

/**
 * @param {(app: (count: () => void) => import('react').ReactElement, ...steps: (() => unknown)[]) => Promise<number[]>} count
 * @param {string} id
 */
async function countTanstack(count, id) {
  const api = createApi()
  api.respondWith(rows)
  const queryClient = new QueryClient()
  const queryKey = ['patients', input]
  const queryFn = () => api.client.request(patients.list, input)
  /** @param {{ index: number, onRender: () => void }} props */
  function Row({ index, onRender }) {
    onRender()
    const { data } = useQuery({ queryKey, queryFn, staleTime, select: ({ items }) => items[index]?.first_name })
    return createElement('li', null, data)
  }
  /** @type {unknown} */
  let snapshot
  return count(
    (onRender) => {
      const list = rows.map((_, index) => createElement(Row, { key: index, index, onRender }))
      return createElement(QueryClientProvider, { client: queryClient }, list)
    },
    () => {
      snapshot = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (/** @type {{ items: Row[] }} */ page) => ({
        ...page,
        items: page.items.map((row) => (row.id === id ? { ...row, first_name: 'Changed' } : row)),
      }))
    },
    () => queryClient.setQueryData(queryKey, snapshot),
    () => queryClient.refetchQueries(),
  )
}

async function settle() {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve))
}
