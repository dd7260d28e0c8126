import type { MockResource } from './resource.js'

export const users: MockResource = {}
