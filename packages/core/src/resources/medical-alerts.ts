import { archiveOf, createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A warning about a patient, such as an allergy. */
export interface MedicalAlert {
  id: string
  archived_at: string | null
  created_at: string
  deleted_at: string | null
  name: string
  updated_at: string
  patient: Link<'patients'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    medical_alerts: MedicalAlert
  }
}

/** The fields of a medical alert that can be changed. */
export interface MedicalAlertUpdate {
  /** At most 255 characters. */
  name?: string
  patient_id?: string
}

/** The body that creates a medical alert. */
export interface MedicalAlertCreate extends MedicalAlertUpdate {
  name: string
  patient_id: string
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  patient_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that medical alerts can be filtered by. */
export type MedicalAlertFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<MedicalAlert> = {
  patient: 'patients',
}

/**
 * Lists medical alerts. Archived and deleted medical alerts are excluded unless `where` includes them.
 * `GET /medical_alerts`
 * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
 */
export const list = /* @__PURE__ */ listOf<MedicalAlert, MedicalAlertFilters>('/medical_alerts', filters, links)

/**
 * Returns a medical alert by id. `GET /medical_alerts/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
 */
export const get = /* @__PURE__ */ getOf<MedicalAlert, MedicalAlertFilters>('/medical_alerts/{id}', filters, links)

/**
 * Creates a medical alert. `POST /medical_alerts`
 * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
 */
export const create = /* @__PURE__ */ createOf<MedicalAlert, MedicalAlertCreate>('/medical_alerts')

/**
 * Updates the given fields of a medical alert. `PATCH /medical_alerts/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
 */
export const update = /* @__PURE__ */ updateOf<MedicalAlert, MedicalAlertUpdate>('/medical_alerts/{id}')

/**
 * Archives a medical alert. `POST /medical_alerts/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
 */
export const archive = /* @__PURE__ */ archiveOf('/medical_alerts/{id}/archive')

/**
 * Lists the medical alerts of a patient. `GET /patients/{patient_id}/medical_alerts`
 * @deprecated Use `list` with `where: { patient_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
 */
export const listForPatient = /* @__PURE__ */ listIn<MedicalAlert, MedicalAlertFilters, 'patient_id'>(
  '/patients/{patient_id}/medical_alerts',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/medical_alerts/{id}', 'deleted_at')

export {
  /**
   * Deletes a medical alert, which hides it from lists. `DELETE /medical_alerts/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/medical-alert | Cliniko's page about medical alerts}
   */
  remove as delete,
}
