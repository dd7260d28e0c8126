/**
 * The schemas and privacy tags of the model and bodies in core.mjs.
 * @param {import('./names.mjs').Names} names
 */
export function schemasFile({ model, variable, records, aRecord }) {
  return `
import type { ${model}, ${model}Create } from '@cliniko/core'
import { body } from './kit/body.js'
import { requiredText } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableDateTime } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { optional, text } from './kit/values.js'

/** ${aRecord.charAt(0).toUpperCase() + aRecord.slice(1)}, as the API returns it. */
export const ${variable}Schema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    name: text,
    updated_at: dateTime,
    links,
  }),
)

/** The body that updates ${aRecord}. */
export const ${variable}UpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(requiredText),
  }),
)

/** The body that creates ${aRecord}. */
export const ${variable}CreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...${variable}UpdateSchema.entries,
    name: requiredText,
  }),
)

/** The schemas of ${records}, for core's \`checkWith\`. */
export const ${variable}Schemas = {
  model: ${variable}Schema,
  create: ${variable}CreateSchema,
  update: ${variable}UpdateSchema,
}

/** The privacy tags of ${records}. */
export const ${variable}Tags = /* @__PURE__ */ tagsOf<${model} | ${model}Create>(() => ({
  ...recordTags,
  ...none('archived_at name'),
}))
`
}
