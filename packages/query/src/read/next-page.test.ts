import { individualAppointments, patients } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { addPatients, createClinic, names, perform, showPages, startSession } from '../../test/kit.js'
import { infiniteQuery, mutation } from '../index.js'

const mock = createClinic()

/** Puts an infinite list of patients on screen, 10 on each page. */
async function setUp(count: number, perPage = 10) {
  const session = startSession(mock)
  const own = addPatients(mock, ...names(count))
  const list = showPages(session.queryClient, infiniteQuery(session.client, patients.list, { ...own.params, perPage }))
  await session.settle()
  const archive = async (...ids: readonly (string | undefined)[]) => {
    for (const id of ids) await session.other.request(patients.archive, id ?? '')
  }
  const shownIds = () => list.data?.items.map(({ id }) => id)
  const listedIds = async () => {
    const { items } = await session.other.request(patients.list, { ...own.params, perPage: 100 })
    return items.map(({ id }) => id)
  }
  session.newlySent()
  return { ...session, ...own, list, archive, shownIds, listedIds }
}

describe('the next page', () => {
  test('default: one request a page, while nothing changes', async () => {
    const { list, shownIds, ids, newlySent } = await setUp(30)
    await list.loadMore()
    await list.loadMore()
    expect(shownIds()).toEqual(ids)
    expect(newlySent()).toHaveLength(2)
  })

  test.each([
    ['one record of the first page', 1, [0]],
    ['several', 1, [0, 3, 9]],
    ['records of the first and the next page', 1, [2, 3, 11, 12]],
    ['a whole page', 1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['more than a page', 2, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]],
    ['the last record that is shown', 1, [9]],
    ['records of pages that aren’t here yet', 1, [25, 26]],
    ['all that are shown, and all others but one', 1, Array.from({ length: 34 }, (_, index) => index)],
  ])(
    'C91 behavior: somebody archives %s between two pages: no other record is missing',
    async (_, pages, positions) => {
      const { list, archive, ids, shownIds, listedIds } = await setUp(35)
      for (let page = 1; page < pages; page++) await list.loadMore()
      await archive(...positions.map((position) => ids[position]))
      const listed = await listedIds()
      for (let page = 0; page < 5; page++) await list.loadMore()
      const shown = shownIds() ?? []
      expect(listed.filter((id) => !shown.includes(id))).toEqual([])
      expect(new Set(shown).size).toBe(shown.length)
      await list.refetch()
      expect(shownIds()).toEqual(listed)
      expect(list.data?.totalEntries).toBe(listed.length)
    },
  )

  test('C91 behavior: a lost record costs one more request, and only then', async () => {
    const { list, archive, ids, newlySent } = await setUp(35)
    await archive(ids[0])
    await list.loadMore()
    expect(newlySent()).toHaveLength(2)
    await list.loadMore()
    expect(newlySent()).toHaveLength(1)
  })

  test('C91 behavior: the app’s own archive moves records up as well', async () => {
    const { client, queryClient, list, ids, shownIds, settle } = await setUp(30)
    await perform(queryClient, mutation(client, patients.archive), ids[4] ?? '')
    await settle()
    await list.loadMore()
    await list.loadMore()
    expect(shownIds()).toEqual(ids.filter((_, index) => index !== 4))
    expect(list.data?.totalEntries).toBe(29)
  })

  test('C91 behavior: a page that is loaded while an archive is under way', async () => {
    for (const status of [undefined, 422]) {
      const { client, queryClient, list, ids, shownIds, settle, hold } = await setUp(30)
      const request = hold('POST /patients')
      if (status) mock.faults.add({ kind: 'status', status, operation: patients.archive, times: 1 })
      void perform(queryClient, mutation(client, patients.archive), ids[4] ?? '')
      await settle()
      await list.loadMore()
      expect(shownIds()).toEqual(ids.slice(0, 20).filter((_, index) => index !== 4))
      request.release()
      await settle()
      await list.loadMore()
      expect(shownIds()).toEqual(status ? ids : ids.filter((_, index) => index !== 4))
      expect(list.data?.totalEntries).toBe(status ? 30 : 29)
    }
  })

  test('C36 C91 behavior: a record that new ones pushed onto two pages counts once when it is archived', async () => {
    const { client, queryClient, other, settle } = startSession(mock)
    const { ids, params } = addPatients(mock, ...names(25))
    const newestFirst = { ...params, sort: '-id', perPage: 10 } as const
    const list = showPages(queryClient, infiniteQuery(client, patients.list, newestFirst))
    await settle()
    await other.request(patients.create, { first_name: 'New', last_name: params.where.last_name })
    await list.loadMore()
    expect(list.data?.items).toHaveLength(19)
    expect(list.data?.totalEntries).toBe(26)
    const twice = ids.toReversed()[9] ?? ''
    await perform(queryClient, mutation(client, patients.archive), twice)
    await settle()
    expect(list.data?.items.map(({ id }) => id)).not.toContain(twice)
    expect(list.data?.totalEntries).toBe(25)
  })

  test('C91 behavior: lists that begin at a later page, and pages of one record', async () => {
    const { client, queryClient, settle, other } = startSession(mock)
    const { ids, params } = addPatients(mock, ...names(8))
    const list = showPages(queryClient, infiniteQuery(client, patients.list, { ...params, perPage: 1, page: 3 }))
    await settle()
    await list.loadMore()
    expect(list.data?.items.map(({ id }) => id)).toEqual(ids.slice(2, 4))
    await other.request(patients.archive, ids[2] ?? '')
    for (let page = 0; page < 5; page++) await list.loadMore()
    expect(list.data?.items.map(({ id }) => id).filter((id) => id !== ids[2])).toEqual(ids.slice(3))
  })

  test('C91 behavior: a prefetch of several pages, without an observer', async () => {
    const { client } = startSession(mock)
    const { ids, params } = addPatients(mock, ...names(25))
    const data = await new QueryClient().fetchInfiniteQuery({
      ...infiniteQuery(client, patients.list, { ...params, perPage: 10 }),
      pages: 5,
    } as never)
    const { pages } = data as { pages: { items: { id: string }[] }[] }
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
  })

  test('C91 behavior: with related records', async () => {
    const { client, queryClient, settle, other } = startSession(mock)
    const params = { sort: 'id', perPage: 10, include: ['patient', 'practitioner'] } as const
    const list = showPages(queryClient, infiniteQuery(client, individualAppointments.list, params))
    await settle()
    await other.request(individualAppointments.archive, list.data?.items[0]?.id ?? '')
    await list.loadMore()
    const { items } = await other.request(individualAppointments.list, { sort: 'id', perPage: 20 })
    expect(list.data?.items.slice(1).map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(list.data?.items.every(({ included }) => included.practitioner !== undefined)).toBe(true)
  })

  test('C91 behavior: with maxPages, pages that were dropped aren’t fetched again', async () => {
    const { client, queryClient, settle, newlySent } = startSession(mock)
    const { ids, params } = addPatients(mock, ...names(60))
    const options = { ...infiniteQuery(client, patients.list, { ...params, perPage: 5 }), maxPages: 2 }
    const list = showPages(queryClient, options)
    await settle()
    newlySent()
    for (let page = 2; page <= 7; page++) await list.loadMore()
    expect(newlySent()).toHaveLength(6)
    expect(list.data?.items.map(({ id }) => id)).toEqual(ids.slice(25, 35))
  })
})
