import { expect, test } from 'vitest'
import { printTable } from '../test/print-table.js'
import type { Operation } from './operation/operation.js'
import { readTable } from './resources/read-table.js'
import { table } from './resources/table.js'
import * as resources from './resources.js'

/** A resource's module exports operations and nothing else. */
const modules: Readonly<Record<string, Readonly<Record<string, Operation>>>> = Object.fromEntries(
  Object.entries(resources).map(([name, operations]) => [name, { ...operations }]),
)

test('default: the table is what the resources print', async () => {
  await expect(printTable(modules)).toMatchFileSnapshot('./table.ts')
})

test('default: what is read from the table are the operations of the resources, all 211', () => {
  const read = readTable(table)
  expect(read).toEqual(modules)
  expect(Object.values(read).flatMap((operations) => Object.keys(operations))).toHaveLength(211)
})
