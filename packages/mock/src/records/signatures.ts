import type { Signature } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** A signature on a form, which its own link names. */
export function signatureRecord(
  store: Store,
  id: string,
  {
    patientFormId,
    image,
    userId,
  }: { readonly patientFormId: string; readonly image: string; readonly userId?: string },
  createdAt = store.now(),
): Signature {
  return {
    id,
    created_at: createdAt,
    image,
    updated_at: createdAt,
    ...(userId && { user: store.link('users', userId) }),
    links: { self: store.url(`/patient_forms/${patientFormId}/signatures/${id}`) },
  }
}
