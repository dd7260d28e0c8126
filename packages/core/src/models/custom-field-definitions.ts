/** What the clinic's own fields of patients are, in sections. */
export interface PatientCustomFieldsDefinition {
  sections: PatientCustomFieldDefinitionSection[]
}

/** A section of the clinic's own fields. */
export interface PatientCustomFieldDefinitionSection {
  archived?: boolean
  fields: PatientCustomFieldDefinition[]
  /** 255 characters at most. */
  name: string
  /** UUID that the values refer to. */
  token: string
}

interface DefinitionBase {
  archived?: boolean
  /** 255 characters at most. */
  name: string
  /** UUID that the values refer to. */
  token: string
}

/** A field for a line of text. */
export interface PatientCustomFieldDefinitionText extends DefinitionBase {
  type: 'text' | null
}

/** A field for text of several lines. */
export interface PatientCustomFieldDefinitionParagraph extends DefinitionBase {
  type: 'paragraph' | null
}

/** A field for a date. */
export interface PatientCustomFieldDefinitionDate extends DefinitionBase {
  type: 'date' | null
}

/** One of the choices of a field. */
export interface PatientCustomFieldDefinitionOption {
  archived?: boolean
  /** 255 characters at most. */
  name: string
  /** UUID that the values refer to. */
  token: string
}

/** Whether a field takes a choice in the patient's own words. */
export interface PatientCustomFieldDefinitionOther {
  archived?: boolean
  enabled?: boolean
}

/** A field for any number of choices. */
export interface PatientCustomFieldDefinitionCheckboxes extends DefinitionBase {
  options: PatientCustomFieldDefinitionOption[]
  other?: PatientCustomFieldDefinitionOther
  type: 'checkboxes' | null
}

/** A field for one choice at most. */
export interface PatientCustomFieldDefinitionRadiobuttons extends DefinitionBase {
  options: PatientCustomFieldDefinitionOption[]
  other?: PatientCustomFieldDefinitionOther
  type: 'radiobuttons' | null
}

/** The definition of a custom field, told apart by `type`. */
export type PatientCustomFieldDefinition =
  | PatientCustomFieldDefinitionText
  | PatientCustomFieldDefinitionParagraph
  | PatientCustomFieldDefinitionDate
  | PatientCustomFieldDefinitionCheckboxes
  | PatientCustomFieldDefinitionRadiobuttons
