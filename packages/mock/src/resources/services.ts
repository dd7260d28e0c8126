import type { MockResource } from './resource.js'

export const services: MockResource = { isDerived: true }
