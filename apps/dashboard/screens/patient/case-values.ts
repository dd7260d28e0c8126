import type { PatientCase } from '@cliniko/core'

/** What the form of a case holds, as the API takes it. */
export interface CaseValues {
  readonly name: string
  readonly issue_date: string | null
  readonly expiry_date: string | null
  readonly max_sessions: number | null
  readonly max_invoiceable_amount: string | null
  readonly referral: boolean
  readonly referral_type: 'dva' | 'medicare' | null
  readonly include_dna_attendees: boolean
  readonly include_cancelled_attendees: boolean
  readonly notes: string | null
}

/** Returns the values of a case, or of a new one. */
export function valuesOf(patientCase: PatientCase | null): CaseValues {
  return {
    name: patientCase?.name ?? '',
    issue_date: patientCase?.issue_date ?? null,
    expiry_date: patientCase?.expiry_date ?? null,
    max_sessions: patientCase?.max_sessions ?? null,
    max_invoiceable_amount: patientCase?.max_invoiceable_amount ?? null,
    referral: patientCase?.referral ?? false,
    referral_type: referralTypeOf(patientCase?.referral_type),
    include_dna_attendees: patientCase?.include_dna_attendees ?? false,
    include_cancelled_attendees: patientCase?.include_cancelled_attendees ?? false,
    notes: patientCase?.notes?.trim() || null,
  }
}

/** Returns the values that were entered. */
export function enteredValues(data: FormData): CaseValues {
  const textOf = (name: string) => String(data.get(name) ?? '').trim()
  return {
    name: textOf('name'),
    issue_date: textOf('issue_date') || null,
    expiry_date: textOf('expiry_date') || null,
    max_sessions: textOf('max_sessions') ? Number(textOf('max_sessions')) : null,
    max_invoiceable_amount: textOf('max_invoiceable_amount') || null,
    referral: data.has('referral'),
    referral_type: referralTypeOf(textOf('referral_type')),
    include_dna_attendees: data.has('include_dna_attendees'),
    include_cancelled_attendees: data.has('include_cancelled_attendees'),
    notes: textOf('notes') || null,
  }
}

/** Returns the values that were changed. */
export function changesOf(entered: CaseValues, opened: CaseValues): Partial<CaseValues> {
  const names = Object.keys(entered) as (keyof CaseValues)[]
  return Object.fromEntries(names.filter((name) => entered[name] !== opened[name]).map((name) => [name, entered[name]]))
}

function referralTypeOf(text: string | null | undefined): 'dva' | 'medicare' | null {
  return text === 'medicare' || text === 'dva' ? text : null
}
