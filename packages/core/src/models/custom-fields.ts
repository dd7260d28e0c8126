/** The values of the clinic's own fields for one patient, in sections. Matched to their definition by `token`. */
export interface PatientCustomFields {
  sections?: PatientCustomFieldSection[]
}

/** A section of custom fields. On writing, only `token` and the fields' values count. */
export interface PatientCustomFieldSection {
  archived?: boolean | null
  fields: PatientCustomField[]
  name?: string | null
  /** UUID of the section's definition. */
  token: string
}

interface FieldBase {
  archived?: boolean | null
  name?: string | null
  /** UUID of the field's definition. */
  token: string
}

/** A line of text. */
export interface PatientCustomFieldText extends FieldBase {
  type?: 'text' | null
  /** Left out where there is none; an empty string is refused. */
  value?: string
}

/** Text of several lines. */
export interface PatientCustomFieldParagraph extends FieldBase {
  type?: 'paragraph' | null
  /** Left out where there is none; an empty string is refused. */
  value?: string
}

/** A date. */
export interface PatientCustomFieldDate extends FieldBase {
  type?: 'date' | null
  /** `YYYY-MM-DD`. */
  value?: string
}

/** One of the choices of a field. */
export interface PatientCustomFieldOption {
  archived?: boolean | null
  name?: string | null
  selected?: boolean
  /** UUID of the option's definition. */
  token: string
}

/** A choice in the patient's own words. Its `value` needs `selected`, which needs `enabled`. */
export interface PatientCustomFieldOther {
  archived?: boolean | null
  enabled?: boolean | null
  selected?: boolean
  /** 255 characters at most. */
  value?: string
}

/** Any number of choices. */
export interface PatientCustomFieldCheckboxes extends FieldBase {
  options?: PatientCustomFieldOption[]
  other?: PatientCustomFieldOther
  type?: 'checkboxes' | null
}

/** One choice at most, and none where `other` is selected. */
export interface PatientCustomFieldRadiobuttons extends FieldBase {
  options?: PatientCustomFieldOption[]
  other?: PatientCustomFieldOther
  type?: 'radiobuttons' | null
}

/** A custom field with its value, told apart by `type`. */
export type PatientCustomField =
  | PatientCustomFieldText
  | PatientCustomFieldParagraph
  | PatientCustomFieldDate
  | PatientCustomFieldCheckboxes
  | PatientCustomFieldRadiobuttons
