import { patientFormText } from '@/text'

const { answers } = patientFormText

/** Returns a value of a body as people read it: phone numbers in lines, pronouns by their forms, answers in words. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? answers.yes : answers.no
  if (Array.isArray(value)) return value.map(shownValue).join(', ')
  if (typeof value === 'object') return Object.values(value).map(shownValue).filter(Boolean).join(' ')
  return String(value)
}
