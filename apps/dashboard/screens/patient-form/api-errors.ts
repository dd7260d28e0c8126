import { InputError, isClinikoError, ValidationError } from '@cliniko/core'
import { patientFormText } from '@/text'
import { explain } from '@/ui/problem'
import type { PatientFormState } from './form-groups'
import type { FormValues } from './values'

/**
 * Shows an error of the API at the fields that it is about.
 * @returns What stands in the way, for the bar below the form.
 */
export function showErrors(form: PatientFormState, error: unknown): string {
  const fields = error instanceof ValidationError ? error.fields : undefined
  const entries = Object.entries(fields ?? {})
  const others: string[] = []
  for (const [path, message] of entries) {
    const [name = ''] = path.split(/[.[]/)
    if (name in form.getValues()) {
      form.setError(name as keyof FormValues, { type: 'server', message: String(message) }, { shouldFocus: true })
    } else others.push(patientFormText.refused(path, String(message)))
  }
  if (others.length) return others.join(' ')
  if (entries.length) return patientFormText.checkFields(entries.length)
  return `${patientFormText.notSaved} ${error instanceof Error ? explain(error) : ''}`
}

/** Returns what is wrong with the clinic's own fields, by their keys. */
export function customProblems(error: unknown): Readonly<Record<string, string>> {
  if (!(isClinikoError(error) && error instanceof InputError)) return {}
  return Object.fromEntries(
    Object.entries(error.fields ?? {}).map(([key, problem]) => [key, patientFormText.refused(key, String(problem))]),
  )
}
