import { comparatorOf, parseSort } from '@cliniko/core'
import { expect, test } from 'vitest'
import type { CachedRecord } from '../records.js'
import { placeAll } from './place.js'

const rules = { has: () => true, compare: comparatorOf(parseSort('last_name')) }
const record = (name: string): CachedRecord => ({ id: String(name.charCodeAt(0)), last_name: name })
const [adams, baker, cohen, davis, evans, foster] = ['Adams', 'Baker', 'Cohen', 'Davis', 'Evans', 'Foster'].map(
  record,
) as [CachedRecord, CachedRecord, CachedRecord, CachedRecord, CachedRecord, CachedRecord]

test('behavior: records enter a list at once, before, between and after those that it has', () => {
  const { lists, placed } = placeAll([[baker, evans]], [foster, davis, adams, cohen], rules, true)
  expect(lists).toEqual([[adams, baker, cohen, davis, evans, foster]])
  expect(placed.size).toBe(4)
})

test('behavior: between two pages a record goes to the end of the first, and other pages stay the same objects', () => {
  const pages = [[adams], [cohen, evans], [foster]]
  const { lists } = placeAll(pages, [baker, davis], rules, true)
  expect(lists).toEqual([[adams, baker], [cohen, davis, evans], [foster]])
  expect(lists[2]).toBe(pages[2])
})

test('behavior: a record past the last page so far is not on it', () => {
  const pages = [[adams], [baker]]
  const { lists, placed, undecided } = placeAll(pages, [foster], rules, false)
  expect(lists).toEqual(pages)
  expect([placed.size, undecided.size]).toEqual([0, 0])
  expect(placeAll([], [foster], rules, true).lists).toEqual([])
  expect(placeAll([[]], [foster], rules, true).lists).toEqual([[foster]])
})

test('behavior: a record whose place only the API knows is left out, whatever it is compared with', () => {
  const ostlund = record('Östlund')
  const { lists, undecided } = placeAll([[adams, evans]], [ostlund, baker], rules, true)
  expect(lists).toEqual([[adams, baker, evans]])
  expect([...undecided]).toEqual([ostlund])
})
