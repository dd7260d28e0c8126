'use client'
import { usePatient, usePatientSearch } from '@cliniko/react'
import { useCombobox } from 'downshift'
import { useState } from 'react'
import { shortDate } from '@/lib/format'
import { useUrlState } from '@/lib/url-state'
import { patientInput } from '@/screens/patient/inputs'
import { invoicesText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './invoices.module.css'

const texts = invoicesText.filters

/** Chooses a patient by typing, or shows the one who is chosen. */
export function PatientFilter({ patientId }: { readonly patientId: string | undefined }) {
  return patientId ? <ChosenPatient id={patientId} /> : <PatientSearch />
}

function ChosenPatient({ id }: { readonly id: string }) {
  const [, change] = useUrlState()
  const { data } = usePatient(patientInput(id))
  return (
    <div className={styles.chosen}>
      <span>{texts.patient}</span>
      <p>
        <bdi>{data?.label ?? id}</bdi>
        <button
          type="button"
          className="button quiet"
          aria-label={texts.removePatient}
          onClick={() => change({ patient: undefined })}
        >
          <Icon name="close" size={16} />
        </button>
      </p>
    </div>
  )
}

function PatientSearch() {
  const [, change] = useUrlState()
  const [typed, setTyped] = useState('')
  const { data } = usePatientSearch(typed, { limit: 8 })
  const items = typed.trim() ? (data?.items ?? []) : []
  const { isOpen, getInputProps, getLabelProps, getMenuProps, getItemProps, highlightedIndex } = useCombobox({
    items: [...items],
    inputValue: typed,
    defaultHighlightedIndex: 0,
    itemToString: (patient) => patient?.label ?? '',
    onSelectedItemChange: ({ selectedItem }) => selectedItem && change({ patient: selectedItem.id }),
  })
  const isShown = isOpen && typed.trim() !== ''
  return (
    <div className={styles.search}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: its props name the input */}
      <label {...getLabelProps()}>{texts.patient}</label>
      <input
        {...getInputProps({
          type: 'search',
          placeholder: texts.patientHint,
          autoComplete: 'off',
          // At once: Downshift tells of a change after the next render, in which fast typists lose letters.
          onChange: ({ currentTarget }) => setTyped(currentTarget.value),
        })}
      />
      <ul {...getMenuProps()} hidden={!isShown} className={styles.matches}>
        {isShown && items.length === 0 && data && <li className={styles.nobody}>{texts.noPatients}</li>}
        {isShown &&
          items.map((patient, index) => (
            <li key={patient.id} {...getItemProps({ item: patient, index })} data-on={index === highlightedIndex}>
              <bdi>{patient.label}</bdi>
              <span>{patient.date_of_birth ? shortDate(patient.date_of_birth) : ''}</span>
            </li>
          ))}
      </ul>
    </div>
  )
}
