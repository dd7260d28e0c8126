import type { ReferralSourceType } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

export const referralSourceTypes: MockResource = {}

export function referralSourceTypeRecord(
  store: Store,
  id: string,
  fields: Pick<ReferralSourceType, 'name'> & Partial<Pick<ReferralSourceType, 'referrer_type' | 'subcategories'>>,
  createdAt = store.now(),
): ReferralSourceType {
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    referrer_type: null,
    subcategories: [],
    updated_at: createdAt,
    ...fields,
    referrers: referrersOf(store, fields.referrer_type),
    links: { self: store.url(`/referral_source_types/${id}`) },
  }
}

function referrersOf(store: Store, type: ReferralSourceType['referrer_type'] | undefined) {
  if (type === 'Patient') return store.linkToMany<'patients'>('/patients')
  return type === 'Contact' ? store.linkToMany<'contacts'>('/contacts') : null
}
