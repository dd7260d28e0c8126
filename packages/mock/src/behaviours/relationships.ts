import { allSchemas } from '@cliniko/schemas/all'
import { idIn } from '../lists/fields.js'
import { relationDescriptionOf, relationshipRecord } from '../records/relationships.js'
import { behaviour } from './behaviour.js'
import type { FieldErrors } from './validate.js'

/** Relationships are between two patients. */
export const relationships = behaviour({
  table: (tables) => tables.relationships,
  schemas: allSchemas.relationships,
  references: { patient_id: 'patients', related_patient_id: 'patients' },
  required: ['patient_id', 'related_patient_id', 'relation'],
  checkCreate: (_store, body) => check(body.patient_id, body.related_patient_id),
  checkUpdate: (_store, body, record) =>
    check(body.patient_id ?? idIn(record.patient), body.related_patient_id ?? idIn(record.related_patient)),
  make: relationshipRecord,
  changed(_store, record, { relation }) {
    if (relation) record.relation_description = relationDescriptionOf(relation)
  },
})

function check(one: string | undefined, other: string | undefined): FieldErrors {
  return one !== undefined && one === other ? { related_patient_id: 'must be another patient' } : {}
}
