'use client'
import { linkedId, type Patient, type TreatmentNote } from '@cliniko/core'
import { useTreatmentNoteTemplate } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'
import { shortDate } from '@/lib/format'
import { notesText, patientText } from '@/text'
import { Fact } from '../patient/fact'
import styles from './notes.module.css'

const { print: words } = notesText

/** Whose note it is, on paper alone. The template says which facts are printed. */
export function PrintHead({ note, patient }: { readonly note: TreatmentNote; readonly patient: Patient }) {
  const { name } = useClinic()
  const templateId = linkedId(note.treatment_note_template)
  const { data: template } = useTreatmentNoteTemplate(
    templateId ? { id: templateId, where: { archived_at: { any: true } } } : null,
  )
  const printed = template?.print_settings
  const { address_1, city, state, post_code } = patient
  return (
    <header className={styles.printHead}>
      <p>{name}</p>
      <h2>
        <bdi>{printed?.title || note.title}</bdi>
      </h2>
      {note.draft && <p>{words.draftWarning}</p>}
      <dl className="facts">
        <Fact name={patientText.title}>{patient.label}</Fact>
        {printed?.include_patient_dob && patient.date_of_birth && (
          <Fact name={words.born}>{shortDate(patient.date_of_birth)}</Fact>
        )}
        {printed?.include_patient_address && (
          <Fact name={words.address}>{[address_1, city, state, post_code].filter(Boolean).join(', ')}</Fact>
        )}
        {printed?.include_patient_occupation && <Fact name={words.occupation}>{patient.occupation}</Fact>}
        {printed?.include_patient_medicare && <Fact name={words.medicare}>{patient.medicare}</Fact>}
        {printed?.include_patient_reference_number && <Fact name={words.reference}>{patient.old_reference_id}</Fact>}
      </dl>
    </header>
  )
}
