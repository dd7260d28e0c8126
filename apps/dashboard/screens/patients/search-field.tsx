'use client'
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { patientsText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './patient-list.module.css'

/** Props of {@link SearchField}. */
export interface SearchFieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly value: string
  readonly onChange: (value: string) => void
  /** Goes to the first row. */
  readonly onDown: () => void
  /** Opens the first row of those that match what was typed. */
  readonly onEnter: (typed: string) => void
}

/** Searches with each letter. Enter opens the first match, the arrow down goes to it. */
export function SearchField({ field, value, onChange, onDown, onEnter }: SearchFieldProps) {
  // Shows each letter at once: the URL follows a moment later.
  const [typed, setTyped] = useState(value)
  useEffect(() => {
    // Meanwhile somebody may have typed more.
    if (document.activeElement !== field.current) setTyped(value)
  }, [value, field])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Enter') onEnter(typed)
    else return
    event.preventDefault()
  }

  return (
    <label className={styles.search}>
      <span className="hidden">{patientsText.search}</span>
      <Icon name="search" size={18} />
      <input
        ref={field}
        type="search"
        placeholder={patientsText.searchHint}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(target.value)
        }}
        onKeyDown={onKeyDown}
      />
    </label>
  )
}
