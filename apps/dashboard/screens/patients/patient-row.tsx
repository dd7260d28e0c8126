'use client'
import type { Patient } from '@cliniko/core'
import Link from 'next/link'
import { memo, useEffect, useRef } from 'react'
import { shellText, uiText } from '@/text'
import type { CellContext, PatientColumn } from './columns'
import styles from './patient-list.module.css'
import { RowActions } from './row-actions'
import type { Archive } from './use-archive'

/** Props of {@link PatientRow}. */
export interface PatientRowProps {
  readonly patient: Patient
  readonly columns: readonly PatientColumn[]
  readonly context: CellContext
  readonly index: number
  /** Pixels from the top of the first row. */
  readonly top: number
  /** Whether Tab goes to it. */
  readonly isActive: boolean
  readonly takesFocus: boolean
  readonly onFocus: (index: number) => void
  readonly archive: Archive
}

/** A patient in the list. The whole row is a link to their page. */
export const PatientRow = memo(function PatientRow(props: PatientRowProps) {
  const { patient, columns, context, index, top, isActive, takesFocus, onFocus, archive } = props
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true })
  }, [takesFocus])
  const [name, ...others] = columns
  return (
    <tr
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      data-hidden={patient.archived_at !== null}
    >
      <th scope="row">
        <Link
          ref={link}
          href={`/patients/${patient.id}`}
          prefetch={false}
          tabIndex={isActive ? 0 : -1}
          className={styles.link}
          onFocus={() => onFocus(index)}
        >
          {name?.cell?.(patient, context) ?? name?.value(patient, context)}
        </Link>
      </th>
      {others.map((column) => (
        <Cell key={column.id} column={column} patient={patient} context={context} />
      ))}
      <td className={styles.actions}>
        <RowActions patient={patient} isActive={isActive} {...archive} />
      </td>
    </tr>
  )
})

function Cell({
  column,
  patient,
  context,
}: Pick<PatientRowProps, 'patient' | 'context'> & { readonly column: PatientColumn }) {
  const value = column.value(patient, context)
  return (
    <td data-column={column.id} title={value ?? undefined}>
      {column.cell?.(patient, context) ??
        (value ? <bdi>{value}</bdi> : <span className={styles.none}>{uiText.none}</span>)}
    </td>
  )
}

/** A row whose patient is still being loaded. */
export function LoadingRow({ index, top, takesFocus, span }: LoadingRowProps) {
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    // Keeps the keyboard in the list until the link of the row is there.
    if (takesFocus) row.current?.closest<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <tr ref={row} aria-rowindex={index + 2} className={styles.row} style={{ transform: `translateY(${top}px)` }}>
      <td className={styles.loading} style={{ gridColumn: `span ${span}` }}>
        <span className="hidden">{shellText.loading}</span>
      </td>
    </tr>
  )
}

interface LoadingRowProps extends Pick<PatientRowProps, 'index' | 'top' | 'takesFocus'> {
  /** The number of columns. */
  readonly span: number
}
