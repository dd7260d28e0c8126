import { archiveOf, createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** Something about a patient that must not be overlooked. */
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

/** What can be changed of a medical alert. */
export interface MedicalAlertUpdate {
  /** 255 characters at most. */
  name?: string
  patient_id?: string
}

/** What a new medical alert is made from. */
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

/** Medical alerts, those archived or deleted left out unless `where` asks for them. `GET /medical_alerts` */
export const list = /* @__PURE__ */ listOf<MedicalAlert, MedicalAlertFilters>('/medical_alerts', filters, links)

/** One medical alert, by its id. `GET /medical_alerts/{id}` */
export const get = /* @__PURE__ */ getOf<MedicalAlert, MedicalAlertFilters>('/medical_alerts/{id}', filters, links)

/** Creates a medical alert. `POST /medical_alerts` */
export const create = /* @__PURE__ */ createOf<MedicalAlert, MedicalAlertCreate>('/medical_alerts')

/** Changes the given fields of a medical alert. `PATCH /medical_alerts/{id}` */
export const update = /* @__PURE__ */ updateOf<MedicalAlert, MedicalAlertUpdate>('/medical_alerts/{id}')

/** Archives a medical alert. `POST /medical_alerts/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/medical_alerts/{id}/archive')

/**
 * Medical alerts of a patient. `GET /patients/{patient_id}/medical_alerts`
 * @deprecated Use `list` with `where: { patient_id }`.
 */
export const listForPatient = /* @__PURE__ */ listIn<MedicalAlert, MedicalAlertFilters, 'patient_id'>(
  '/patients/{patient_id}/medical_alerts',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/medical_alerts/{id}', 'deleted_at')

export {
  /**
   * Archives a medical alert. `DELETE /medical_alerts/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
