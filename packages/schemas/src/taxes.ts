import { define } from './define.js'
import { dateTime, decimal, id, links, model, text } from './reading.js'
import { body, optional, decimal as writtenDecimal, name as writtenName } from './writing.js'

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
    amount: optional(writtenDecimal(0, 4_000_000_000, true)),
    name: optional(writtenName),
    rate: optional(writtenDecimal(0, 4_000_000_000, true)),
  }),
)

/** What a new tax is made from. */
export const taxCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...taxUpdateSchema.entries,
    name: writtenName,
    rate: writtenDecimal(0, 4_000_000_000, true),
  }),
)
