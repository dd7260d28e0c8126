import { InputError } from '../http/errors.js'
import type { Filters } from './filters.js'
import { plain } from './where.js'

/** The columns that a list can be sorted by: all fields of its records but links and other objects. */
export type SortColumn<T> = T extends unknown
  ? { [K in keyof T & string]: NonNullable<T[K]> extends object ? never : K }[keyof T & string]
  : never

/** One or several columns. A `-` before a column sorts it in descending order. */
export type Sort<T> = SortKey<T> | readonly SortKey<T>[]

/** A column, in ascending or, with a `-`, descending order. */
export type SortKey<T> = SortColumn<T> | `-${SortColumn<T>}`

/** A parsed column to sort by. */
export interface SortOrder {
  readonly column: string
  readonly isDescending: boolean
}

/** What a list says about the columns that it can be sorted by: most can be filtered by, and none is a link. */
interface SortableList {
  readonly filters: Filters
  readonly links: { readonly [name: string]: unknown }
}

/**
 * Prints a sort order as the API writes it.
 * @throws {@link InputError} if a key is not the name of a column.
 * @example printSort(['last_name', '-created_at'], patients.list) // 'last_name,created_at:desc'
 */
export function printSort(sort: string | readonly string[], list: SortableList): string {
  const orders = Array.from(Array.isArray(sort) ? sort : [sort], (key: unknown): SortOrder => {
    const [, sign, column] = (typeof key === 'string' && /^(-?)([a-z_][a-z0-9_]*)$/.exec(key)) || []
    return column ? { column, isDescending: sign === '-' } : refuse(key, list)
  })
  checkSort(orders, list)
  return orders.map(({ column, isDescending }) => (isDescending ? `${column}:desc` : column)).join()
}

/**
 * Parses a sort order as the API writes it. The inverse of {@link printSort}.
 * @throws {@link InputError} if a part is not a column, alone or with its direction.
 * @example parseSort('last_name,created_at:desc') // [{ column: 'last_name', isDescending: false }, …]
 */
export function parseSort(text: string): readonly SortOrder[] {
  return text.split(',').map((key) => {
    const [, column, direction] = /^([a-z_][a-z0-9_]*)(?::(asc|desc))?$/.exec(key) ?? []
    if (!column) throw new InputError('sort must be one or several columns, such as "last_name,created_at:desc".')
    return { column, isDescending: direction === 'desc' }
  })
}

/**
 * Checks the columns of a sort order. The API documents none, so one that has no filter may exist. A link is refused, and a
 * column that is one slip of the finger away from one that exists.
 * @throws {@link InputError} that lists the columns known to exist.
 */
export function checkSort(orders: readonly SortOrder[], list: SortableList): void {
  const names = Object.keys(list.filters)
  const seen = new Set<string>()
  for (const { column } of orders) {
    const isWrong = column in list.links || (!names.includes(column) && names.some((name) => isMisspelt(column, name)))
    if (isWrong || seen.has(column)) refuse(column, list)
    seen.add(column)
  }
}

function refuse(key: unknown, { filters }: SortableList): never {
  const names = Object.keys(filters).filter((name) => !/_ids?$/.test(name))
  const columns = names.join(', ') || 'unknown'
  throw new InputError(
    `sort: "${plain(key)}" is no column of this list, or comes twice. Columns, with - for descending order: ${columns}.`,
  )
}

/** Whether a letter was added to a name, left out or replaced, or two were swapped. */
function isMisspelt(word: string, name: string): boolean {
  let start = 0
  while (start < word.length && word[start] === name[start]) start++
  const [own, other] = [word.slice(start), name.slice(start)]
  const swapped = `${own[1]}${own[0]}${own.slice(2)}`
  return own.slice(1) === other || own === other.slice(1) || own.slice(1) === other.slice(1) || swapped === other
}
