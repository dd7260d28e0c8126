'use client'
import type { FieldError, UseFormRegister } from 'react-hook-form'
import { patientFormText } from '@/text'
import { Field } from '@/ui/field'
import type { FormField } from './fields'
import styles from './patient-form.module.css'
import type { Option } from './use-options'
import type { FormValues } from './values'

const words = patientFormText

/** Props of {@link PlainControl}. */
export interface PlainControlProps {
  readonly field: FormField
  readonly options: readonly Option[]
  /** What the patient has: it is offered even if it is no option any more. */
  readonly current: string
  readonly error: FieldError | undefined
  readonly register: UseFormRegister<FormValues>
}

/** A field of the form with its label, hint and error. */
export function PlainControl({ field, options, current, error, register }: PlainControlProps) {
  const { name, span = 3, isRequired = false } = field
  const label = words.fields[name]
  const hint = Object.hasOwn(words.hints, name) ? words.hints[name as keyof typeof words.hints] : undefined
  return (
    <div className={styles.cell} data-span={span} data-field={name}>
      <Field
        label={isRequired ? `${label} ${words.required}` : label}
        hint={hint}
        error={error && problemOf(name, error)}
      >
        {controlOf({ field, options, current, register })}
      </Field>
      {field.kind === 'text' && options.length > 0 && (
        <datalist id={`options-${name}`}>
          {options.map(({ value }) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </div>
  )
}

function controlOf({
  field: { name, kind, options: source },
  options,
  current,
  register,
}: Omit<PlainControlProps, 'error'>) {
  // Shown before the page's script runs, too.
  const control = { ...register(name), defaultValue: current }
  switch (kind) {
    case 'area':
      return <textarea rows={3} dir="auto" {...control} />
    case 'answer':
      return (
        <select {...control}>
          <option value="">{words.answers.unknown}</option>
          <option value="true">{words.answers.yes}</option>
          <option value="false">{words.answers.no}</option>
        </select>
      )
    case 'select':
      return (
        <select {...control}>
          {(!current || source === 'countries' || source === 'reminders') && (
            <option value="">{words.noneChosen}</option>
          )}
          {current && !options.some(({ value }) => value === current) && <option value={current}>{current}</option>}
          {options.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )
    default:
      // The front desk types other people's data: the browser must not fill in or keep its own.
      return <input type={kind} dir="auto" autoComplete="off" list={source && `options-${name}`} {...control} />
  }
}

/** What is wrong with a field, in words: the API's own, or ours for what the schema refuses. */
export function problemOf(name: string, { type, message }: FieldError): string {
  if (type === 'server') return words.refused(words.fields[name as keyof typeof words.fields] ?? name, message ?? '')
  return words.invalid[name] ?? words.invalidOther
}
