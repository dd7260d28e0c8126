import type { MockResource } from './resource.js'

export const referralSourceTypes: MockResource = {}
