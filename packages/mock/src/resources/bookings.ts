import type { MockResource } from './resource.js'

export const bookings: MockResource = { isDerived: true }
