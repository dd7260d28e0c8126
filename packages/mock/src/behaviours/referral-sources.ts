import type { ReferralSource, ReferralSourceUpdate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { json, unprocessable } from '../http/responses.js'
import { idIn } from '../lists/fields.js'
import { referralSourceRecord } from '../records/referral-sources.js'
import type { Store } from '../store/store.js'
import { type FieldErrors, type Fields, validate } from './validate.js'

/** The referral source of a patient, if there is one. */
export function referralSourceOf({ tables }: Store, patientId: string): ReferralSource | undefined {
  return tables.referral_sources.by('patient_id', patientId)[0]
}

/** Says who sent a patient. The first time, that makes the referral source. */
export function refer(store: Store, patientId: string, given: Fields, strict: boolean): Response {
  const { referral_sources } = store.tables
  const read = validate(allSchemas.referral_sources.update, given, strict)
  const before = referralSourceOf(store, patientId)
  if ('errors' in read) return unprocessable(read.errors)
  const typeId = read.body.referral_source_type_id ?? idIn(before?.referral_source_type)
  const errors = check(store, read.body, typeId)
  if (Object.keys(errors).length) return unprocessable(errors)
  const referrerId = idIn(before?.referrer)
  const isOfType = read.body.referral_source_type_id === undefined
  const body = {
    ...(before && { notes: before.notes, subcategory: isOfType ? before.subcategory : null }),
    ...(typeId && { referral_source_type_id: typeId }),
    // Another type has others who refer.
    ...(referrerId && isOfType && { referrer_id: referrerId }),
    ...read.body,
    patient_id: patientId,
  }
  const record = referralSourceRecord(store, before?.id ?? store.nextId(), body, before?.created_at)
  record.updated_at = store.now()
  return json(200, referral_sources.add(record))
}

function check({ tables }: Store, body: ReferralSourceUpdate, typeId: string | undefined): FieldErrors {
  const type = tables.referral_source_types.peek(typeId ?? '')
  const referrers = type?.referrer_type === 'Contact' ? tables.contacts : tables.patients
  const isKnown = body.referrer_id === undefined || (type?.referrer_type && referrers.has(body.referrer_id))
  const isListed = !body.subcategory || type?.subcategories?.includes(body.subcategory)
  return {
    ...(!type && typeId !== undefined && { referral_source_type_id: 'must exist' }),
    ...(!isKnown && { referrer_id: 'must exist' }),
    ...(!isListed && { subcategory: 'is not included in the list' }),
  }
}
