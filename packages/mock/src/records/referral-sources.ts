import type { ReferralSource, ReferralSourceUpdate } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** @param body - What of a patient's referral is known. A type's referrers are all patients or all contacts. */
export function referralSourceRecord(
  store: Store,
  id: string,
  body: ReferralSourceUpdate & { readonly patient_id: string },
  createdAt = store.now(),
): ReferralSource {
  const { notes = null, patient_id, referral_source_type_id = '', referrer_id, subcategory = null } = body
  const referrerType = store.tables.referral_source_types.peek(referral_source_type_id)?.referrer_type ?? null
  const referrers = referrerType === 'Contact' ? 'contacts' : 'patients'
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    notes,
    referrer_type: referrer_id ? referrerType : null,
    subcategory,
    updated_at: createdAt,
    patient: store.link('patients', patient_id),
    ...(referral_source_type_id && {
      referral_source_type: store.link('referral_source_types', referral_source_type_id),
    }),
    referrer: referrer_id ? { links: { self: store.url(`/${referrers}/${referrer_id}`) } } : null,
    links: { self: store.url(`/referral_sources/${id}`) },
  }
}
