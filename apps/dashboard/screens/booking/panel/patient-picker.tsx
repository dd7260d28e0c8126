'use client'
import type { Patient } from '@cliniko/core'
import { useCombobox } from 'downshift'
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import { useToday } from '@/lib/clinic'
import { ageOn, shortDate } from '@/lib/format'
import { bookingText } from '@/text'
import { Icon } from '@/ui/icon'
import { type Person, parsePerson } from './parse-person'
import styles from './patient-picker.module.css'
import { rememberPatient, useRecentPatients } from './recent-patients'
import { useMatches } from './use-matches'

const { panel } = bookingText

/** Props of {@link PatientPicker}. */
export interface PatientPickerProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly inputRef?: RefObject<HTMLInputElement | null> | undefined
  readonly onPick: (patient: Patient) => void
  /** Called with what was typed, to make a new patient of it. Without it, there is no such choice. */
  readonly onNew?: ((person: Person) => void) | undefined
}

type Choice = { readonly patient: Patient } | { readonly person: Person }

/** Finds a patient while somebody types. Enter takes the first, also if it is pressed before the search has ended. */
export function PatientPicker({ label, hint, inputRef, onPick, onNew }: PatientPickerProps) {
  const [typed, setTyped] = useState('')
  const [takesFirst, setTakesFirst] = useState(false)
  const recent = useRecentPatients()
  const person = useMemo(() => parsePerson(typed), [typed])
  const words = withoutPhone(typed)
  const { patients, isSettled } = useMatches(words)
  const choices = useMemo<readonly Choice[]>(() => {
    const matches = words === '' ? recent : recentFirst(patients, recent)
    const fresh: Choice[] = onNew && words !== '' ? [{ person }] : []
    const known = matches.map((patient) => ({ patient }))
    // Whoever types a phone number, too, means somebody new.
    return person.phone && person.firstName ? [...fresh, ...known] : [...known, ...fresh]
  }, [words, patients, recent, person, onNew])

  function take(choice: Choice | undefined | null): void {
    if (!choice) return
    if ('person' in choice) onNew?.(choice.person)
    else {
      rememberPatient(choice.patient)
      onPick(choice.patient)
    }
  }

  const { isOpen, highlightedIndex, getLabelProps, getMenuProps, getInputProps, getItemProps } = useCombobox<Choice>({
    items: [...choices],
    inputValue: typed,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: () => typed,
    itemToKey: (choice) => (choice && 'patient' in choice ? choice.patient.id : 'new'),
    onSelectedItemChange: ({ selectedItem }) => take(selectedItem),
  })

  useEffect(() => {
    if (!takesFirst || !isSettled) return
    setTakesFirst(false)
    take(choices[0])
  })

  function onKeyDown(event: KeyboardEvent<HTMLInputElement> & { nativeEvent: { preventDownshiftDefault?: boolean } }) {
    // It closes the list of patients, and not the dialog around it.
    if (event.key === 'Escape' && isOpen && choices.length > 0) event.preventDefault()
    if (event.key !== 'Enter' || typed.trim() === '') return
    event.preventDefault()
    if (isSettled && isOpen && highlightedIndex >= 0) return
    event.nativeEvent.preventDownshiftDefault = true
    setTakesFirst(true)
  }

  return (
    <div className={styles.picker}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: its props name the input */}
      <label {...getLabelProps()}>{label}</label>
      <div className={styles.box}>
        <Icon name="search" size={18} />
        <input
          {...getInputProps({
            ...(inputRef && { ref: inputRef }),
            onKeyDown,
            // At once: Downshift tells of a change after the next render, in which fast typists lose letters.
            onChange: ({ currentTarget }) => setTyped(currentTarget.value),
            autoComplete: 'off',
            spellCheck: false,
            'aria-busy': !isSettled,
          })}
        />
      </div>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul {...getMenuProps({ 'aria-label': label })} className={styles.menu} data-open={isOpen && choices.length > 0}>
        {isOpen &&
          choices.map((choice, index) => (
            <li
              key={'patient' in choice ? choice.patient.id : 'new'}
              {...getItemProps({ item: choice, index })}
              className={styles.choice}
              data-on={highlightedIndex === index}
            >
              {'patient' in choice ? <PatientLine patient={choice.patient} /> : <NewLine person={choice.person} />}
            </li>
          ))}
      </ul>
      <p role="status" className={isOpen && isSettled && words && choices.length === 0 ? styles.hint : 'hidden'}>
        {!isSettled ? panel.searching : words && !patients.length ? panel.noPatients : ''}
      </p>
    </div>
  )
}

function PatientLine({ patient }: { readonly patient: Patient }) {
  const today = useToday()
  const { label, date_of_birth: birth, patient_phone_numbers: phones } = patient
  return (
    <>
      <bdi className={styles.name}>{label}</bdi>
      <span className={styles.detail}>
        {birth && `${shortDate(birth)} (${ageOn(today, birth)})`} {phones?.[0]?.number}
      </span>
    </>
  )
}

function NewLine({ person }: { readonly person: Person }) {
  return (
    <>
      <span className={styles.name}>
        <Icon name="plus" size={16} />
        <bdi>{panel.newPatient(`${person.firstName} ${person.lastName}`.trim())}</bdi>
      </span>
      <span className={styles.detail}>{person.phone}</span>
    </>
  )
}

/** A phone number after a name is for a new patient; the name may be of a known one. */
function withoutPhone(typed: string): string {
  return typed.replace(/(\p{L}[^\d]*?)\s[+(]?\d[\d\s().+-]*$/u, '$1').trim()
}

/** Puts the patients who were chosen lately first. The others stay in order. */
function recentFirst(matches: readonly Patient[], recent: readonly Patient[]): readonly Patient[] {
  const isRecent = ({ id }: Patient) => recent.some((patient) => patient.id === id)
  return [...matches.filter(isRecent), ...matches.filter((patient) => !isRecent(patient))]
}
