import type { CustomField, CustomFieldEdits } from '@cliniko/core'

/** The answer to a field with options. */
export interface EditedChoice {
  readonly selected: readonly string[]
  /** The answer in other words, or null if there is none. */
  readonly other: string | null
}

/** The fields that were edited, by the keys of {@link customKey}. */
export type CustomEdits = Readonly<Record<string, string | EditedChoice>>

/** Returns a key of a field: its section and its name, as the API's errors name it. */
export function customKey({ section, name }: Pick<CustomField, 'section' | 'name'>): string {
  return `${section} / ${name}`
}

/** Returns what a field shows: what was entered, or else what the patient has. */
export function answerOf(field: CustomField, edits: CustomEdits): string | EditedChoice {
  const edit = edits[customKey(field)]
  if (edit !== undefined) return edit
  if (field.type === null) return ''
  return 'value' in field ? (field.value ?? '') : { selected: field.selected, other: field.other }
}

/** Leaves out what was edited back to what the patient has. */
export function changedEdits(fields: readonly CustomField[], edits: CustomEdits): CustomEdits {
  const changed = fields.filter(
    (field) =>
      edits[customKey(field)] !== undefined &&
      JSON.stringify(answerOf(field, {})) !== JSON.stringify(answerOf(field, edits)),
  )
  return Object.fromEntries(changed.map((field) => [customKey(field), answerOf(field, edits)]))
}

/** Returns edits as the API's helper takes them. */
export function toApiEdits(fields: readonly CustomField[], edits: CustomEdits): CustomFieldEdits {
  const result: Record<string, CustomFieldEdits[string]> = {}
  for (const field of fields) {
    const edit = edits[customKey(field)]
    if (edit === undefined) continue
    const isEmpty = typeof edit === 'string' ? edit.trim() === '' : !edit.selected.length && edit.other === null
    const answer =
      typeof edit === 'string'
        ? edit
        : { selected: [...edit.selected], ...(edit.other !== null && { other: edit.other }) }
    result[field.section] = { ...result[field.section], [field.name]: isEmpty ? null : answer }
  }
  return result
}
