import type { Patient } from '@cliniko/core'
import type { ReactNode } from 'react'
import { ageOn, dateAt, shortDate } from '@/lib/format'
import type { Ability } from '@/lib/roles'
import { patientsText } from '@/text'
import type { SortId } from './filters'
import { NameCell } from './name-cell'

// The columns of the patient list, in their order. To add one, add an object to `columns` and its name to the texts: see
// README.md.

/** What a cell needs to know besides the patient. */
export interface CellContext {
  /** The date in the clinic: `YYYY-MM-DD`. */
  readonly today: string
  readonly timeZone: string
}

/** A column of the patient list. */
export interface PatientColumn {
  /** Kept in browsers, for who has chosen it: never reuse one. */
  readonly id: string
  readonly name: string
  /** A track of a CSS grid: `120px` or `minmax(160px, 2fr)`. */
  readonly width: string
  /** The text of the cell, also in exports. null, undefined and '' are shown as a dash. */
  readonly value: (patient: Patient, context: CellContext) => string | null | undefined
  /** What the cell shows instead of the text. */
  readonly cell?: (patient: Patient, context: CellContext) => ReactNode
  /** What an export has instead of the text. */
  readonly exported?: (patient: Patient, context: CellContext) => string | null | undefined
  /** What a click on its head sorts by: a key of `sortFields` in filters.ts. */
  readonly sort?: SortId
  /** Whether somebody sees it who has chosen no columns. Default: false. */
  readonly isUsual?: boolean
  /** Whether it can't be hidden. Default: false. */
  readonly isFixed?: boolean
  /** What a role needs to see it. */
  readonly needs?: Ability
}

const names = patientsText.columns

/** All columns. */
export const columns: readonly PatientColumn[] = [
  {
    id: 'name',
    name: names.name,
    width: 'minmax(200px, 2fr)',
    value: ({ label }) => label,
    cell: (patient) => <NameCell patient={patient} />,
    sort: 'name',
    isFixed: true,
  },
  {
    id: 'birth',
    name: names.birth,
    width: 'minmax(132px, 1fr)',
    value: ({ date_of_birth: birth }, { today }) =>
      birth && patientsText.bornAge(shortDate(birth), ageOn(today, birth)),
    exported: ({ date_of_birth: birth }) => birth,
    sort: 'birth',
    isUsual: true,
  },
  {
    id: 'phone',
    name: names.phone,
    width: 'minmax(130px, 1fr)',
    value: ({ patient_phone_numbers: numbers }) => numbers?.[0]?.number,
    // Spreadsheets take +61-491-570-156 for a sum.
    exported: ({ patient_phone_numbers: numbers }) =>
      numbers?.map(({ number }) => number.replaceAll('-', ' ')).join(', '),
    isUsual: true,
  },
  {
    id: 'email',
    name: names.email,
    width: 'minmax(190px, 1.6fr)',
    value: ({ email }) => email,
    sort: 'email',
    isUsual: true,
  },
  {
    id: 'city',
    name: names.city,
    width: 'minmax(110px, 1fr)',
    value: ({ city }) => city,
    sort: 'city',
    isUsual: true,
  },
  { id: 'postCode', name: names.postCode, width: '96px', value: (patient) => patient.post_code, sort: 'postCode' },
  { id: 'pronouns', name: names.pronouns, width: '120px', value: ({ pronouns }) => pronounsOf(pronouns) },
  { id: 'reminders', name: names.reminders, width: '120px', value: (patient) => patient.reminder_type },
  {
    id: 'appointmentNotes',
    name: names.appointmentNotes,
    width: 'minmax(180px, 1.5fr)',
    value: (patient) => patient.appointment_notes,
  },
  { id: 'oldId', name: names.oldId, width: '124px', value: (patient) => patient.old_reference_id, sort: 'oldId' },
  {
    id: 'added',
    name: names.added,
    width: '144px',
    value: ({ created_at: time }, { timeZone }) => dateAt(time, timeZone),
    exported: ({ created_at: time }) => time,
    sort: 'added',
  },
  {
    id: 'changed',
    name: names.changed,
    width: '144px',
    value: ({ updated_at: time }, { timeZone }) => dateAt(time, timeZone),
    exported: ({ updated_at: time }) => time,
    sort: 'changed',
  },
]

function pronounsOf(pronouns: Patient['pronouns']): string {
  return [pronouns?.nominative, pronouns?.accusative].filter(Boolean).join('/')
}
