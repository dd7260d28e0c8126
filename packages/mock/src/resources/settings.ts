import { settings as operations } from '@cliniko/core'
import type { MockResource } from './resource.js'

export const settings: MockResource = {
  isDerived: true,
  gets: {
    [operations.get.path]: ({ settings }) => settings,
    [operations.getPublic.path]: ({ publicSettings }) => publicSettings,
  },
}
