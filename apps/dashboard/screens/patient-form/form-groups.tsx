'use client'
import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useClinic } from '@/lib/clinic'
import { patientFormText } from '@/text'
import { groups } from './fields'
import { PlainControl, problemOf } from './form-field'
import styles from './patient-form.module.css'
import { PhoneNumbers } from './phone-numbers'
import { Pronouns } from './pronouns'
import { SmsMarketing } from './sms-marketing'
import { useOptions } from './use-options'
import type { Body, FormValues } from './values'

/** The form of a patient. */
export type PatientFormState = UseFormReturn<FormValues, unknown, Body>

/** Props of {@link FormGroups}. */
export interface FormGroupsProps {
  readonly form: PatientFormState
  /** What the patient had when the form was opened. */
  readonly opened: FormValues
  /** Whether the patient accepts marketing by SMS. Undefined for a new patient. */
  readonly smsMarketing?: boolean | null | undefined
  /** More groups. */
  readonly children?: ReactNode
}

/** All fields of a patient that somebody's role may see, in groups. */
export function FormGroups({ form, opened, smsMarketing, children }: FormGroupsProps) {
  const { can } = useClinic()
  const options = useOptions()
  const { register, control, setValue, watch } = form
  const { errors } = form.formState
  const problem = (name: 'pronouns' | 'patient_phone_numbers') => {
    const { type = '', message = '' } = errors[name] ?? {}
    return errors[name] && problemOf(name, { type, message })
  }
  return (
    <>
      {groups.map(({ id, fields }) => (
        <FormGroup key={id} id={id}>
          {id === 'contact' && (
            <PhoneNumbers control={control} register={register} error={problem('patient_phone_numbers')} />
          )}
          {fields
            .filter(({ needs }) => needs === undefined || can(needs))
            .map((field) => (
              <PlainControl
                key={field.name}
                field={field}
                options={field.options ? options[field.options] : none}
                current={opened[field.name]}
                error={errors[field.name]}
                register={register}
              />
            ))}
          {id === 'person' && (
            <Pronouns register={register} setValue={setValue} watch={watch} error={problem('pronouns')} />
          )}
          {id === 'messages' && <SmsMarketing accepted={smsMarketing} register={register} />}
        </FormGroup>
      ))}
      {children}
    </>
  )
}

const none: readonly never[] = []

/** A part of the form with its heading at the side. */
export function FormGroup({
  id,
  children,
}: {
  readonly id: keyof typeof patientFormText.groups
  readonly children: ReactNode
}) {
  return (
    <section className={styles.group} aria-labelledby={`group-${id}`}>
      <h2 id={`group-${id}`}>{patientFormText.groups[id]}</h2>
      <div className={styles.grid}>{children}</div>
    </section>
  )
}
