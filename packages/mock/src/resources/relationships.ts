import { linkedId, Relation, type Relationship, type RelationshipCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import type { FieldErrors } from './kit/validate.js'

export const relationships = defineResource({
  table: (tables) => tables.relationships,
  schemas: allSchemas.relationships,
  references: { patient_id: 'patients', related_patient_id: 'patients' },
  required: ['patient_id', 'related_patient_id', 'relation'],
  checkCreate: (_store, body) => checkPatients(body.patient_id, body.related_patient_id),
  checkUpdate: (_store, body, { patient, related_patient }) =>
    checkPatients(body.patient_id ?? linkedId(patient), body.related_patient_id ?? linkedId(related_patient)),
  newRecord: relationshipRecord,
  afterUpdate(_store, relationship, { relation }) {
    if (relation) relationship.relation_description = descriptions[relation]
  },
})

function checkPatients(patientId: string | undefined, relatedId: string | undefined): FieldErrors {
  return patientId !== undefined && patientId === relatedId ? { related_patient_id: 'must be another patient' } : {}
}

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
    relation_description: descriptions[relation],
    updated_at: createdAt,
    patient: store.link('patients', patient_id),
    related_patient: store.link('patients', related_patient_id),
    links: { self: store.url(`/relationships/${id}`) },
  }
}
