import type { MockResource } from './resource.js'

export const availableTimes: MockResource = { isDerived: true }
