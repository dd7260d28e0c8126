'use client'
import { Field } from '@/ui/field'
import type { Named } from '../people'

/** Props of {@link NamedSelect}. */
export interface NamedSelectProps {
  readonly label: string
  readonly records: readonly Named[]
  readonly value: string
  /** The first choice, for none or all of them. */
  readonly empty?: string | undefined
  readonly onChange: (id: string) => void
}

/** Chooses a record by its name. */
export function NamedSelect({ label, records, value, empty, onChange }: NamedSelectProps) {
  return (
    <Field label={label}>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {records.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  )
}
