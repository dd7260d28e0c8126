import * as v from 'valibot'
import { define } from './define.js'
import { link, list, model } from './reading.js'

/** A service, as the API answers it. */
export const serviceSchema = /* @__PURE__ */ define(() =>
  model({
    practitioners: v.nullable(list(link<'practitioners'>())),
    appointment_type: link<'appointment_types'>(),
    business: link<'businesses'>(),
  }),
)

/** The schemas of services, for core's `checkWith`. */
export const serviceSchemas = {
  model: serviceSchema,
}
