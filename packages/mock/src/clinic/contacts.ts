import { ContactType } from '@cliniko/core'
import { contactRecord } from '../resources/contacts.js'
import type { Store } from '../store/store.js'
import { namesByLanguage } from './names.js'
import { mobiles } from './patients.js'
import type { SeedContext } from './seed-context.js'

const practices = ['Harbour Medical Centre', 'King Street Doctors', 'Parramatta Family Practice', 'St Agatha’s Clinic']
const payers = ['Southern Cross Mutual (made up)', 'WorkSure Claims', 'Kestrel Life & Health', 'Plan Partners 7']

/** Seeds referring doctors, third-party payers and one other contact. */
export function seedContacts({ store, random, opened }: SeedContext): void {
  const { contacts, patients } = store.tables
  const workNumber = () => [{ number: random.pick(mobiles), phone_type: 'Work' as const }]
  const doctorCount = Math.min(400, 12 + Math.floor(patients.size / 200))
  for (let index = 0; index < doctorCount; index++) {
    const { given, family } = random.pick(namesByLanguage)
    const isSpecialist = random.chance(0.3)
    const body = {
      type_code: ContactType.Doctor,
      title: 'Dr',
      first_name: random.pick(given),
      last_name: random.pick(family),
      doctor_type: isSpecialist ? ('specialist' as const) : ('general_practitioner' as const),
      occupation: isSpecialist ? random.pick(['Orthopaedic surgeon', 'Rheumatologist', 'Psychiatrist']) : 'Doctor',
      company_name: practices[index % practices.length] ?? null,
      provider_number: `${200_000 + index}${random.pick(['1', '2', '3'])}L`,
      email: `doctor.${index + 1}@example.com`,
      phone_numbers: workNumber(),
      city: 'Sydney',
      country_code: 'AU',
    }
    const contact = contactRecord(store, store.nextId(), body, opened())
    if (random.chance(0.03)) contact.archived_at = contact.created_at
    contacts.add(contact)
  }
  for (const [index, company_name] of payers.entries()) {
    const email = `claims.${index + 1}@example.com`
    const body = { type_code: ContactType.ThirdPartyPayer, company_name, email, phone_numbers: workNumber() }
    contacts.add(contactRecord(store, store.nextId(), body, opened()))
  }
  const body = { first_name: 'Q', last_name: 'Ó', occupation: 'Printer repairs', notes: 'Ring after 4 <pm>.' }
  contacts.add(contactRecord(store, store.nextId(), body, opened()))
}

/** Returns the ids of the contacts who are doctors. */
export function doctorIdsOf({ tables }: Store): string[] {
  return [...tables.contacts.peeks()].filter(({ type_code }) => type_code === ContactType.Doctor).map(({ id }) => id)
}
