import type { MockResource } from './resource.js'

export const concessionPrices: MockResource = {}
