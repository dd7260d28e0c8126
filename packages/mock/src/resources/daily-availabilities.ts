import type { MockResource } from './resource.js'

export const dailyAvailabilities: MockResource = {}
