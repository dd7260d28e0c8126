import type { PractitionerReferenceNumber, PractitionerReferenceNumberCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
