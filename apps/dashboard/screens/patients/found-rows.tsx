'use client'
import type { Patient } from '@cliniko/core'
import type { RowProps } from './page-rows'
import { PatientRow } from './patient-row'

/** The rows in view of patients who were found by a search. */
export function FoundRows({
  patients,
  rows,
  columns,
  context,
  archive,
}: RowProps & { readonly patients: readonly Patient[] }) {
  return rows.indexes.map((index) => {
    const patient = patients[index]
    return (
      patient && (
        <PatientRow
          key={patient.id}
          patient={patient}
          columns={columns}
          context={context}
          archive={archive}
          index={index}
          top={index * rows.height}
          isActive={index === rows.active}
          takesFocus={rows.takesFocus && index === rows.active}
          onFocus={rows.onFocus}
        />
      )
    )
  })
}
