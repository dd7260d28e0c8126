'use client'
import { CommunicationDirection, CommunicationType, ValidationError } from '@cliniko/core'
import { useCreateCommunication } from '@cliniko/react'
import { type FormEvent, useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import styles from './patient.module.css'
import type { ShownPatient } from './shown-patient'

const { messages: words, notSaved, save, saving, cancel } = patientText
const channels = [CommunicationType.PhoneCall, CommunicationType.Sms, CommunicationType.Email, CommunicationType.Other]

/** Writes down what was said. Nothing is sent. */
export function MemoForm({ patient, onClose }: { readonly patient: ShownPatient; readonly onClose: () => void }) {
  const { name: clinicName } = useClinic()
  const notify = useNotify()
  const [content, setContent] = useState('')
  const [channel, setChannel] = useState<CommunicationType>(CommunicationType.PhoneCall)
  const [direction, setDirection] = useState<CommunicationDirection>(CommunicationDirection.Received)
  const [isConfidential, setConfidential] = useState(false)
  const create = useCreateCommunication({
    onSuccess() {
      notify({ message: words.saved })
      onClose()
    },
  })
  const patientName = patient.label ?? ''
  const isFromPatient = direction === CommunicationDirection.Received

  function submit(event: FormEvent): void {
    event.preventDefault()
    create.mutate({
      patient_id: patient.id,
      content: content.trim(),
      type_code: channel,
      direction_code: direction,
      confidential: isConfidential,
      from: isFromPatient ? patientName : clinicName,
      to: isFromPatient ? clinicName : patientName,
    })
  }

  const error = create.error instanceof ValidationError ? create.error.fields?.content : undefined
  return (
    <form className={styles.card} onSubmit={submit}>
      <Field label={words.content} hint={words.memoOnly} error={error}>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed becomes this form
          autoFocus
          rows={3}
          dir="auto"
          required
          value={content}
          onChange={({ target }) => setContent(target.value)}
        />
      </Field>
      <div className={styles.row}>
        <Field label={words.direction}>
          <select value={direction} onChange={({ target }) => setDirection(target.value === '1' ? 1 : 2)}>
            <option value={CommunicationDirection.Received}>{words.received}</option>
            <option value={CommunicationDirection.Sent}>{words.sent}</option>
          </select>
        </Field>
        <Field label={words.channel}>
          <select
            value={channel}
            onChange={({ target }) => setChannel(channels.find((code) => `${code}` === target.value) ?? channel)}
          >
            {channels.map((code) => (
              <option key={code} value={code}>
                {words.channels[code]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={isConfidential} onChange={({ target }) => setConfidential(target.checked)} />
        {words.confidential}
      </label>
      {create.error && !error && (
        <p role="alert" className="problem">
          {notSaved(explain(create.error))}
        </p>
      )}
      <p className={styles.buttons}>
        <button type="submit" className="button primary" disabled={create.isPending || !content.trim()}>
          {create.isPending ? saving : save}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </form>
  )
}
