import { linkedId, referralSources as operations, type ReferralSource, type ReferralSourceUpdate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { json, notFound, unprocessable } from '../http/responses.js'
import type { Store } from '../store/store.js'
import { type FieldErrors, validate } from './kit/validate.js'
import type { MockResource } from './resource.js'

/** A patient has at most one referral source, which the first update creates. */
export const referralSources: MockResource = {
  gets: { [operations.getForPatient.path]: referralSourceOf },

  update(store, patientId, sent, strict) {
    if (!store.tables.patients.has(patientId)) return notFound()
    const result = validate(allSchemas.referral_sources.update, sent, strict)
    if ('errors' in result) return unprocessable(result.errors)
    const current = referralSourceOf(store, patientId)
    const changesType = result.body.referral_source_type_id !== undefined
    const typeId = result.body.referral_source_type_id ?? linkedId(current?.referral_source_type)
    const errors = checkReferral(store, result.body, typeId)
    if (Object.keys(errors).length) return unprocessable(errors)
    // Subcategory and referrer belong to a type: they don't survive a change to another.
    const referrerId = changesType ? undefined : linkedId(current?.referrer)
    const body = {
      ...(current && { notes: current.notes, subcategory: changesType ? null : current.subcategory }),
      ...(typeId && { referral_source_type_id: typeId }),
      ...(referrerId && { referrer_id: referrerId }),
      ...result.body,
      patient_id: patientId,
    }
    const record = referralSourceRecord(store, current?.id ?? store.nextId(), body, current?.created_at)
    record.updated_at = store.now()
    return json(200, store.tables.referral_sources.add(record))
  },
}

function referralSourceOf({ tables }: Store, patientId: string): ReferralSource | undefined {
  return tables.referral_sources.by('patient_id', patientId)[0]
}

function checkReferral(
  { tables }: Store,
  { referral_source_type_id, referrer_id, subcategory }: ReferralSourceUpdate,
  typeId: string | undefined,
): FieldErrors {
  const type = tables.referral_source_types.peek(typeId ?? '')
  const referrers = type?.referrer_type === 'Contact' ? tables.contacts : tables.patients
  const isReferrerValid = referrer_id === undefined || (type?.referrer_type && referrers.has(referrer_id))
  const isSubcategoryValid = !subcategory || type?.subcategories?.includes(subcategory)
  return {
    ...(!type && referral_source_type_id !== undefined && { referral_source_type_id: 'must exist' }),
    ...(!isReferrerValid && { referrer_id: 'must exist' }),
    ...(!isSubcategoryValid && { subcategory: 'is not included in the list' }),
  }
}

export function referralSourceRecord(
  store: Store,
  id: string,
  body: ReferralSourceUpdate & { readonly patient_id: string },
  createdAt = store.now(),
): ReferralSource {
  const { notes = null, patient_id, referral_source_type_id = '', referrer_id, subcategory = null } = body
  const referrerType = store.tables.referral_source_types.peek(referral_source_type_id)?.referrer_type ?? null
  // The referrers of a type are all patients or all contacts.
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
