import type { MockResource } from './resource.js'

export const signatures: MockResource = {}
