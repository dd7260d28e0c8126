import { availableTimes as operations } from '@cliniko/core'
import { listAvailableTimes, nextAvailableTime } from '../booking/available-times.js'
import type { MockResource } from './resource.js'

/** Available times are computed from working hours and bookings. */
export const availableTimes: MockResource = {
  isDerived: true,
  actions: {
    [operations.list.path]: listAvailableTimes,
    [operations.next.path]: nextAvailableTime,
  },
}
