import { define } from './define.js'
import { dateTime, id, link, links, model, nullableDecimal } from './reading.js'

/** A concession price, as the API answers it. */
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
