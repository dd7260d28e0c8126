import { Relation } from '@cliniko/core'
import { medicalAlertRecord } from '../resources/medical-alerts.js'
import { referralSourceRecord } from '../resources/referral-sources.js'
import { relationshipRecord } from '../resources/relationships.js'
import { doctorIdsOf } from './contacts.js'
import type { SeedContext } from './seed-context.js'

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

/** What a patient is to another, and the other to the patient. */
const relations = [
  [Relation.Parent, Relation.Child],
  [Relation.Child, Relation.Parent],
  [Relation.Sibling, Relation.Sibling],
  [Relation.Spouse, Relation.Spouse],
  [Relation.Partner, Relation.Partner],
  [Relation.Relative, Relation.Relative],
  [Relation.Other, Relation.Other],
] as const

/** Seeds medical alerts, relationships and referral sources of patients. */
export function seedPatientRelations({ store, random }: SeedContext): void {
  const { patients, medical_alerts, relationships, referral_sources, referral_source_types } = store.tables
  const doctorIds = doctorIdsOf(store)
  const patientIds = [...patients.keys()]
  const types = [...referral_source_types.peeks()]
  let previousId: string | undefined
  for (const { id, created_at: createdAt } of patients.peeks()) {
    if (random.chance(0.12)) {
      const alert = { patient_id: id, name: random.pick(alerts) }
      medical_alerts.add(medicalAlertRecord(store, store.nextId(), alert, createdAt))
    }
    if (previousId && random.chance(0.04)) {
      const [relation, reverse] = random.pick(relations)
      const relationship = { patient_id: id, related_patient_id: previousId, relation }
      const reversed = { patient_id: previousId, related_patient_id: id, relation: reverse }
      relationships.add(relationshipRecord(store, store.nextId(), relationship, createdAt))
      relationships.add(relationshipRecord(store, store.nextId(), reversed, createdAt))
    }
    previousId = id
    if (!random.chance(0.4)) continue
    const type = types[random.below(types.length)]
    const referrerIds =
      type?.referrer_type === 'Contact' ? doctorIds : type?.referrer_type === 'Patient' ? patientIds : []
    const referrerId = referrerIds[random.below(referrerIds.length)]
    const subcategory = type?.subcategories?.[random.below(type.subcategories.length)]
    const body = {
      patient_id: id,
      ...(type && { referral_source_type_id: type.id }),
      ...(referrerId && referrerId !== id && { referrer_id: referrerId }),
      ...(subcategory && { subcategory }),
      notes: random.chance(0.1) ? 'Said so on the phone.' : null,
    }
    referral_sources.add(referralSourceRecord(store, store.nextId(), body, createdAt))
  }
}
