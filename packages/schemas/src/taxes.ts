import { define } from './define.js'
import { dateTime, decimal, id, links, model, text } from './reading.js'
import { body, optional, someText, decimal as writtenDecimal } from './writing.js'

/** A tax, as the API answers it. */
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

/** What can be changed of a tax. */
export const taxUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    amount: optional(writtenDecimal({ from: 0, below: 4_000_000_000 })),
    name: optional(someText),
    rate: optional(writtenDecimal({ from: 0, below: 4_000_000_000 })),
  }),
)

/** What a new tax is made from. */
export const taxCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...taxUpdateSchema.entries,
    name: someText,
    rate: writtenDecimal({ from: 0, below: 4_000_000_000 }),
  }),
)

/** The schemas of taxes, for core's `checkWith`. */
export const taxSchemas = {
  model: taxSchema,
  create: taxCreateSchema,
  update: taxUpdateSchema,
}
