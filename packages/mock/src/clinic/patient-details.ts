import type { Patient, PatientCustomFields, PatientCustomFieldsDefinition, Pronouns } from '@cliniko/core'
import { customFieldsOf } from '../resources/kit/custom-fields.js'
import { isoOf, type Store } from '../store/store.js'
import { doctorIdsOf } from './contacts.js'
import type { Random } from './random.js'
import { day, type SeedContext } from './seed-context.js'

/** Names that break assumptions about the parts, alphabet or length of a name. */
const unusualNames = [
  ['E', 'O'],
  ['Ng', 'Ng'],
  ['X Æ', 'Å'],
  ['Anne-Marie-Thérèse-Louise', 'Featherstonehaugh-Cholmondeley de la Montaña y Ruiz'],
  ["D'Arcy", "O'Néill-Ó Súilleabháin"],
  ['Nguyễn Thị Minh Khai', 'Tôn Nữ'],
  ['阿卜杜勒', '买买提·伊敏'],
  ['ʻAlohilani', 'Kaʻahumanu'],
  ['عبد الرحمن', 'بن سعيد'],
  ['שירה', 'כהן־לוי'],
  ['さくら', '山田'],
  ['José\u0301', 'Null'],
  ['Robert', 'Drop Table'],
  ['İ', 'ẞ'],
] as const

const pronouns: readonly [Pronouns, ...Pronouns[]] = [
  {
    nominative: 'she',
    accusative: 'her',
    pronominal_possessive: 'her',
    predicative_possessive: 'hers',
    reflexive: 'herself',
  },
  {
    nominative: 'he',
    accusative: 'him',
    pronominal_possessive: 'his',
    predicative_possessive: 'his',
    reflexive: 'himself',
  },
  {
    nominative: 'they',
    accusative: 'them',
    pronominal_possessive: 'their',
    predicative_possessive: 'theirs',
    reflexive: 'themself',
  },
]

const remarks = [
  'Pays on the day.',
  'Lives & works in the city; “mornings only”.',
  'See letter of 3/4.\nNo calls at work.',
  '<b>VIP</b>',
] as const

const uuid = (number: number) => `5c1d0000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** The clinic's custom fields for patients. One is archived. */
export const customFields: PatientCustomFieldsDefinition = {
  sections: [
    {
      name: 'Funding',
      token: uuid(1),
      archived: false,
      fields: [
        {
          name: 'Funded by',
          token: uuid(2),
          type: 'radiobuttons',
          archived: false,
          options: [
            { name: 'Self', token: uuid(3), archived: false },
            { name: 'Insurer', token: uuid(4), archived: false },
            { name: 'Agency', token: uuid(5), archived: false },
          ],
          other: { enabled: true, archived: false },
        },
        { name: 'Plan number', token: uuid(6), type: 'text', archived: false },
        { name: 'Plan ends', token: uuid(7), type: 'date', archived: false },
      ],
    },
    {
      name: 'About',
      token: uuid(8),
      archived: false,
      fields: [
        { name: 'Goals', token: uuid(9), type: 'paragraph', archived: false },
        {
          name: 'Sports',
          token: uuid(10),
          type: 'checkboxes',
          archived: false,
          options: [
            { name: 'Running', token: uuid(11), archived: false },
            { name: 'Swimming', token: uuid(12), archived: false },
            { name: 'Cricket', token: uuid(13), archived: true },
          ],
          other: { enabled: false, archived: false },
        },
        { name: 'Fax', token: uuid(14), type: 'text', archived: true },
      ],
    },
  ],
}

/** Seeds the details of patients: cards, pronouns, custom fields, and unusual names. */
export function seedPatientDetails({ store, random, now }: SeedContext): void {
  const { patients, concession_types, attendees } = store.tables
  if (store.settings) store.settings.patient_custom_fields_definition = structuredClone(customFields)
  if (store.publicSettings) store.publicSettings.patient_custom_fields_definition = structuredClone(customFields)
  const doctorIds = doctorIdsOf(store)
  const concessionIds = [...concession_types.keys()]
  const latestBookings = new Map<string, string>()
  for (const { patient, booking } of attendees.peeks()) {
    if (booking) latestBookings.set(patient.links.self, booking.links.self)
  }
  let number = 0
  for (const patient of patients.values()) {
    number++
    const booking = latestBookings.get(patient.links.self)
    if (booking) patient.latest_booking = { links: { self: booking } }
    // Appointments contain the patient's name, so only patients without one are renamed.
    else if (random.chance(0.2)) rename(patient, random.pick(unusualNames))
    if (random.chance(0.15)) patient.concession_type = store.link('concession_types', pickId(concessionIds, random))
    if (random.chance(0.2)) patient.referring_doctor = store.link('contacts', pickId(doctorIds, random))
    // Real card numbers start with 2 to 6.
    if (random.chance(0.6)) {
      patient.medicare = `9${String(number).padStart(9, '0')}`
      patient.medicare_reference_number = String(1 + random.below(5))
    }
    if (random.chance(0.02)) patient.dva_card_number = `NX${String(number % 100_000).padStart(5, '0')}`
    if (random.chance(0.08)) patient.preferred_first_name = patient.first_name.slice(0, 3)
    if (random.chance(0.1)) patient.pronouns = { ...random.pick(pronouns) }
    if (random.chance(0.3)) patient.title = random.pick(['Mr', 'Ms', 'Mrs', 'Dr', 'Mx'])
    if (random.chance(0.06)) patient.notes = random.pick(remarks)
    if (random.chance(0.15)) patient.old_reference_id = `OLD-${number}`
    if (random.chance(0.04)) patient.invoice_default_to = `${patient.last_name} Pty Ltd`
    if (random.chance(0.05)) patient.address_2 = `Unit ${1 + random.below(60)}`
    if (random.chance(0.25)) patient.custom_fields = customFieldValues(store, random, now)
    patient.accepted_email_marketing = random.chance(0.3) ? true : null
    patient.receives_confirmation_emails = random.chance(0.9)
  }
}

function pickId(ids: readonly string[], random: Random): string {
  return ids[random.below(ids.length)] ?? ''
}

function rename(patient: Patient, [first, last]: readonly [string, string]): void {
  patient.first_name = first
  patient.last_name = last
  patient.label = `${first} ${last}`
}

/** Returns the custom fields of a patient, filled in. Options follow the token of their field. */
function customFieldValues(store: Store, random: Random, now: number): PatientCustomFields | null {
  const funding = random.below(4)
  const fundedBy =
    funding < 3
      ? { options: [{ token: uuid(3 + funding), selected: true }] }
      : { other: { selected: true, value: 'My aunt' } }
  const planNumber = String(400_000 + random.below(9999))
  const planEnd = isoOf(now + random.below(400) * day).slice(0, 10)
  return customFieldsOf(store, {
    sections: [
      {
        token: uuid(1),
        fields: [
          { token: uuid(2), ...fundedBy },
          { token: uuid(6), value: planNumber },
          { token: uuid(7), value: planEnd },
        ],
      },
      { token: uuid(8), fields: [{ token: uuid(9), value: 'Walk the dog again.' }] },
    ],
  })
}
