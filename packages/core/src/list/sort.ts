import { InputError } from '../http/errors.js'

/** The columns of a record that a list can be sorted by. Links can't be. */
export type SortColumn<T> = T extends unknown
  ? { [K in keyof T & string]: NonNullable<T[K]> extends object ? never : K }[keyof T & string]
  : never

/** One or several columns; a `-` before one turns it around. */
export type Sort<T> = SortKey<T> | readonly SortKey<T>[]

/** A column, or one that runs backwards. */
export type SortKey<T> = SortColumn<T> | `-${SortColumn<T>}`

/** A column to sort by, parsed. */
export interface SortOrder {
  readonly column: string
  readonly isDescending: boolean
}

/**
 * Prints a sort as the API takes it.
 * @throws {@link InputError} if a key isn't the name of a column.
 * @example printSort(['last_name', '-created_at']) // 'last_name,created_at:desc'
 */
export function printSort(sort: string | readonly string[]): string {
  return [sort]
    .flat()
    .map((key) => {
      if (!/^-?[a-z_]+[a-z0-9_]*$/.test(key))
        throw new InputError('sort takes columns, such as "last_name" or "-created_at".')
      return key.startsWith('-') ? `${key.slice(1)}:desc` : key
    })
    .join(',')
}

/**
 * Parses a sort as the API writes it, the inverse of {@link printSort}.
 * @throws {@link InputError} if a part isn't a column, alone or with its direction.
 * @example parseSort('last_name,created_at:desc') // [{ column: 'last_name', isDescending: false }, …]
 */
export function parseSort(text: string): readonly SortOrder[] {
  return text.split(',').map((key) => {
    const [, column, direction] = /^([a-z_]+[a-z0-9_]*)(?::(asc|desc))?$/.exec(key) ?? []
    if (!column) throw new InputError('sort takes columns, such as "last_name,created_at:desc".')
    return { column, isDescending: direction === 'desc' }
  })
}
