import type { MockResource } from './resource.js'

export const invoices: MockResource = {}
