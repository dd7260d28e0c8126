import type { MockResource } from './resource.js'

export const practitioners: MockResource = {}
