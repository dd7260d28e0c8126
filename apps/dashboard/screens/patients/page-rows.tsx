'use client'
import { usePatients } from '@cliniko/react'
import { useEffect, useState } from 'react'
import { useClinic } from '@/lib/clinic'
import type { CellContext, PatientColumn } from './columns'
import { type ListState, listInput, pageSize } from './filters'
import { LoadingRow, PatientRow } from './patient-row'
import type { Archive } from './use-archive'
import type { Rows } from './use-rows'

/** What all rows of the list have in common. */
export interface RowProps {
  readonly rows: Rows
  readonly columns: readonly PatientColumn[]
  readonly context: CellContext
  readonly archive: Archive
}

/** The rows in view, of a list that is loaded by pages of 100, in any order. */
export function PagedRows({ rows, state, ...rest }: RowProps & { readonly state: ListState }) {
  const pageOf = (index: number) => Math.floor(index / pageSize) + 1
  return [...new Set(rows.indexes.map(pageOf))].map((page) => (
    <PageRows
      key={page}
      page={page}
      indexes={rows.indexes.filter((index) => pageOf(index) === page)}
      rows={rows}
      state={state}
      {...rest}
    />
  ))
}

interface PageRowsProps extends RowProps {
  readonly state: ListState
  readonly page: number
  readonly indexes: readonly number[]
}

function PageRows({ page, indexes, rows, state, columns, context, archive }: PageRowsProps) {
  const { timeZone } = useClinic()
  const isResting = useIsResting(page === 1)
  const { data } = usePatients(listInput(state, timeZone, page), { enabled: isResting })
  return indexes.map((index) => {
    const patient = data?.items[index - (page - 1) * pageSize]
    const position = { index, top: index * rows.height, takesFocus: rows.takesFocus && index === rows.active }
    return patient ? (
      <PatientRow
        key={patient.id}
        patient={patient}
        columns={columns}
        context={context}
        archive={archive}
        isActive={index === rows.active}
        onFocus={rows.onFocus}
        {...position}
      />
    ) : (
      <LoadingRow key={index} span={columns.length + 1} {...position} />
    )
  })
}

/** Whether the page has been in view for a moment. One that flies past under the scrollbar isn't loaded. */
function useIsResting(atOnce: boolean): boolean {
  const [isResting, setIsResting] = useState(atOnce)
  useEffect(() => {
    const timer = setTimeout(() => setIsResting(true), 80)
    return () => clearTimeout(timer)
  }, [])
  return isResting
}
