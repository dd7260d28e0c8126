'use client'
import type { CustomField, CustomFieldOfChoice } from '@cliniko/core'
import { patientFormText } from '@/text'
import { Field } from '@/ui/field'
import { answerOf, type CustomEdits, customKey, type EditedChoice } from './custom-edits'
import styles from './patient-form.module.css'

const words = patientFormText.custom

/** Props of {@link CustomFields}. */
export interface CustomFieldsProps {
  readonly fields: readonly CustomField[]
  readonly edits: CustomEdits
  /** What is wrong with a field, by its key. */
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (edits: CustomEdits) => void
}

/** The fields that the clinic has defined for itself, by their sections. */
export function CustomFields({ fields, edits, problems, onChange }: CustomFieldsProps) {
  const sections = [...new Set(fields.map(({ section }) => section))]
  return sections.map((section) => (
    <fieldset key={section} className={styles.section}>
      <legend>
        <bdi>{section}</bdi>
      </legend>
      {fields
        .filter((field) => field.section === section)
        .map((field) => (
          <CustomControl
            key={field.name}
            field={field}
            value={answerOf(field, edits)}
            problem={problems[customKey(field)]}
            onChange={(value) => onChange({ ...edits, [customKey(field)]: value })}
          />
        ))}
    </fieldset>
  ))
}

interface CustomControlProps {
  readonly field: CustomField
  readonly value: string | EditedChoice
  readonly problem: string | undefined
  readonly onChange: (value: string | EditedChoice) => void
}

function CustomControl({ field, value, problem, onChange }: CustomControlProps) {
  if (field.archived || !field.defined || field.type === null) {
    const shown = typeof value === 'string' ? value : [...value.selected, value.other].filter(Boolean).join(', ')
    if (!shown) return null
    return (
      <div className={styles.cell} data-span={6}>
        <p>
          <bdi>{field.name}</bdi>: <bdi>{shown}</bdi>
        </p>
        <p className={styles.hint}>{words.former}</p>
      </div>
    )
  }
  if (typeof value !== 'string') {
    return <Choice field={field as CustomFieldOfChoice} value={value} problem={problem} onChange={onChange} />
  }
  return (
    <div className={styles.cell} data-span={field.type === 'paragraph' ? 6 : 3}>
      <Field label={field.name} error={problem}>
        {field.type === 'paragraph' ? (
          <textarea rows={3} dir="auto" value={value} onChange={({ target }) => onChange(target.value)} />
        ) : (
          <input
            type={field.type === 'date' ? 'date' : 'text'}
            dir="auto"
            autoComplete="off"
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
    </div>
  )
}

interface ChoiceProps {
  readonly field: CustomFieldOfChoice
  readonly value: EditedChoice
  readonly problem: string | undefined
  readonly onChange: (value: EditedChoice) => void
}

function Choice({ field, value, problem, onChange }: ChoiceProps) {
  const isRadio = field.type === 'radiobuttons'
  // An archived option that was chosen before stays visible.
  const options = [...new Set([...field.options, ...field.selected])]

  function toggle(option: string, isOn: boolean): void {
    if (isRadio) onChange({ selected: isOn ? [option] : [], other: null })
    else {
      const selected = options.filter((name) => (name === option ? isOn : value.selected.includes(name)))
      onChange({ ...value, selected })
    }
  }

  return (
    <fieldset className={styles.cell} data-span={6}>
      <legend>
        <bdi>{field.name}</bdi>
      </legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={value.selected.includes(option)}
              onChange={({ target }) => toggle(option, target.checked)}
            />
            <bdi>{option}</bdi>
          </label>
        ))}
        <label>
          <input
            type="checkbox"
            checked={value.other !== null}
            onChange={({ target }) =>
              onChange({ selected: isRadio ? [] : value.selected, other: target.checked ? '' : null })
            }
          />
          {words.other}
        </label>
        {value.other !== null && (
          <input
            aria-label={words.otherWords(field.name)}
            maxLength={255}
            dir="auto"
            value={value.other}
            onChange={({ target }) => onChange({ ...value, other: target.value })}
          />
        )}
      </div>
      {problem && (
        <p role="alert" className={styles.error}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
