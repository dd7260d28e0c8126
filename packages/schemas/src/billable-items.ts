import type { BillableItem, BillableItemCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { bodyDecimal, bodyId, choice, requiredName, textUpTo } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  decimal,
  id,
  links,
  nullableDateTime,
  nullableText,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, optional, text } from './kit/values.js'

/** A billable item, as the API returns it. */
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

/** The body that updates a billable item. */
export const billableItemUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    item_code: clearable(textUpTo(100)),
    item_type: optional(choice(['Product', 'Service', 'Other'])),
    name: optional(requiredName),
    price: optional(bodyDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
    tax_id: optional(bodyId),
  }),
)

/** The body that creates a billable item. */
export const billableItemCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...billableItemUpdateSchema.entries,
    item_type: choice(['Product', 'Service', 'Other']),
    name: requiredName,
    price: bodyDecimal({ from: -4_000_000_000, below: 4_000_000_000 }),
  }),
)

/** The schemas of billable items, for core's `checkWith`. */
export const billableItemSchemas = {
  model: billableItemSchema,
  create: billableItemCreateSchema,
  update: billableItemUpdateSchema,
}

/** The privacy tags of billable items. */
export const billableItemTags = /* @__PURE__ */ tagsOf<BillableItem | BillableItemCreate>(() => ({
  ...recordTags,
  ...none('archived_at item_code item_type name price tax tax_id'),
}))
