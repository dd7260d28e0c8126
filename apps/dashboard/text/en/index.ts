import { booking } from './booking'
import { calendar } from './calendar'
import { developer } from './developer'
import { gaps } from './gaps'
import { invoices } from './invoices'
import { notes } from './notes'
import { patient } from './patient'
import { patientForm } from './patient-form'
import { patients } from './patients'
import { reports } from './reports'
import { settings } from './settings'
import { shell } from './shell'
import { signIn } from './sign-in'
import { stock } from './stock'
import { ui } from './ui'

/** The English texts, by screen. A text with parts that change is a function. */
export const en = {
  booking,
  calendar,
  developer,
  gaps,
  invoices,
  notes,
  patient,
  patientForm,
  patients,
  reports,
  settings,
  shell,
  signIn,
  stock,
  ui,
} as const
