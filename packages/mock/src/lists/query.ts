import { type Filter, InputError, type Operation, parseFilter, parseSort } from '@cliniko/core'
import type { Sort } from '../store/sort.js'

/** Which page of a list a request is for. */
export interface PageQuery {
  readonly page: number
  readonly perPage: number
}

/** Which records of a list a request is for, and in which order. */
export interface ListQuery extends PageQuery {
  readonly filters: readonly Filter[]
  readonly sort: Sort
}

/**
 * Reads the parameters of a list.
 * @throws {@link InputError} on a filter, page or sort that the API refuses.
 */
export function readListQuery(operation: Operation, search: URLSearchParams): ListQuery {
  return { filters: readFilters(operation, search), sort: readSort(search), ...readPage(search) }
}

/**
 * Reads filters. A single filter may come as `q`, which is the older form. Of several, the last one counts.
 * @throws {@link InputError} on a filter that the operation doesn't have.
 */
export function readFilters({ filters }: Operation, search: URLSearchParams): readonly Filter[] {
  return [...search.getAll('q').slice(-1), ...search.getAll('q[]')].map((text) => parseFilter(text, filters))
}

/**
 * Reads which page is requested: the first page of 50 records by default.
 * @throws {@link InputError} on a number out of range.
 */
export function readPage(search: URLSearchParams): PageQuery {
  const page = toNumber(search.get('page') ?? '1')
  const perPage = toNumber(search.get('per_page') ?? '50')
  if (!Number.isSafeInteger(page) || page < 1) throw new InputError('page must be a whole number from 1.')
  if (!(perPage >= 1 && perPage <= 100)) {
    throw new InputError('per_page must be a whole number from 1 to 100.')
  }
  return { page, perPage }
}

/** Reads digits. `Number` alone reads `1e1` and `0x1` as well. */
function toNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN
}

/** Reads columns to sort by. `order` is the direction of columns that don't name one, which is the older form. */
function readSort(search: URLSearchParams): Sort {
  const order = search.get('order') ?? 'asc'
  if (order !== 'asc' && order !== 'desc') throw new InputError('order must be asc or desc.')
  const columns = (search.get('sort') ?? 'created_at').split(',')
  return parseSort(columns.map((column) => (column.includes(':') ? column : `${column}:${order}`)).join())
}
