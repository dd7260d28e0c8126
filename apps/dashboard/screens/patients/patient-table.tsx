'use client'
import type { ReactNode } from 'react'
import type { UrlChanges } from '@/lib/url-state'
import { patientsText } from '@/text'
import type { PatientColumn } from './columns'
import { sortOf } from './filters'
import styles from './patient-list.module.css'
import type { Rows } from './use-rows'

/** Props of {@link PatientTable}. */
export interface PatientTableProps {
  readonly rows: Rows
  /** How many rows there are, with those out of view. */
  readonly count: number
  readonly columns: readonly PatientColumn[]
  /** The sort of the URL. */
  readonly sort: string
  /** Whether an empty sort is by best match instead of by name. */
  readonly isRanked: boolean
  readonly isBusy: boolean
  readonly onSort: (changes: UrlChanges) => void
  /** The rows in view. */
  readonly children: ReactNode
}

/** A table of which only the rows in view are rendered. Its head stays in view, and it scrolls by itself. */
export function PatientTable({ rows, count, columns, sort, isRanked, isBusy, onSort, children }: PatientTableProps) {
  const tracks = [...columns.map(({ width }) => width), 'var(--actions-width)'].join(' ')
  const shown = isRanked && !sort ? undefined : sortOf(sort)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of its rows, and holds the focus while one loads
    <div ref={rows.scroller} className={styles.scroller} data-scroller tabIndex={-1} onKeyDown={rows.onKeyDown}>
      <table
        className={styles.table}
        aria-label={patientsText.list}
        aria-rowcount={count + 1}
        aria-busy={isBusy}
        style={{ '--columns': tracks, '--rows-height': `${rows.totalHeight}px` } as object}
      >
        <thead>
          <tr aria-rowindex={1} className={styles.head}>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} shown={shown} onSort={onSort} />
            ))}
            <th scope="col">
              <span className="hidden">{patientsText.columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function ColumnHead({ column: { id, name, sort }, shown, onSort }: ColumnHeadProps) {
  if (!sort) return <th scope="col">{name}</th>
  const isSorted = shown?.id === sort
  const isAscending = isSorted && !shown.isDescending
  const next = isAscending ? `-${sort}` : sort
  return (
    <th scope="col" aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : undefined} data-column={id}>
      <button type="button" onClick={() => onSort({ sort: next })}>
        {name}
        <span aria-hidden="true">{isSorted ? (isAscending ? '↑' : '↓') : ''}</span>
      </button>
    </th>
  )
}

interface ColumnHeadProps {
  readonly column: PatientColumn
  readonly shown: { readonly id: string; readonly isDescending: boolean } | undefined
  readonly onSort: (changes: UrlChanges) => void
}
