import { type Filter, fieldOf, InputError, type Operation } from '@cliniko/core'
import type { Sort } from '../store/sort.js'
import type { Stored } from '../store/stored.js'
import { TableIndex } from '../store/table-index.js'
import { listRecords, listTable, type Matches } from './execute.js'
import { pageLinks, pageResponse } from './page.js'
import { readListQuery } from './query.js'

const encoder = new TextEncoder()

/**
 * Responds with a page of a list, filtered and sorted as the API does.
 *
 * @param records - The records that the list is made from: all records of tables, or some.
 * @param url - The URL of the list, without parameters.
 * @param ownFilters - Filters that the list has beside those of its parameters.
 * @throws {@link InputError} on a parameter that the API refuses.
 */
export function listResponse(
  operation: Operation,
  records: TableIndex<Stored> | readonly object[],
  url: string,
  search: URLSearchParams,
  ownFilters: readonly Filter[] = [],
): Response {
  const query = readListQuery(operation, search)
  const { sort, page, perPage } = query
  const filters = [...ownFilters, ...query.filters]
  const respond = <T extends object>({ total, slice }: Matches<T>, encode: (record: T) => Uint8Array) => {
    const items = slice((page - 1) * perPage, page * perPage).map(encode)
    return pageResponse(operation.resource, items, total, pageLinks(url, search, query, total))
  }
  const sample = records instanceof TableIndex ? records.sample() : records[0]
  // The default column is left out: services don't have it, and the API lists them all the same.
  if (sample && search.has('sort')) checkColumns(sample, sort)
  if (records instanceof TableIndex) {
    return respond(listTable(records, filters, sort), (record) => records.encode(record))
  }
  return respond(listRecords(records, filters, sort), (record) => encoder.encode(JSON.stringify(record)))
}

function checkColumns(sample: object, sort: Sort): void {
  for (const { column } of sort) {
    if (!isColumn(sample, column)) throw new InputError('sort: there is no column of that name.')
  }
}

/** Whether a field can be sorted by. Links and lists can't. */
function isColumn(sample: object, field: string): boolean {
  const value = Object.hasOwn(sample, field) ? fieldOf(sample, field) : undefined
  return value !== undefined && (typeof value !== 'object' || value === null)
}
