/** The content of a treatment note. The API rejects empty arrays: omit them, or set the whole content to null. */
export interface TreatmentNoteContent {
  sections?: TreatmentNoteSection[]
}

/** A section of a treatment note. */
export interface TreatmentNoteSection {
  /** At most 10,000 characters. */
  description?: string | null
  /** At most 255 characters. */
  name?: string | null
  questions?: TreatmentNoteQuestion[]
}

/** The content of a treatment note template: questions without answers. */
export interface TreatmentNoteTemplateContent {
  sections?: TreatmentNoteTemplateSection[]
}

/** A section of a treatment note template. */
export interface TreatmentNoteTemplateSection {
  /** At most 10,000 characters. */
  description?: string | null
  /** At most 255 characters. */
  name?: string | null
  questions?: TreatmentNoteTemplateQuestion[]
}

/** An option of a question. */
export interface NoteAnswer {
  /** Only ever true. Omit it if the option is not chosen. */
  selected?: boolean | null
  /** At most 255 characters. */
  value?: string | null
}

/** An answer in other words. `value` requires `selected`, which requires `enabled`. */
export interface NoteOther {
  enabled?: boolean
  selected?: boolean
  /** At most 255 characters. */
  value?: string
}

/** An option of a template's question. */
export interface NoteTemplateAnswer {
  /** At most 255 characters. */
  value?: string | null
}

/** Whether a template's question allows an answer in other words. */
export interface NoteTemplateOther {
  enabled?: boolean
}

interface QuestionBase {
  /** At most 255 characters. */
  name: string
}

/** A question with a one-line answer. */
export interface TreatmentNoteQuestionText extends QuestionBase {
  answer?: string
  type: 'text' | null
}

/** A question with a paragraph as its answer: HTML, sanitised by Cliniko. Sanitise it again before displaying it. */
export interface TreatmentNoteQuestionParagraph extends QuestionBase {
  answer?: string
  type: 'paragraph' | null
}

/** A question with a date as its answer. */
export interface TreatmentNoteQuestionDate extends QuestionBase {
  /** `YYYY-MM-DD`. */
  answer?: string
  type: 'date' | null
}

/** A question with body charts as its answer, by their ids. The API cannot create or return the charts. */
export interface TreatmentNoteQuestionBodycharts extends QuestionBase {
  body_chart_ids?: string[]
  type: 'bodycharts' | null
}

/** A question with any number of chosen options. */
export interface TreatmentNoteQuestionCheckboxes extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'checkboxes' | null
}

/** A question with at most one chosen option. */
export interface TreatmentNoteQuestionRadiobuttons extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'radiobuttons' | null
}

/** A question of a treatment note. `type` tells the kinds apart. */
export type TreatmentNoteQuestion =
  | TreatmentNoteQuestionText
  | TreatmentNoteQuestionParagraph
  | TreatmentNoteQuestionDate
  | TreatmentNoteQuestionBodycharts
  | TreatmentNoteQuestionCheckboxes
  | TreatmentNoteQuestionRadiobuttons

/** A template's question with a one-line answer. */
export interface TreatmentNoteTemplateQuestionText extends QuestionBase {
  type: 'text' | null
}

/** A template's question with a paragraph as its answer. */
export interface TreatmentNoteTemplateQuestionParagraph extends QuestionBase {
  /** The initial answer in new notes, in HTML. */
  answer?: string
  type: 'paragraph' | null
}

/** A template's question with a date as its answer. */
export interface TreatmentNoteTemplateQuestionDate extends QuestionBase {
  type: 'date' | null
}

/** A template's question with body charts as its answer. */
export interface TreatmentNoteTemplateQuestionBodycharts extends QuestionBase {
  type: 'bodycharts' | null
}

/** A template's question with options, any number of which can be chosen. */
export interface TreatmentNoteTemplateQuestionCheckboxes extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'checkboxes' | null
}

/** A template's question with options, one of which can be chosen. */
export interface TreatmentNoteTemplateQuestionRadiobuttons extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'radiobuttons' | null
}

/** A question of a treatment note template. `type` tells the kinds apart. */
export type TreatmentNoteTemplateQuestion =
  | TreatmentNoteTemplateQuestionText
  | TreatmentNoteTemplateQuestionParagraph
  | TreatmentNoteTemplateQuestionDate
  | TreatmentNoteTemplateQuestionBodycharts
  | TreatmentNoteTemplateQuestionCheckboxes
  | TreatmentNoteTemplateQuestionRadiobuttons
