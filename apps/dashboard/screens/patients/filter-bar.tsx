'use client'
import { useId, useState } from 'react'
import type { UrlChanges } from '@/lib/url-state'
import { patientsText } from '@/text'
import type { ListState } from './filters'
import { isFiltered } from './filters'
import styles from './patient-list.module.css'

/** Props of {@link FilterBar}. */
export interface FilterBarProps {
  readonly state: ListState
  readonly today: string
  readonly onChange: (changes: UrlChanges) => void
}

/** What narrows the list besides the search. */
export function FilterBar({ state, today, onChange }: FilterBarProps) {
  const id = useId()
  const words = patientsText.filters
  // A phone has no room for them all the time.
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={`button ${styles.opener}`}
        aria-expanded={isOpen}
        aria-controls={`${id}filters`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isFiltered(state) ? words.some : words.title}
      </button>
      <fieldset id={`${id}filters`} className={styles.filters} data-open={isOpen}>
        <legend className="hidden">{words.title}</legend>
        <label htmlFor={`${id}show`}>{words.show}</label>
        <select
          id={`${id}show`}
          value={state.show}
          onChange={({ target }) => onChange({ show: unless(target, 'active') })}
        >
          <option value="active">{words.active}</option>
          <option value="archived">{words.archived}</option>
          <option value="all">{words.all}</option>
        </select>
        <label htmlFor={`${id}born`}>{words.born}</label>
        <input
          id={`${id}born`}
          type="date"
          max={today}
          value={state.born}
          onChange={({ target }) => onChange({ born: target.value })}
        />
        <label htmlFor={`${id}since`}>{words.since}</label>
        <input
          id={`${id}since`}
          type="date"
          max={today}
          value={state.since}
          onChange={({ target }) => onChange({ since: target.value })}
        />
        <label htmlFor={`${id}email`}>{words.email}</label>
        <select id={`${id}email`} value={state.email} onChange={({ target }) => onChange({ email: target.value })}>
          <option value="">{words.anyEmail}</option>
          <option value="with">{words.withEmail}</option>
          <option value="without">{words.withoutEmail}</option>
        </select>
        {isFiltered(state) && (
          <button type="button" className="button quiet" onClick={() => onChange(noFilters)}>
            {patientsText.clearFilters}
          </button>
        )}
      </fieldset>
    </>
  )
}

/** The changes of the URL that clear all filters. */
export const noFilters: UrlChanges = { show: undefined, born: undefined, since: undefined, email: undefined }

function unless({ value }: { readonly value: string }, usual: string): string | undefined {
  return value === usual ? undefined : value
}
