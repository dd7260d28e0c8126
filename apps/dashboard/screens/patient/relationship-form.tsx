'use client'
import { type Patient, Relation } from '@cliniko/core'
import { useCreateRelationship, usePatientSearch } from '@cliniko/react'
import { useState } from 'react'
import { useNotify } from '@/shell/notices'
import { patientText } from '@/text'
import { Field } from '@/ui/field'
import { explain } from '@/ui/problem'
import styles from './patient.module.css'

const { people: words, notSaved, cancel } = patientText
const relations = Object.values(Relation)

/** Adds a relationship to another patient. */
export function RelationshipForm({ patientId }: { readonly patientId: string }) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {words.add}
        </button>
      </p>
    )
  }
  return <OpenForm patientId={patientId} onClose={() => setOpen(false)} />
}

function OpenForm({ patientId, onClose }: { readonly patientId: string; readonly onClose: () => void }) {
  const notify = useNotify()
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Patient | null>(null)
  const [relation, setRelation] = useState<Relation>(Relation.Parent)
  const create = useCreateRelationship({
    onSuccess: onClose,
    onError: (error) => notify({ message: notSaved(explain(error)), tone: 'problem' }),
  })
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen) create.mutate({ patient_id: patientId, related_patient_id: chosen.id, relation })
      }}
    >
      <div className={styles.row}>
        <Field label={words.find} hint={chosen ? words.chosen(chosen.label ?? '') : words.findHint}>
          <input
            // biome-ignore lint/a11y/noAutofocus: the button that was pressed becomes this form
            autoFocus
            type="search"
            autoComplete="off"
            value={name}
            onChange={({ target }) => {
              setName(target.value)
              setChosen(null)
            }}
          />
        </Field>
        <Field label={words.relation}>
          <select
            value={relation}
            onChange={({ target }) => setRelation(relations.find((code) => `${code}` === target.value) ?? relation)}
          >
            {relations.map((code) => (
              <option key={code} value={code}>
                {words.relations[code]}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {!chosen && (
        <Matches
          name={name}
          exceptId={patientId}
          onChoose={(patient) => {
            setChosen(patient)
            setName(patient.label ?? '')
          }}
        />
      )}
      <p className={styles.buttons}>
        <button type="submit" className="button primary" disabled={!chosen || create.isPending}>
          {words.save}
        </button>
        <button type="button" className="button quiet" onClick={onClose}>
          {cancel}
        </button>
      </p>
    </form>
  )
}

interface MatchesProps {
  readonly name: string
  /** The patient whose relationship it is. */
  readonly exceptId: string
  readonly onChoose: (patient: Patient) => void
}

function Matches({ name, exceptId, onChoose }: MatchesProps) {
  const { data } = usePatientSearch(name.trim().length > 1 ? name : null, { limit: 8 })
  const matches = (data?.items ?? []).filter(({ id }) => id !== exceptId)
  if (!data || name.trim().length < 2) return null
  if (matches.length === 0) return <p className={styles.none}>{words.noMatch}</p>
  return (
    <ul className={styles.matches} aria-label={words.matches}>
      {matches.map((patient) => (
        <li key={patient.id}>
          <button type="button" className="button" onClick={() => onChoose(patient)}>
            <bdi>{patient.label}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
