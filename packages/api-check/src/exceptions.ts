/** A difference that is intended. */
export interface Exception {
  /** The difference as the report prints it. `*` stands for any text. */
  readonly what: string
  readonly why: string
}

export const exceptions: readonly Exception[] = [
  {
    what: 'query GET * order: missing',
    why: 'The document deprecates it: `sort` says the direction too.',
  },
  {
    what: 'model * (link): optional here',
    why: "The document marks no link to one record as optional, but a record without the relation doesn't have the link.",
  },
  {
    what: 'model * (link): null is added',
    why: 'A missing relation can also be null, which reads the same as a link that is left out.',
  },
  {
    what: 'body PATCH /*_appointments/{id} ends_at: null is added',
    why: "The documentation gives null a meaning: the appointment type's duration applies.",
  },
  {
    what: 'body * /treatment_note_templates* content: null is added',
    why: 'The documentation requires null for the content of a template without sections.',
  },
  {
    what: 'model TreatmentNoteTemplate.content: null is added',
    why: 'A template whose content was set to null is returned with null.',
  },
  {
    what: 'model Product.product_supplier_id: null is added',
    why: 'A product need not have a supplier, and the documented responses leave it out.',
  },
  {
    what: 'body PATCH /*/{id}/cancel cancellation_reason: value 31 added',
    why: 'The documentation and responses have COVID-19 as a reason; the request bodies of the document omit it.',
  },
  {
    what: 'model IndividualAppointment.cancellation_reason_description: value "" added',
    why: 'Older records have an empty string, which the document lists for attendees only.',
  },
  {
    what: 'model DailyAvailability.day_of_week: value 7 added',
    why: 'Sunday is 7 in the documentation and 0 in the document: we read both.',
  },
  {
    what: 'model PatientForm*.content.sections[].questions[]: member PatientForm* added',
    why: "The document describes five more types of question than a form's content lists: we read all of the types.",
  },
  {
    what: 'body * /patient_form* content.sections[].questions[]: member PatientForm* added',
    why: 'An update replaces the whole content, so a form with such questions must be accepted when it is sent back.',
  },
  {
    what: '* PatientFormQuestionSignature.signature: added',
    why: 'The documentation has it in bodies. The document has only the id that responses have instead.',
  },
  {
    what: 'body * /patient_cases* closed: deprecated here',
    why: 'The document deprecates it in responses, and it is the same field in bodies.',
  },
  {
    what: 'body * /taxes* amount: deprecated here',
    why: 'The document deprecates it in responses, and it is the same field in bodies.',
  },
  {
    what: '*pronouns.*: optional here',
    why: 'Older patients have only some of the forms, and a form in an app need not show all five.',
  },
  {
    what: 'model UploadedPatientAttachment.content (link): points to content, not patient_attachments',
    why: "It points to the attachment's file, as the link of an export does.",
  },
  {
    what: 'model * appointment_start: null is added',
    why: 'The sources disagree on what is returned if there is no next available time: we accept both.',
  },
  {
    what: 'model GET */next_available_time *: optional here',
    why: 'The sources disagree on what is returned if there is no next available time: we accept both.',
  },
  {
    what: 'model StockAdjustment.comment: deprecated here',
    why: "The documentation deprecates it; the document doesn't say.",
  },
]
