import type { MockResource } from './resource.js'

export const referralSources: MockResource = {}
