'use client'
import { useArchiveMedicalAlert, useCreateMedicalAlert, useMedicalAlerts } from '@cliniko/react'
import { type FormEvent, useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { Icon } from '@/ui/icon'
import { explain, Problem } from '@/ui/problem'
import { alertsInput } from './inputs'
import styles from './patient.module.css'
import type { ShownPatient } from './shown-patient'

const { alerts, notSaved, save, cancel } = patientText

/** What to mind before anything else: medical alerts, and the note that is shown with every appointment. */
export function AlertBand({ patient }: { readonly patient: ShownPatient }) {
  const { can } = useClinic()
  const note = patient.appointment_notes?.trim()
  return (
    <>
      {can('health') && <MedicalAlerts patientId={patient.id} />}
      {note && (
        <p className={styles.appointmentNote}>
          <b>{alerts.appointmentNote}</b> <bdi>{note}</bdi>
        </p>
      )}
    </>
  )
}

function MedicalAlerts({ patientId }: { readonly patientId: string }) {
  const notify = useNotify()
  const [isAdding, setAdding] = useState(false)
  const { data, error, refetch } = useMedicalAlerts(alertsInput(patientId))
  const fail = (error: Error) => notify({ message: notSaved(explain(error)), tone: 'problem' })
  const create = useCreateMedicalAlert({ onError: fail })
  const archive = useArchiveMedicalAlert({ onError: fail })
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />
  const items = data?.items ?? []

  function remove(id: string, name: string): void {
    archive.mutate(id)
    notify({ message: alerts.removed(name), undo: () => create.mutate({ patient_id: patientId, name }) })
  }

  return (
    <section className={styles.alerts} data-empty={items.length === 0} aria-label={alerts.title}>
      {items.length === 0 && <p>{data ? alerts.none : alerts.loading}</p>}
      <ul>
        {items.map(({ id, name }) => (
          <li key={id}>
            <Icon name="warning" size={18} />
            <bdi>{name}</bdi>
            <button type="button" onClick={() => remove(id, name)} aria-label={alerts.removeAlert(name)}>
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AlertForm
          onClose={() => setAdding(false)}
          onSave={(name) => {
            setAdding(false)
            create.mutate({ patient_id: patientId, name })
          }}
        />
      ) : (
        <button type="button" className="button quiet" onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} />
          {alerts.add}
        </button>
      )}
    </section>
  )
}

function AlertForm({ onSave, onClose }: { readonly onSave: (name: string) => void; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim()) onSave(name.trim())
  }
  return (
    <form className={styles.alertForm} onSubmit={submit} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed becomes this field
        autoFocus
        aria-label={alerts.name}
        placeholder={alerts.name}
        maxLength={255}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button primary" disabled={!name.trim()}>
        {save}
      </button>
      <button type="button" className="button quiet" onClick={onClose}>
        {cancel}
      </button>
    </form>
  )
}
