'use client'
import { useId } from 'react'
import { patientsText } from '@/text'
import type { ColumnChoice } from './column-choice'
import styles from './patient-list.module.css'

/** Chooses the columns of the list. */
export function ColumnMenu({ choice }: { readonly choice: ColumnChoice }) {
  const id = useId()
  return (
    <>
      <button type="button" className="button" popoverTarget={id}>
        {patientsText.columns.title}
      </button>
      <fieldset id={id} popover="auto" className={styles.menu}>
        <legend className="hidden">{patientsText.columns.title}</legend>
        {choice.available
          .filter(({ isFixed }) => !isFixed)
          .map((column) => (
            <label key={column.id}>
              <input
                type="checkbox"
                checked={choice.shown.includes(column)}
                onChange={() => choice.toggle(column.id)}
              />
              {column.name}
            </label>
          ))}
        <p>{patientsText.columns.local}</p>
        <button type="button" className="button quiet" disabled={choice.isUsual} onClick={choice.reset}>
          {patientsText.columns.reset}
        </button>
      </fieldset>
    </>
  )
}
