/**
 * The model, bodies, filters and operations of a resource that has a name and can be archived.
 * @param {import('./names.mjs').Names} names
 */
export function coreFile({ api, model, page, records, aRecord }) {
  const see = `@see {@link https://docs.api.cliniko.com/openapi/${page} | Cliniko's page about ${records}}`
  return `
import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** ${capitalize(aRecord)}. */
export interface ${model} {
  id: string
  archived_at: string | null
  created_at: string
  name: string
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    ${api}: ${model}
  }
}

/** The fields of ${aRecord} that can be changed. */
export interface ${model}Update {
  name?: string
}

/** The body that creates ${aRecord}. */
export interface ${model}Create extends ${model}Update {
  name: string
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that ${records} can be filtered by. */
export type ${model}Filters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<${model}> = {}

/**
 * Lists ${records}. Archived ${records} are excluded unless \`where\` includes them. \`GET /${api}\`
 * ${see}
 */
export const list = /* @__PURE__ */ listOf<${model}, ${model}Filters>('/${api}', filters, links)

/**
 * Returns ${aRecord} by id. \`GET /${api}/{id}\`
 * ${see}
 */
export const get = /* @__PURE__ */ getOf<${model}, ${model}Filters>('/${api}/{id}', filters, links)

/**
 * Creates ${aRecord}. \`POST /${api}\`
 * ${see}
 */
export const create = /* @__PURE__ */ createOf<${model}, ${model}Create>('/${api}')

/**
 * Updates the given fields of ${aRecord}. \`PATCH /${api}/{id}\`
 * ${see}
 */
export const update = /* @__PURE__ */ updateOf<${model}, ${model}Update>('/${api}/{id}')

/**
 * Archives ${aRecord}. \`POST /${api}/{id}/archive\`
 * ${see}
 */
export const archive = /* @__PURE__ */ archiveOf('/${api}/{id}/archive')
`
}

/** @param {string} words */
function capitalize(words) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
