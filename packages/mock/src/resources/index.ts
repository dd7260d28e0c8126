import * as all from './all.js'
import type { MockResource } from './resource.js'

/** How the mock handles each resource, by the API's name of it. */
export const mockResources: { readonly [name: string]: MockResource | undefined } = all

/** The names of the store's tables: all resources whose records are kept rather than computed. */
export const tableNames: readonly string[] = Object.entries(mockResources).flatMap(([name, resource]) =>
  resource?.isDerived ? [] : name,
)
