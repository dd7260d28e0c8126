import type { PatientCreate } from '@cliniko/core'
import { patientRecord } from '../resources/patients.js'
import { isoOf, type Store } from '../store/store.js'
import { asciiLetters, type Names, namesByLanguage } from './names.js'
import type { Random } from './random.js'
import { day } from './seed-context.js'

const suburbs = [
  ['Sydney', '2000'],
  ['Newtown', '2042'],
  ['Parramatta', '2150'],
  ['Marrickville', '2204'],
  ['Bondi', '2026'],
  ['Chatswood', '2067'],
  ['Cabramatta', '2166'],
  ['Manly', '2095'],
] as const

const streets = [
  'Acacia Street',
  'Wattle Lane',
  'Banksia Avenue',
  'Jacaranda Road',
  'Station Street',
  'Railway Parade',
] as const
const occupations = [
  'Teacher',
  'Nurse',
  'Electrician',
  'Retired',
  'Student',
  'Chef',
  'Software developer',
  'Bus driver',
] as const
const appointmentNotes = [
  'Hard of hearing: please face them.',
  'Needs the ground-floor room.',
  'Prefers the morning.',
  'Latex allergy.',
  'Brings an interpreter.',
] as const

/** Numbers that the Australian regulator reserves for fiction. They are never assigned to anybody. */
export const mobiles = [
  '0491 570 006',
  '0491 570 156',
  '0491 570 157',
  '0491 570 158',
  '0491 570 159',
  '0491 570 110',
  '0491 570 313',
  '0491 570 737',
  '0491 571 266',
  '0491 571 491',
  '0491 571 804',
  '0491 572 549',
  '0491 572 665',
  '0491 572 983',
  '0491 573 770',
  '0491 573 087',
  '0491 574 118',
  '0491 574 632',
  '0491 575 254',
  '0491 575 789',
  '0491 576 398',
] as const

/** Seeds patients. One in fifty is archived. */
export function seedPatients(store: Store, random: Random, count: number, now: number): void {
  for (let number = 1; number <= count; number++) {
    const createdAt = now - (60 + random.below(1400)) * day - random.below(day)
    const patient = patientRecord(store, store.nextId(), patientBody(random, number, now), isoOf(createdAt))
    if (random.chance(0.02)) patient.archived_at = isoOf(now - (1 + random.below(50)) * day)
    store.tables.patients.add(patient)
  }
}

function patientBody(random: Random, number: number, now: number): PatientCreate {
  const { given, family } = pickNames(random)
  const firstName = random.pick(given)
  const lastName = random.pick(family)
  const [city, postCode] = random.pick(suburbs)
  const born = new Date(now - (4 + random.below(84)) * 365.25 * day - random.below(365) * day)
  const hasEmail = random.chance(0.9)
  return {
    first_name: firstName,
    last_name: lastName,
    address_1: `${1 + random.below(180)} ${random.pick(streets)}`,
    appointment_notes: random.chance(0.08) ? random.pick(appointmentNotes) : null,
    accepted_privacy_policy: random.chance(0.8) ? true : null,
    city,
    country_code: 'AU',
    date_of_birth: random.chance(0.95) ? born.toISOString().slice(0, 10) : null,
    email: hasEmail ? `${emailName(firstName, lastName) || 'patient'}.${number}@example.com` : null,
    emergency_contact: random.chance(0.3) ? `${random.pick(given)} ${lastName}, 0491 577 426` : null,
    occupation: random.chance(0.6) ? random.pick(occupations) : null,
    patient_phone_numbers: random.chance(0.93) ? [{ number: random.pick(mobiles), phone_type: 'Mobile' }] : [],
    post_code: postCode,
    reminder_type: random.pick(['SMS & Email', 'SMS', 'Email', 'None']),
    sex: random.pick(['Female', 'Male', 'Female', 'Male', 'Other']),
    state: 'NSW',
    time_zone: 'Australia/Sydney',
  }
}

/** Picks a language in proportion to how many names it has, so that few patients have the same name. */
function pickNames(random: Random): Names {
  let remaining = random.below(nameCount)
  for (const names of namesByLanguage) {
    remaining -= names.given.length * names.family.length
    if (remaining < 0) return names
  }
  return namesByLanguage[0]
}

/** The number of full names in all languages. */
const nameCount = namesByLanguage.reduce((sum, { given, family }) => sum + given.length * family.length, 0)

function emailName(...names: readonly string[]): string {
  return names.map(asciiLetters).filter(Boolean).join('.')
}
