import type { MockResource } from './resource.js'

export const settings: MockResource = { isDerived: true }
