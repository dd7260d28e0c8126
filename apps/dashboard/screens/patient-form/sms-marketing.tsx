'use client'
import type { UseFormRegister } from 'react-hook-form'
import { patientFormText } from '@/text'
import styles from './patient-form.module.css'
import type { FormValues } from './values'

/** Whether a patient accepts marketing by SMS. The API can end that, but not begin it. */
export function SmsMarketing({ accepted, register }: SmsMarketingProps) {
  const words = patientFormText.smsMarketing
  return (
    <div className={styles.cell} data-span={6} data-field="unsubscribe_sms_marketing">
      {accepted !== undefined && (
        <p className={styles.hint}>{accepted === null ? words.unknown : accepted ? words.yes : words.no}</p>
      )}
      {accepted !== false && (
        <label className={styles.check}>
          <input type="checkbox" {...register('unsubscribe_sms_marketing')} />
          {patientFormText.fields.unsubscribe_sms_marketing}
        </label>
      )}
    </div>
  )
}

interface SmsMarketingProps {
  readonly accepted: boolean | null | undefined
  readonly register: UseFormRegister<FormValues>
}
