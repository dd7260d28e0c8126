import { CancellationReason } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'

/** Content that the seed has to test programs with: HTML that must not run, and names that break assumptions. */
const hostileContent =
  /<script|onerror|onload|javascript:|position:fixed|constructor\.constructor|&lt;b&gt;|Never closed|\u202e/
const everydayAnswer = '<p>Better than last week. Continue as planned.</p>'
const hostileFile = '../../etc/passwd.html'
const oddFullNames: ReadonlySet<string> = new Set([
  'E O',
  'Ng Ng',
  'X Æ Å',
  'José\u0301 Null',
  'Robert Drop Table',
  'İ ẞ',
  'Anne-Marie-Thérèse-Louise Featherstonehaugh-Cholmondeley de la Montaña y Ruiz',
])
const everydayNames = [
  ['Ruth', 'Adler'],
  ['Tariq', 'Aziz'],
  ['Carmen', 'Delgado'],
  ['Peter', 'Lindqvist'],
  ['Joan', 'Hargreaves'],
  ['Linh', 'Hoang'],
  ['Paulo', 'Moreira'],
] as const

/** Why patients cancelled, the most common first. The seed has one reason only, which makes a dull report. */
const reasons = [
  [CancellationReason.Sick, 'Sick'],
  [CancellationReason.Work, 'Work'],
  [CancellationReason.Other, 'Other'],
  [CancellationReason.Sick, 'Sick'],
  [CancellationReason.FeelingBetter, 'Feeling Better'],
  [CancellationReason.Work, 'Work'],
  [CancellationReason.Away, 'Away'],
  [CancellationReason.ConditionWorse, 'Condition Worse'],
  [CancellationReason.Covid19, 'COVID-19 related'],
] as const

/** Replaces what the mock's seed has for tests alone, which would look odd in a demo. */
export function tidySeed({ store }: Mock): void {
  store.within(() => {
    renamePatients(store)
    cleanAnswers(store)
    renameFiles(store)
    tidyTexts(store)
    varyCancellations(store)
    raiseInvoiceNumbers(store)
  })
}

function renamePatients({ tables }: Mock['store']): void {
  let number = 0
  for (const { id, label } of [...tables.patients.peeks()]) {
    if (!oddFullNames.has(label ?? '')) continue
    const patient = tables.patients.get(id)
    const [first, last] = everydayNames[number++ % everydayNames.length] ?? everydayNames[0]
    if (patient) Object.assign(patient, { first_name: first, last_name: last, label: `${first} ${last}` })
  }
}

function cleanAnswers({ tables }: Mock['store']): void {
  for (const table of [tables.treatment_notes, tables.patient_forms]) {
    for (const { id, content } of [...table.peeks()]) {
      if (!hostileContent.test(JSON.stringify(content))) continue
      for (const { questions = [] } of table.get(id)?.content?.sections ?? []) {
        for (const question of questions) {
          if ('answer' in question && typeof question.answer === 'string' && hostileContent.test(question.answer)) {
            question.answer = everydayAnswer
          }
        }
      }
    }
  }
}

function renameFiles({ tables, contents }: Mock['store']): void {
  const [letter] = [...contents.values()].filter(({ contentType }) => contentType === 'application/pdf')
  for (const { id, filename } of [...tables.patient_attachments.peeks()]) {
    const attachment = filename === hostileFile ? tables.patient_attachments.get(id) : undefined
    if (!attachment || !letter) continue
    contents.set(id, letter)
    attachment.filename = letter.filename
    attachment.content_type = letter.contentType
    attachment.size = letter.bytes.length
    attachment.description = 'Letter from the doctor'
  }
}

function tidyTexts({ tables }: Mock['store']): void {
  for (const { id, notes } of [...tables.patients.peeks()]) {
    const patient = notes?.includes('<b>') ? tables.patients.get(id) : undefined
    if (patient) patient.notes = 'Pays on the day.'
  }
  for (const { id, name } of [...tables.patient_cases.peeks()]) {
    const record = name.includes('<') ? tables.patient_cases.get(id) : undefined
    if (record) record.name = 'Car accident, claim 88'
  }
  for (const { id, notes, company_name } of [...tables.contacts.peeks()]) {
    const contact = notes?.includes('<pm>') || company_name?.includes('(made up)') ? tables.contacts.get(id) : undefined
    if (!contact) continue
    contact.notes = contact.notes && 'Ring after 4 pm.'
    contact.company_name = contact.company_name?.replace(' (made up)', '') ?? null
  }
}

function varyCancellations({ tables }: Mock['store']): void {
  let number = 0
  for (const { id, cancelled_at } of [...tables.individual_appointments.peeks()]) {
    const appointment = cancelled_at ? tables.individual_appointments.get(id) : undefined
    if (!appointment) continue
    const [reason, description] = reasons[number++ % reasons.length] ?? reasons[0]
    for (const record of [appointment, ...tables.attendees.by('booking_id', id)]) {
      record.cancellation_reason = reason
      record.cancellation_reason_description = description
    }
  }
}

/** Leaves room for the invoices of the year before: a clinic that has been open for years is past number 1000. */
function raiseInvoiceNumbers({ tables }: Mock['store']): void {
  for (const invoice of tables.invoices.values()) invoice.number += 30_000
}
