'use client'
import { type Control, type UseFormRegister, useFieldArray } from 'react-hook-form'
import { patientFormText } from '@/text'
import { Icon } from '@/ui/icon'
import styles from './patient-form.module.css'
import type { Body, FormValues } from './values'

const words = patientFormText.phones

/** A patient's phone numbers, each with its kind. They are saved together. */
export function PhoneNumbers({ control, register, error }: PhoneNumbersProps) {
  const { fields, append, remove } = useFieldArray({ control, name: 'patient_phone_numbers' })
  return (
    <fieldset className={styles.cell} data-span={6} data-field="patient_phone_numbers">
      <legend>{patientFormText.fields.patient_phone_numbers}</legend>
      {fields.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <ul className={styles.phones}>
        {fields.map(({ id, number, phone_type }, index) => (
          <li key={id}>
            <select
              aria-label={words.type(index + 1)}
              defaultValue={phone_type}
              {...register(`patient_phone_numbers.${index}.phone_type`)}
            >
              {Object.entries(words.types).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
            <input
              type="tel"
              autoComplete="off"
              aria-label={words.number(index + 1)}
              defaultValue={number}
              {...register(`patient_phone_numbers.${index}.number`)}
            />
            <button
              type="button"
              className="button quiet"
              aria-label={words.remove(index + 1)}
              title={words.remove(index + 1)}
              onClick={() => remove(index)}
            >
              <Icon name="close" size={18} />
            </button>
          </li>
        ))}
      </ul>
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <button type="button" className="button quiet" onClick={() => append({ number: '', phone_type: 'Mobile' })}>
        <Icon name="plus" size={18} />
        {words.add}
      </button>
    </fieldset>
  )
}

interface PhoneNumbersProps {
  readonly control: Control<FormValues, unknown, Body>
  readonly register: UseFormRegister<FormValues>
  readonly error: string | undefined
}
