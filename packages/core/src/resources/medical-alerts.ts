import { archiveOf, createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/operation.js'
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

const hidden = {
  archived_at: 'datetime',
  deleted_at: 'datetime',
} as const

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  patient_id: 'id',
  updated_at: 'datetime',
} as const

const { patient_id: _patientId, ...filtersInPatient } = filters

/** Medical alerts, those archived or deleted left out unless `where` asks for them. `GET /medical_alerts` */
export const list = /* @__PURE__ */ listOf<MedicalAlert, typeof filters>('/medical_alerts', filters)

/** One medical alert, by its id. `GET /medical_alerts/{id}` */
export const get = /* @__PURE__ */ getOf<MedicalAlert, typeof hidden>('/medical_alerts/{id}', hidden)

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
export const listForPatient = /* @__PURE__ */ listIn<MedicalAlert, typeof filtersInPatient>(
  '/patients/{patient_id}/medical_alerts',
  filtersInPatient,
)

const remove = /* @__PURE__ */ deleteOf('/medical_alerts/{id}')

export {
  /**
   * Archives a medical alert. `DELETE /medical_alerts/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
