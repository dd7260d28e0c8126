import type { Tax, TaxCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { bodyDecimal, requiredText } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, decimal, id, links } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { optional, text } from './kit/values.js'

/** A tax, as the API returns it. */
export const taxSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    amount: decimal,
    created_at: dateTime,
    name: text,
    rate: decimal,
    updated_at: dateTime,
    links,
  }),
)

/** The body that updates a tax. */
export const taxUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    amount: optional(bodyDecimal({ from: 0, below: 4_000_000_000 })),
    name: optional(requiredText),
    rate: optional(bodyDecimal({ from: 0, below: 4_000_000_000 })),
  }),
)

/** The body that creates a tax. */
export const taxCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...taxUpdateSchema.entries,
    name: requiredText,
    rate: bodyDecimal({ from: 0, below: 4_000_000_000 }),
  }),
)

/** The schemas of taxes, for core's `checkWith`. */
export const taxSchemas = {
  model: taxSchema,
  create: taxCreateSchema,
  update: taxUpdateSchema,
}

/** The privacy tags of taxes. */
export const taxTags = /* @__PURE__ */ tagsOf<Tax | TaxCreate>(() => ({ ...recordTags, ...none('amount name rate') }))
