import { getIn } from '../operation/define.js'
import type { Link } from '../relations/link.js'

/** A signature on a patient form. */
export interface Signature {
  id: string
  created_at: string
  /** An SVG as a data URI. */
  image: string
  updated_at: string
  user?: Link<'users'> | null
  links: { self: string }
}

/**
 * Returns a signature of a patient form. `GET /patient_forms/{patient_form_id}/signatures/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/signature | Cliniko's page about signatures}
 */
export const get = /* @__PURE__ */ getIn<Signature, readonly ['patient_form_id', 'id']>(
  '/patient_forms/{patient_form_id}/signatures/{id}',
  'signatures',
)
