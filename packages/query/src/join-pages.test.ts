import { expect, test } from 'vitest'
import { joinPages } from './join-pages.js'

const page = (...ids: readonly string[]) => ({ items: ids.map((id) => ({ id })) })
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)

test('C91 behavior: a record that is on two pages is listed once, also on a page that comes later', () => {
  const [first, second, third] = [page('1', '2'), page('2', '3'), page('1', '3', '4')]
  expect(idsOf(joinPages([first, second]))).toEqual(['1', '2', '3'])
  expect(idsOf(joinPages([first, second, third]))).toEqual(['1', '2', '3', '4'])
  expect(joinPages([first, second, third])).toBe(joinPages([first, second, third]))
})

test('C91 behavior: pages that replace others, or are fewer, are joined anew', () => {
  const [first, second] = [page('1'), page('2')]
  expect(idsOf(joinPages([first, second]))).toEqual(['1', '2'])
  expect(idsOf(joinPages([first, page('3'), second]))).toEqual(['1', '3', '2'])
  expect(idsOf(joinPages([first]))).toEqual(['1'])
  expect(idsOf(joinPages([first, second]))).toEqual(['1', '2'])
  expect(joinPages([])).toEqual([])
})

test('C91 behavior: records without an id are all listed', () => {
  expect(joinPages([{ items: [{ at: 1 }, { at: 1 }] }])).toHaveLength(2)
})
