import { appointmentTypeRecord, businessRecord, practitionerRecord, userRecord } from '../records.js'
import { isoOf, type Store } from '../store.js'
import { seedDiary } from './diary.js'
import { seedPatients } from './patients.js'
import { createRandom } from './random.js'
import { publicSettingsOf, settingsOf } from './settings.js'
import { appointmentTypes, businesses, office, practitioners } from './staff.js'

/** Which clinic to make. */
export interface SeedOptions {
  readonly seed: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** How many patients. */
  readonly patients: number
}

/** Fills an empty store with a clinic in Sydney. Nobody in it exists. */
export function seedClinic(store: Store, { seed, now, patients }: SeedOptions): void {
  const random = createRandom(seed)
  // It opened some years ago, a minute after another.
  let opened = now - 1500 * 86_400_000
  const createdAt = () => {
    opened += 60_000
    return isoOf(opened)
  }
  const { tables } = store

  const businessIds = businesses.map((business) => {
    const record = businessRecord(store, store.nextId(), business, createdAt())
    tables.businesses.set(record.id, record)
    return record.id
  })
  const typeIds = appointmentTypes.map((type) => {
    const record = appointmentTypeRecord(store, store.nextId(), type, createdAt())
    tables.appointment_types.set(record.id, record)
    return record.id
  })
  for (const business of tables.businesses.values()) business.appointment_type_ids = [...typeIds]

  const email = (name: string) =>
    `${name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')}@clinic.example`
  for (const { role, ...person } of office) {
    const user = userRecord(store, store.nextId(), person, { role, email: email(person.firstName) }, createdAt())
    tables.users.set(user.id, user)
    store.authenticatedUserId ||= user.id
  }
  const practitionerIds = practitioners.map(({ at, gives, days: _days, active = true, ...person }) => {
    const user = userRecord(
      store,
      store.nextId(),
      person,
      { role: 'practitioner', email: email(person.firstName) },
      createdAt(),
    )
    user.active = active
    user.user_active = active
    tables.users.set(user.id, user)
    const { designation, description } = person
    const record = practitionerRecord(
      store,
      store.nextId(),
      person,
      { active, designation, description, userId: user.id },
      createdAt(),
    )
    tables.practitioners.set(record.id, record)
    store.gives.set(record.id, new Set(gives.map((type) => typeIds[type] ?? '')))
    store.worksAt.set(record.id, new Set(at.map((business) => businessIds[business] ?? '')))
    return record.id
  })
  store.settings = settingsOf(store.nextId(), practitionerIds)
  store.publicSettings = publicSettingsOf(store.settings)

  seedPatients(store, random, patients, now)
  seedDiary(store, random, { businessIds, practitionerIds, typeIds }, now)
}
