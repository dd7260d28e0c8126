import { appointmentTypeRecord } from '../resources/appointment-types.js'
import { businessRecord } from '../resources/businesses.js'
import { practitionerRecord } from '../resources/practitioners.js'
import { userRecord } from '../resources/users.js'
import { isoOf, type Store } from '../store/store.js'
import { seedAttachments } from './attachments.js'
import { seedBilling } from './billing.js'
import { seedCatalogue } from './catalogue.js'
import { seedCommunications } from './communications.js'
import { seedContacts } from './contacts.js'
import { seedDiary } from './diary.js'
import { seedForms } from './forms.js'
import { asciiLetters } from './names.js'
import { seedNotes } from './notes.js'
import { seedPatientCases } from './patient-cases.js'
import { seedPatientDetails } from './patient-details.js'
import { seedPatientRelations } from './patient-relations.js'
import { seedPatients } from './patients.js'
import { createRandom } from './random.js'
import { type Clinic, day, minute, type SeedContext } from './seed-context.js'
import { publicSettingsOf, settingsOf } from './settings.js'
import {
  appointmentTypes,
  moreBusinesses,
  moreStaff,
  office,
  practitioners,
  businesses as threeBusinesses,
} from './staff.js'
import { seedWorkingHours } from './working-hours.js'

/** How large a clinic is. */
export type ClinicSize = 'small' | 'clinic' | 'chain'

/** How many of each. The businesses and practitioners of the small clinic are the first of the larger ones. */
const sizes: { readonly [size in ClinicSize]: { patients: number; businesses: number; practitioners: number } } = {
  small: { patients: 2000, businesses: threeBusinesses.length, practitioners: practitioners.length },
  clinic: { patients: 20_000, businesses: 5, practitioners: 24 },
  chain: { patients: 200_000, businesses: 20, practitioners: 80 },
}

/** The names of all sizes. */
export const clinicSizes: readonly string[] = Object.keys(sizes)

/** Which clinic to seed. */
export interface SeedOptions {
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly now: number
  readonly size: ClinicSize
  /** Replaces the number of patients that the size has. */
  readonly patients: number | undefined
}

/**
 * What is seeded after patients and appointments, in this order. The name of a part selects its random sequence, so a
 * different name would make a different clinic.
 */
const parts: readonly (readonly [name: string, seed: (context: SeedContext) => void])[] = [
  ['catalogue', seedCatalogue],
  ['hours', seedWorkingHours],
  ['contacts', seedContacts],
  ['details', seedPatientDetails],
  ['ties', seedPatientRelations],
  ['cases', seedPatientCases],
  ['billing', seedBilling],
  ['notes', seedNotes],
  ['forms', seedForms],
  ['files', seedAttachments],
  ['messages', seedCommunications],
]

/** Fills an empty store with a fictional clinic in Sydney. */
export function seedClinic(store: Store, options: SeedOptions): void {
  const { seed, now, size } = options
  const random = createRandom(seed)
  // The clinic was set up some years ago, one record a minute.
  let openedAt = now - 1500 * day
  const opened = () => {
    openedAt += minute
    return isoOf(openedAt)
  }
  const clinic = seedStaff(store, createRandom(seed, 'staff'), size, opened)
  seedPatients(store, random, options.patients ?? sizes[size].patients, now)
  seedDiary(store, random, clinic, now)
  for (const [name, seedPart] of parts) {
    seedPart({ store, clinic, now, random: createRandom(seed, name), opened })
  }
}

function seedStaff(
  store: Store,
  random: ReturnType<typeof createRandom>,
  size: ClinicSize,
  opened: () => string,
): Clinic {
  const { tables } = store
  const businesses = [...threeBusinesses, ...moreBusinesses(sizes[size].businesses - threeBusinesses.length)]
  const staff = [
    ...practitioners,
    ...moreStaff(random, sizes[size].practitioners - practitioners.length, businesses.length),
  ]

  const businessIds = businesses.map(
    (business) => tables.businesses.add(businessRecord(store, store.nextId(), business, opened())).id,
  )
  const typeIds = appointmentTypes.map(
    (type) => tables.appointment_types.add(appointmentTypeRecord(store, store.nextId(), type, opened())).id,
  )
  for (const business of tables.businesses.values()) business.appointment_type_ids = [...typeIds]

  const emailFor = uniqueEmails()
  for (const { role, ...person } of office) {
    const user = userRecord(store, store.nextId(), person, { role, email: emailFor(person.firstName) }, opened())
    tables.users.add(user)
    store.authenticatedUserId ||= user.id
  }
  const practitionerIds = staff.map(({ worksAt, gives, days: _days, active = true, ...person }) => {
    const account = { role: 'practitioner', email: emailFor(person.firstName) } as const
    const user = userRecord(store, store.nextId(), person, account, opened())
    user.active = active
    user.user_active = active
    tables.users.add(user)
    const { designation, description } = person
    const record = practitionerRecord(
      store,
      store.nextId(),
      person,
      { active, designation, description, userId: user.id, defaultTypeId: typeIds[gives[0]] ?? '' },
      opened(),
    )
    tables.practitioners.add(record)
    store.gives.set(record.id, new Set(gives.map((type) => typeIds[type] ?? '')))
    store.worksAt.set(record.id, new Set(worksAt.map((business) => businessIds[business] ?? '')))
    return record.id
  })
  store.settings = settingsOf(store.nextId(), practitionerIds)
  store.publicSettings = publicSettingsOf(store.settings)
  return { businessIds, practitionerIds, typeIds, staff }
}

/** Returns a function that makes an email address of a first name, and never the same one twice. */
function uniqueEmails(): (firstName: string) => string {
  const taken = new Set<string>()
  return (firstName) => {
    const base = asciiLetters(firstName) || 'staff'
    let name = base
    for (let number = 2; taken.has(name); number++) name = `${base}${number}`
    taken.add(name)
    return `${name}@clinic.example`
  }
}
