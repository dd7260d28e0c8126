import type { Service } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { link } from './kit/response-fields.js'
import { none, tagsOf } from './kit/tags.js'
import { list } from './kit/values.js'

/** A service, as the API returns it. */
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

/** The privacy tags of services. */
export const serviceTags = /* @__PURE__ */ tagsOf<Service>(() => none('appointment_type business practitioners'))
