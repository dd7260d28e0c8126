import type { ConcessionPrice } from '@cliniko/core'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, link, links, nullableDecimal } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'

/** A concession price, as the API returns it. */
export const concessionPriceSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    price: nullableDecimal,
    updated_at: dateTime,
    billable_item: link<'billable_items'>(),
    concession_type: link<'concession_types'>(),
    links,
  }),
)

/** The schemas of concession prices, for core's `checkWith`. */
export const concessionPriceSchemas = {
  model: concessionPriceSchema,
}

/** The privacy tags of concession prices. */
export const concessionPriceTags = /* @__PURE__ */ tagsOf<ConcessionPrice>(() => ({
  ...recordTags,
  ...none('billable_item concession_type price'),
}))
