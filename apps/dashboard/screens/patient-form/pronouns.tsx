'use client'
import { useId, useState } from 'react'
import type { UseFormRegister, UseFormSetValue, UseFormWatch } from 'react-hook-form'
import { patientFormText } from '@/text'
import { Field } from '@/ui/field'
import styles from './patient-form.module.css'
import { type FormValues, isSame, pronounForms } from './values'

const words = patientFormText.pronouns
const none = Object.fromEntries(pronounForms.map((form) => [form, ''])) as FormValues['pronouns']

/** A patient's pronouns: one of the usual sets, or all five forms in their own words. */
export function Pronouns({ register, setValue, watch, error }: PronounsProps) {
  const id = useId()
  const value = watch('pronouns')
  const [isOther, setIsOther] = useState(false)
  const usual = Object.entries(words.usual).find(([, forms]) => isSame(forms, value))?.[0]
  const isEmpty = isSame(value, none)
  const choice = isOther ? 'other' : (usual ?? (isEmpty ? '' : 'other'))

  function choose(next: string): void {
    setIsOther(next === 'other')
    if (next === 'other') return
    const forms = words.usual[next as keyof typeof words.usual] ?? none
    setValue('pronouns', { ...forms }, { shouldDirty: true })
  }

  return (
    <div className={styles.cell} data-span={3} data-field="pronouns">
      <Field label={patientFormText.fields.pronouns} error={error}>
        <select value={choice} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.none}</option>
          {Object.keys(words.usual).map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value="other">{words.other}</option>
        </select>
      </Field>
      {choice === 'other' && (
        <div className={styles.forms}>
          {pronounForms.map((form) => (
            <div key={form}>
              <label htmlFor={`${id}${form}`}>{words.forms[form]}</label>
              <input id={`${id}${form}`} autoComplete="off" maxLength={50} {...register(`pronouns.${form}`)} />
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

interface PronounsProps {
  readonly register: UseFormRegister<FormValues>
  readonly setValue: UseFormSetValue<FormValues>
  readonly watch: UseFormWatch<FormValues>
  readonly error: string | undefined
}
