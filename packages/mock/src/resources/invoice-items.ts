import type { MockResource } from './resource.js'

export const invoiceItems: MockResource = {}
