import { expect, test, vi } from 'vitest'
import { ResultCache } from './result-cache.js'

test('default: finds a result once', () => {
  const cache = new ResultCache<number>()
  const find = vi.fn(() => [1, 2])
  expect(cache.get('a', find)).toEqual([1, 2])
  expect(cache.get('a', find)).toEqual([1, 2])
  expect(find).toHaveBeenCalledTimes(1)
})

test('behavior: clear drops all results', () => {
  const cache = new ResultCache<number>()
  cache.get('a', () => [1])
  cache.clear()
  expect(cache.get('a', () => [2])).toEqual([2])
})

test('behavior: drops the least recently used result beyond 256 results', () => {
  const cache = new ResultCache<number>()
  for (let number = 0; number < 256; number++) cache.get(String(number), () => [number])
  // 0 is used again, so that 1 is dropped for the next.
  cache.get('0', () => [-1])
  cache.get('256', () => [256])
  expect(cache.get('0', () => [-1])).toEqual([0])
  expect(cache.get('1', () => [-1])).toEqual([-1])
})

test('behavior: drops results beyond 500,000 records, and keeps no result that is larger', () => {
  const cache = new ResultCache<number>()
  const many = (length: number) => () => new Array<number>(length).fill(0)
  cache.get('a', many(300_000))
  cache.get('b', many(300_000))
  expect(cache.get('b', many(1))).toHaveLength(300_000)
  expect(cache.get('a', many(1))).toHaveLength(1)
  cache.get('c', many(600_000))
  expect(cache.get('c', many(1))).toHaveLength(1)
})
