'use client'
import { usePractitioners } from '@cliniko/react'
import { practitionersInput } from '@/lib/inputs'
import { useUrlState } from '@/lib/url-state'
import { invoicesText } from '@/text'
import { Field } from '@/ui/field'
import { type InvoiceFilter, invoiceAges, isFiltering } from './filters'
import styles from './invoices.module.css'
import { PatientFilter } from './patient-filter'

/** What clears all filters of the URL. */
export const noFilters = {
  status: undefined,
  age: undefined,
  patient: undefined,
  practitioner: undefined,
  from: undefined,
  to: undefined,
} as const

/** Chooses which invoices are shown. Each choice is in the URL. */
export function InvoiceFilters({ filter }: { readonly filter: InvoiceFilter }) {
  const [, change] = useUrlState()
  const practitioners = usePractitioners(practitionersInput)
  const texts = invoicesText.filters
  return (
    <search aria-label={texts.label} className={styles.filters}>
      <Field label={texts.status}>
        <select value={filter.status ?? ''} onChange={({ target }) => change({ status: target.value, age: undefined })}>
          <option value="">{texts.anyStatus}</option>
          {Object.entries(invoicesText.statuses).map(([status, name]) => (
            <option key={status} value={status}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={texts.age}>
        <select
          value={filter.age ?? ''}
          onChange={({ target }) => change({ age: target.value, status: target.value ? '10' : undefined })}
        >
          <option value="">{texts.anyAge}</option>
          {invoiceAges.map((age) => (
            <option key={age} value={age}>
              {texts.ages[age]}
            </option>
          ))}
        </select>
      </Field>
      <PatientFilter patientId={filter.patientId} />
      <Field label={texts.practitioner}>
        <select value={filter.practitionerId ?? ''} onChange={({ target }) => change({ practitioner: target.value })}>
          <option value="">{texts.anyPractitioner}</option>
          {practitioners.data?.items.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field label={texts.from}>
        <input
          type="date"
          value={filter.from ?? ''}
          max={filter.to}
          onChange={({ target }) => change({ from: target.value }, 'replace')}
        />
      </Field>
      <Field label={texts.to}>
        <input
          type="date"
          value={filter.to ?? ''}
          min={filter.from}
          onChange={({ target }) => change({ to: target.value }, 'replace')}
        />
      </Field>
      {isFiltering(filter) && (
        <button type="button" className="button quiet" onClick={() => change(noFilters)}>
          {texts.clear}
        </button>
      )}
    </search>
  )
}
