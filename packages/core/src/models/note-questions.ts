/** The content of a treatment note. Arrays may not be empty: leave them out, or the whole content null. */
export interface TreatmentNoteContent {
  sections?: TreatmentNoteSection[]
}

/** A section of a treatment note. */
export interface TreatmentNoteSection {
  /** 10,000 characters at most. */
  description?: string | null
  /** 255 characters at most. */
  name?: string | null
  questions?: TreatmentNoteQuestion[]
}

/** The content of a treatment note template: questions without what would be chosen. */
export interface TreatmentNoteTemplateContent {
  sections?: TreatmentNoteTemplateSection[]
}

/** A section of a treatment note template. */
export interface TreatmentNoteTemplateSection {
  /** 10,000 characters at most. */
  description?: string | null
  /** 255 characters at most. */
  name?: string | null
  questions?: TreatmentNoteTemplateQuestion[]
}

/** One of the answers to choose from. */
export interface NoteAnswer {
  /** Only ever true: leave it out where it isn't chosen. */
  selected?: boolean | null
  /** 255 characters at most. */
  value?: string | null
}

/** An answer in one's own words. Its `value` needs `selected`, which needs `enabled`. */
export interface NoteOther {
  enabled?: boolean
  selected?: boolean
  /** 255 characters at most. */
  value?: string
}

/** One of the answers that a template offers. */
export interface NoteTemplateAnswer {
  /** 255 characters at most. */
  value?: string | null
}

/** Whether a template's question takes an answer in one's own words. */
export interface NoteTemplateOther {
  enabled?: boolean
}

interface QuestionBase {
  /** 255 characters at most. */
  name: string
}

/** A question answered in a line. */
export interface TreatmentNoteQuestionText extends QuestionBase {
  answer?: string
  type: 'text' | null
}

/** A question answered at length, in HTML that Cliniko cleans. It's still another's HTML: sanitise it before display. */
export interface TreatmentNoteQuestionParagraph extends QuestionBase {
  answer?: string
  type: 'paragraph' | null
}

/** A question answered with a date. */
export interface TreatmentNoteQuestionDate extends QuestionBase {
  /** `YYYY-MM-DD`. */
  answer?: string
  type: 'date' | null
}

/** Body charts, by their ids. The API neither creates nor reads the charts themselves. */
export interface TreatmentNoteQuestionBodycharts extends QuestionBase {
  body_chart_ids?: string[]
  type: 'bodycharts' | null
}

/** A question with any number of answers. */
export interface TreatmentNoteQuestionCheckboxes extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'checkboxes' | null
}

/** A question with one answer at most. */
export interface TreatmentNoteQuestionRadiobuttons extends QuestionBase {
  answers?: NoteAnswer[]
  other?: NoteOther
  type: 'radiobuttons' | null
}

/** A question of a treatment note, told apart by `type`. */
export type TreatmentNoteQuestion =
  | TreatmentNoteQuestionText
  | TreatmentNoteQuestionParagraph
  | TreatmentNoteQuestionDate
  | TreatmentNoteQuestionBodycharts
  | TreatmentNoteQuestionCheckboxes
  | TreatmentNoteQuestionRadiobuttons

/** A template's question answered in a line. */
export interface TreatmentNoteTemplateQuestionText extends QuestionBase {
  type: 'text' | null
}

/** A template's question answered at length. */
export interface TreatmentNoteTemplateQuestionParagraph extends QuestionBase {
  /** What new notes begin with, in HTML. */
  answer?: string
  type: 'paragraph' | null
}

/** A template's question answered with a date. */
export interface TreatmentNoteTemplateQuestionDate extends QuestionBase {
  type: 'date' | null
}

/** A template's place for body charts. */
export interface TreatmentNoteTemplateQuestionBodycharts extends QuestionBase {
  type: 'bodycharts' | null
}

/** A template's question with any number of answers. */
export interface TreatmentNoteTemplateQuestionCheckboxes extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'checkboxes' | null
}

/** A template's question with one answer at most. */
export interface TreatmentNoteTemplateQuestionRadiobuttons extends QuestionBase {
  answers?: NoteTemplateAnswer[]
  other?: NoteTemplateOther
  type: 'radiobuttons' | null
}

/** A question of a treatment note template, told apart by `type`. */
export type TreatmentNoteTemplateQuestion =
  | TreatmentNoteTemplateQuestionText
  | TreatmentNoteTemplateQuestionParagraph
  | TreatmentNoteTemplateQuestionDate
  | TreatmentNoteTemplateQuestionBodycharts
  | TreatmentNoteTemplateQuestionCheckboxes
  | TreatmentNoteTemplateQuestionRadiobuttons
