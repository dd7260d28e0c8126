import type { Stored } from '../../store/table.js'
import { type Mark, marks } from '../resource.js'

/** Returns whether a record is archived, cancelled or deleted. Lists leave out hidden records by default. */
export function isHidden(record: Stored & { readonly [mark in Mark]?: string | null }): boolean {
  return marks.some((mark) => record[mark])
}
