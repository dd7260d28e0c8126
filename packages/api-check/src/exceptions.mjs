/** @import { Difference, Exception, Explanation } from './types.mjs' */

/** @type {readonly Exception[]} */
export const exceptions = [
  {
    what: 'model * (link): may be left out here',
    why: "The document marks no link to one record as optional, but records without the relation don't have it.",
  },
  {
    what: 'model * (link): null is added',
    why: "The same: a relation that isn't there may come as null, and reads the same as one that's left out.",
  },
  {
    what: 'model *.repeats (links): may be left out here',
    why: "Null where the booking doesn't repeat, and then left out at times, as other relations are.",
  },
  {
    what: 'body PATCH /*/{id}/cancel cancellation_reason: value 31 added',
    why: "COVID-19 is among the reasons of the documentation and of answers; the document's request bodies forget it.",
  },
  {
    what: 'model IndividualAppointment.cancellation_reason_description: value "" added',
    why: 'Older records have an empty string, which the document knows of attendees only.',
  },
  {
    what: 'model DailyAvailability.day_of_week: value 7 added',
    why: 'The documentation counts to Sunday as 7, the document from Sunday as 0: both are read.',
  },
  {
    what: 'model PatientForm*.content.sections[].questions[]: member PatientForm* added',
    why: 'The document describes five more types of question than it lists in a content: all are read.',
  },
  {
    what: 'body * /patient_form* content.sections[].questions[]: member PatientForm* added',
    why: 'A content that was read with such questions can be sent back with them, as an update replaces all of it.',
  },
  {
    what: '* PatientFormQuestionSignature.signature: added',
    why: 'The documentation has it in bodies, where the document knows only the id that answers have in its place.',
  },
  {
    what: 'body * /patient_cases* closed: deprecated here',
    why: "The document deprecates it in answers, and it's the same field in bodies.",
  },
  {
    what: 'body * /taxes* amount: deprecated here',
    why: "The document deprecates it in answers, and it's the same field in bodies.",
  },
  {
    what: '*pronouns.*: may be left out here',
    why: 'Patients of before have some forms only, and a form that is shown need not ask for all five.',
  },
  {
    what: 'model UploadedPatientAttachment.content (link): leads to content, not patient_attachments',
    why: 'It leads below the attachment, to the file itself, as that of an export does.',
  },
  {
    what: 'model * appointment_start: null is added',
    why: 'The sources disagree on what is answered where there is no next time: both are taken.',
  },
  {
    what: 'model StockAdjustment.comment: deprecated here',
    why: "The documentation deprecates it; the document doesn't say.",
  },
]

/**
 * Takes out the differences that are meant to be.
 *
 * @param {readonly Difference[]} differences
 * @param {readonly Exception[]} [list]
 * @returns {Explanation}
 */
export function explain(differences, list = exceptions) {
  const rules = list.map((exception) => ({ exception, pattern: patternOf(exception.what) }))
  const isExplained = (/** @type {{ line: string }} */ { line }) => rules.some(({ pattern }) => pattern.test(line))
  return {
    unexplained: differences.filter((one) => !isExplained(one)),
    explained: differences.filter(isExplained),
    unused: rules
      .filter(({ pattern }) => !differences.some(({ line }) => pattern.test(line)))
      .map(({ exception }) => exception),
  }
}

/** @param {string} what */
function patternOf(what) {
  const text = what.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${text.join('.*')}$`)
}
