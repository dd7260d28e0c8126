/** The definition of the clinic's own patient fields, in sections. */
export interface PatientCustomFieldsDefinition {
  sections: PatientCustomFieldDefinitionSection[]
}

/** A section of the clinic's own fields. */
export interface PatientCustomFieldDefinitionSection {
  archived?: boolean
  fields: PatientCustomFieldDefinition[]
  /** At most 255 characters. */
  name: string
  /** A UUID that the values refer to. */
  token: string
}

interface DefinitionBase {
  archived?: boolean
  /** At most 255 characters. */
  name: string
  /** A UUID that the values refer to. */
  token: string
}

/** A field for a line of text. */
export interface PatientCustomFieldDefinitionText extends DefinitionBase {
  type: 'text' | null
}

/** A field for several lines of text. */
export interface PatientCustomFieldDefinitionParagraph extends DefinitionBase {
  type: 'paragraph' | null
}

/** A field for a date. */
export interface PatientCustomFieldDefinitionDate extends DefinitionBase {
  type: 'date' | null
}

/** An option of a field. */
export interface PatientCustomFieldDefinitionOption {
  archived?: boolean
  /** At most 255 characters. */
  name: string
  /** A UUID that the values refer to. */
  token: string
}

/** Whether a field allows an answer in other words. */
export interface PatientCustomFieldDefinitionOther {
  archived?: boolean
  enabled?: boolean
}

/** A field that allows any number of options. */
export interface PatientCustomFieldDefinitionCheckboxes extends DefinitionBase {
  options: PatientCustomFieldDefinitionOption[]
  other?: PatientCustomFieldDefinitionOther
  type: 'checkboxes' | null
}

/** A field that allows one option. */
export interface PatientCustomFieldDefinitionRadiobuttons extends DefinitionBase {
  options: PatientCustomFieldDefinitionOption[]
  other?: PatientCustomFieldDefinitionOther
  type: 'radiobuttons' | null
}

/** The definition of a custom field. `type` tells the kinds apart. */
export type PatientCustomFieldDefinition =
  | PatientCustomFieldDefinitionText
  | PatientCustomFieldDefinitionParagraph
  | PatientCustomFieldDefinitionDate
  | PatientCustomFieldDefinitionCheckboxes
  | PatientCustomFieldDefinitionRadiobuttons
