import { Relation, type Relationship, type RelationshipCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

const descriptions = {
  [Relation.Parent]: 'Parent',
  [Relation.Child]: 'Child',
  [Relation.Sibling]: 'Sibling',
  [Relation.Spouse]: 'Spouse',
  [Relation.Partner]: 'Partner',
  [Relation.Relative]: 'Relative',
  [Relation.Other]: 'Other',
} as const

export function relationshipRecord(
  store: Store,
  id: string,
  { patient_id = '', related_patient_id = '', relation = Relation.Other }: RelationshipCreate,
  createdAt = store.now(),
): Relationship {
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    relation,
    relation_description: relationDescriptionOf(relation),
    updated_at: createdAt,
    patient: store.link('patients', patient_id),
    related_patient: store.link('patients', related_patient_id),
    links: { self: store.url(`/relationships/${id}`) },
  }
}

/** What one patient is to another, in the API's words. */
export function relationDescriptionOf(relation: Relation) {
  return descriptions[relation]
}
