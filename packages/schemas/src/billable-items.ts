import { define } from './define.js'
import {
  dateTime,
  decimal,
  id,
  links,
  model,
  nullableDateTime,
  nullableText,
  openText,
  optionalLink,
  text,
} from './reading.js'
import {
  body,
  choice,
  clearable,
  optional,
  textUpTo,
  decimal as writtenDecimal,
  id as writtenId,
  name as writtenName,
} from './writing.js'

/** A billable item, as the API answers it. */
export const billableItemSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    item_code: nullableText,
    item_type: openText<'Product' | 'Service' | 'Other'>(),
    name: text,
    price: decimal,
    updated_at: dateTime,
    tax: optionalLink<'taxes'>(),
    links,
  }),
)

/** What can be changed of a billable item. */
export const billableItemUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    item_code: clearable(textUpTo(100)),
    item_type: optional(choice(['Product', 'Service', 'Other'])),
    name: optional(writtenName),
    price: optional(writtenDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
    tax_id: optional(writtenId),
  }),
)

/** What a new billable item is made from. */
export const billableItemCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...billableItemUpdateSchema.entries,
    item_type: choice(['Product', 'Service', 'Other']),
    name: writtenName,
    price: writtenDecimal({ from: -4_000_000_000, below: 4_000_000_000 }),
  }),
)

/** The schemas of billable items, for core's `checkWith`. */
export const billableItemSchemas = {
  model: billableItemSchema,
  create: billableItemCreateSchema,
  update: billableItemUpdateSchema,
}
