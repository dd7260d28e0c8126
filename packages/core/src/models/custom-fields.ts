/** A patient's values of the clinic's own fields, in sections. `token` refers to the definition. */
export interface PatientCustomFields {
  sections?: PatientCustomFieldSection[]
}

/** A section of custom fields. In a body, only `token` and the fields' values count. */
export interface PatientCustomFieldSection {
  archived?: boolean | null
  fields: PatientCustomField[]
  name?: string | null
  /** The UUID of the section's definition. */
  token: string
}

interface FieldBase {
  archived?: boolean | null
  name?: string | null
  /** The UUID of the field's definition. */
  token: string
}

/** A field with a line of text. */
export interface PatientCustomFieldText extends FieldBase {
  type?: 'text' | null
  /** Absent if there is none. The API rejects an empty string. */
  value?: string
}

/** A field with several lines of text. */
export interface PatientCustomFieldParagraph extends FieldBase {
  type?: 'paragraph' | null
  /** Absent if there is none. The API rejects an empty string. */
  value?: string
}

/** A field with a date. */
export interface PatientCustomFieldDate extends FieldBase {
  type?: 'date' | null
  /** `YYYY-MM-DD`. */
  value?: string
}

/** An option of a field. */
export interface PatientCustomFieldOption {
  archived?: boolean | null
  name?: string | null
  selected?: boolean
  /** The UUID of the option's definition. */
  token: string
}

/** An answer in other words. `value` requires `selected`, which requires `enabled`. */
export interface PatientCustomFieldOther {
  archived?: boolean | null
  enabled?: boolean | null
  selected?: boolean
  /** At most 255 characters. */
  value?: string
}

/** A field with any number of chosen options. */
export interface PatientCustomFieldCheckboxes extends FieldBase {
  options?: PatientCustomFieldOption[]
  other?: PatientCustomFieldOther
  type?: 'checkboxes' | null
}

/** A field with one chosen option, or none if `other` is selected. */
export interface PatientCustomFieldRadiobuttons extends FieldBase {
  options?: PatientCustomFieldOption[]
  other?: PatientCustomFieldOther
  type?: 'radiobuttons' | null
}

/** A custom field with its value. `type` tells the kinds apart. */
export type PatientCustomField =
  | PatientCustomFieldText
  | PatientCustomFieldParagraph
  | PatientCustomFieldDate
  | PatientCustomFieldCheckboxes
  | PatientCustomFieldRadiobuttons
