import { Relation } from '@cliniko/core'
import { medicalAlertRecord } from '../resources/medical-alerts.js'
import { referralSourceRecord } from '../resources/referral-sources.js'
import { relationshipRecord } from '../resources/relationships.js'
import type { Ground } from './ground.js'

const alerts = [
  'Allergy: latex',
  'Allergy: penicillin',
  'Anticoagulants',
  'Pacemaker',
  'Pregnant',
  'Epilepsy',
  'Osteoporosis: no manipulation',
  'Falls risk — walk with them',
  'BP > 160/100 & dizzy',
] as const

/** Both sides of what two people are to each other. */
const relations = [
  [Relation.Parent, Relation.Child],
  [Relation.Child, Relation.Parent],
  [Relation.Sibling, Relation.Sibling],
  [Relation.Spouse, Relation.Spouse],
  [Relation.Partner, Relation.Partner],
  [Relation.Relative, Relation.Relative],
  [Relation.Other, Relation.Other],
] as const

/** What hangs on patients: alerts, who belongs to whom, and how they found the clinic. */
export function seedTies({ store, random }: Ground): void {
  const { patients, contacts, medical_alerts, relationships, referral_sources, referral_source_types } = store.tables
  const doctors = [...contacts.peeks()].filter(({ type }) => type === 'Doctor').map(({ id }) => id)
  const types = [...referral_source_types.peeks()]
  const ids = [...patients.keys()]
  let previous: string | undefined
  for (const { id, created_at: createdAt } of patients.peeks()) {
    if (random.chance(0.12)) {
      const alert = { patient_id: id, name: random.pick(alerts) }
      medical_alerts.add(medicalAlertRecord(store, store.nextId(), alert, createdAt))
    }
    if (previous && random.chance(0.04)) {
      const [relation, back] = random.pick(relations)
      const one = { patient_id: id, related_patient_id: previous, relation }
      const other = { patient_id: previous, related_patient_id: id, relation: back }
      for (const side of [one, other]) {
        relationships.add(relationshipRecord(store, store.nextId(), side, createdAt))
      }
    }
    previous = id
    if (!random.chance(0.4)) continue
    const type = types[random.below(types.length)]
    const referrers = type?.referrer_type === 'Contact' ? doctors : type?.referrer_type === 'Patient' ? ids : []
    const referrer = referrers[random.below(referrers.length)]
    const subcategory = type?.subcategories?.[random.below(type.subcategories.length)]
    const body = {
      patient_id: id,
      ...(type && { referral_source_type_id: type.id }),
      ...(referrer && referrer !== id && { referrer_id: referrer }),
      ...(subcategory && { subcategory }),
      notes: random.chance(0.1) ? 'Said so on the phone.' : null,
    }
    referral_sources.add(referralSourceRecord(store, store.nextId(), body, createdAt))
  }
}
