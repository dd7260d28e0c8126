import type { Patient } from '@cliniko/core'
import { patientsText } from '@/text'

/** Returns a patient's name as the clinic knows them. */
export function nameOf({ label, first_name, last_name }: Pick<Patient, 'label' | 'first_name' | 'last_name'>): string {
  return label?.trim() || `${first_name ?? ''} ${last_name ?? ''}`.trim() || patientsText.unnamed
}

/** A patient's name, and whether the record is archived or was merged into another. */
export function NameCell({ patient }: { readonly patient: Patient }) {
  const { preferred_first_name: preferred, first_name: first, archived_at, merged_at } = patient
  return (
    <>
      <bdi>{nameOf(patient)}</bdi>
      {preferred && preferred !== first && (
        <small>
          “<bdi>{preferred}</bdi>”
        </small>
      )}
      {archived_at && <small className="tag">{merged_at ? patientsText.merged : patientsText.archived}</small>}
    </>
  )
}
