import type { RequestOptions } from '../http/call.js'
import type { IncludeName } from '../relations/included.js'
import type { Filters, Where } from './filters.js'
import type { Sort } from './sort.js'

/** The parameters of a list, and how its request is sent. */
export interface ListParams<T = unknown, F extends Filters = Filters, I = IncludeName<T>> extends RequestOptions {
  /** Conditions that must all hold. */
  readonly where?: Where<F>
  /** Columns to sort by, with a `-` before a descending one. Default: `created_at`. */
  readonly sort?: Sort<T>
  /** The page, from 1. Default: 1. */
  readonly page?: number
  /** Records per page, 1 to 100. Default: 50 for one page, 100 while iterating over all of them. */
  readonly perPage?: number
  /** Related records to add as `record.included`. They are fetched in lists of 100 ids, not one by one. */
  readonly include?: readonly I[]
}

/** The parameters of a single record, and how its request is sent. */
export interface GetParams<F extends Filters = Filters, I = never> extends RequestOptions {
  /** Finds a record although it is archived, cancelled or deleted: `{ archived: 'any' }`. */
  readonly where?: Where<F>
  /** Related records to add as `record.included`. */
  readonly include?: readonly I[]
}

/** One page of a list: plain data that can be serialised, cached and hydrated. */
export interface Page<T> {
  readonly items: readonly T[]
  /** How many records the list has on all pages. */
  readonly totalEntries: number
  /** The API's own links. A link that points nowhere is absent. */
  readonly links: { readonly self?: string; readonly next?: string; readonly previous?: string }
}

/** The days that a search for available times covers. */
export interface Between extends RequestOptions {
  /** The first day, `YYYY-MM-DD` in the account's time zone. It must not be past. */
  readonly from: string
  /** The last day, at most 7 days after the first. */
  readonly to: string
}

/** The page of a list between two days. */
export interface BetweenPage {
  readonly page?: number
  /** 1 to 100. Default: 50. */
  readonly perPage?: number
}
