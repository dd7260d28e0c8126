/**
 * The mock's record of the model in core.mjs.
 * @param {import('./names.mjs').Names} names
 */
export function mockFile({ api, namespace, model, variable }) {
  return `
import type { ${model}, ${model}Create } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const ${namespace} = defineResource({
  table: (tables) => tables.${api},
  schemas: allSchemas.${api},
  newRecord: ${variable}Record,
})

export function ${variable}Record(store: Store, id: string, body: ${model}Create, createdAt = store.now()): ${model} {
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    updated_at: createdAt,
    ...body,
    links: { self: store.url(\`/${api}/\${id}\`) },
  }
}
`
}
