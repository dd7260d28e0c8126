import type { PractitionerReferenceNumber, PractitionerReferenceNumberCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const practitionerReferenceNumbers = defineResource({
  table: (tables) => tables.practitioner_reference_numbers,
  schemas: allSchemas.practitioner_reference_numbers,
  references: { business_id: 'businesses', practitioner_id: 'practitioners' },
  newRecord: practitionerReferenceNumberRecord,
})

export function practitionerReferenceNumberRecord(
  store: Store,
  id: string,
  body: PractitionerReferenceNumberCreate,
  createdAt = store.now(),
): PractitionerReferenceNumber {
  return {
    id,
    created_at: createdAt,
    name: body.name ?? null,
    reference_number: body.reference_number ?? null,
    updated_at: createdAt,
    business: store.link('businesses', body.business_id),
    practitioner: store.link('practitioners', body.practitioner_id),
    links: { self: store.url(`/practitioner_reference_numbers/${id}`) },
  }
}
