import type { ConcessionType, Contact, Patient } from '@cliniko/core'

/** A patient as their page has them: with the records that the summary names. */
export interface ShownPatient extends Patient {
  readonly included: {
    readonly concession_type?: ConcessionType | null | undefined
    readonly merged_with_patient?: Patient | null | undefined
    readonly referring_doctor?: Contact | null | undefined
  }
}

/** Props of the content of each tab. */
export interface TabProps {
  readonly patient: ShownPatient
}

/** Returns the name by which a contact is known: a person's, or a company's. */
export function contactName({ title, first_name, last_name, company_name }: Contact): string {
  return [title, first_name, last_name].filter(Boolean).join(' ') || company_name || ''
}

/** Returns a patient's pronouns: `she/her`. */
export function pronounsOf({ pronouns }: Patient): string {
  return [pronouns?.nominative, pronouns?.accusative].filter(Boolean).join('/')
}
