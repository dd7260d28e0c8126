import { appointmentTypeRecord } from '../resources/appointment-types.js'
import { businessRecord } from '../resources/businesses.js'
import { practitionerRecord } from '../resources/practitioners.js'
import { userRecord } from '../resources/users.js'
import { isoOf, type Store } from '../store/store.js'
import { seedBilling } from './billing.js'
import { seedCases } from './cases.js'
import { seedCatalogue } from './catalogue.js'
import { seedContacts } from './contacts.js'
import { seedDetails } from './details.js'
import { seedDiary } from './diary.js'
import { seedFiles } from './files.js'
import { seedForms } from './forms.js'
import { type Clinic, day, type Ground } from './ground.js'
import { seedHours } from './hours.js'
import { seedMessages } from './messages.js'
import { seedNotes } from './notes.js'
import { seedPatients } from './patients.js'
import { createRandom } from './random.js'
import { publicSettingsOf, settingsOf } from './settings.js'
import {
  appointmentTypes,
  moreBusinesses,
  moreStaff,
  office,
  practitioners,
  businesses as threeBusinesses,
} from './staff.js'
import { seedTies } from './ties.js'

/** How large a clinic is. */
export type ClinicSize = 'small' | 'clinic' | 'chain'

/** How many of each; the first of them are those of the small clinic. */
const sizes: { readonly [size in ClinicSize]: { patients: number; businesses: number; practitioners: number } } = {
  small: { patients: 2000, businesses: threeBusinesses.length, practitioners: practitioners.length },
  clinic: { patients: 20_000, businesses: 5, practitioners: 24 },
  chain: { patients: 200_000, businesses: 20, practitioners: 80 },
}

/** Which clinic to make. */
export interface SeedOptions {
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly now: number
  readonly size: ClinicSize
  /** How many patients, if not as many as its size has. */
  readonly patients: number | undefined
}

/** What is made after patients and diary, each with chance of its own. */
const parts: readonly (readonly [name: string, seed: (ground: Ground) => void])[] = [
  ['catalogue', seedCatalogue],
  ['hours', seedHours],
  ['contacts', seedContacts],
  ['details', seedDetails],
  ['ties', seedTies],
  ['cases', seedCases],
  ['billing', seedBilling],
  ['notes', seedNotes],
  ['forms', seedForms],
  ['files', seedFiles],
  ['messages', seedMessages],
]

/** Fills an empty store with a clinic in Sydney. Nobody in it exists. */
export function seedClinic(store: Store, options: SeedOptions): void {
  const { seed, now, size } = options
  const random = createRandom(seed)
  // It opened some years ago, a minute after another.
  let last = now - 1500 * day
  const opened = () => {
    last += 60_000
    return isoOf(last)
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

  const addresses = new Set<string>()
  const email = (name: string) => {
    const letters =
      name
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z]/g, '') || 'staff'
    let address = letters
    for (let number = 2; addresses.has(address); number++) address = `${letters}${number}`
    addresses.add(address)
    return `${address}@clinic.example`
  }
  for (const { role, ...person } of office) {
    const user = userRecord(store, store.nextId(), person, { role, email: email(person.firstName) }, opened())
    tables.users.add(user)
    store.authenticatedUserId ||= user.id
  }
  const practitionerIds = staff.map(({ at, gives, days: _days, active = true, ...person }) => {
    const account = { role: 'practitioner', email: email(person.firstName) } as const
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
    store.worksAt.set(record.id, new Set(at.map((business) => businessIds[business] ?? '')))
    return record.id
  })
  store.settings = settingsOf(store.nextId(), practitionerIds)
  store.publicSettings = publicSettingsOf(store.settings)
  return { businessIds, practitionerIds, typeIds, staff }
}
