import { InputError } from '../http/errors.js'

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

/**
 * Prints a sort order as the API writes it.
 * @throws {@link InputError} if a key is not the name of a column.
 * @example printSort(['last_name', '-created_at']) // 'last_name,created_at:desc'
 */
export function printSort(sort: string | readonly string[]): string {
  return [sort]
    .flat()
    .map((key) => {
      if (!/^-?[a-z_][a-z0-9_]*$/.test(key)) {
        throw new InputError('sort must be one or several columns, such as "last_name" or "-created_at".')
      }
      return key.startsWith('-') ? `${key.slice(1)}:desc` : key
    })
    .join(',')
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
