import type { DailyAvailability, DayOfWeek } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

export const dailyAvailabilities: MockResource = {}

/** When a practitioner works at a business on one day of the week. */
export interface WorkingHours {
  readonly businessId: string
  readonly practitionerId: string
  readonly dayOfWeek: DayOfWeek
  /** Start and end, `HH:MM` in the business's time zone. */
  readonly times: readonly (readonly [start: string, end: string])[]
}

export function dailyAvailabilityRecord(
  store: Store,
  id: string,
  { businessId, practitionerId, dayOfWeek, times }: WorkingHours,
  createdAt = store.now(),
): DailyAvailability {
  return {
    id,
    availabilities: times.map(([starts_at, ends_at]) => ({ starts_at, ends_at })),
    created_at: createdAt,
    day_of_week: dayOfWeek,
    time_zone: 'Sydney',
    time_zone_identifier: 'Australia/Sydney',
    updated_at: createdAt,
    business: store.link('businesses', businessId),
    practitioner: store.link('practitioners', practitionerId),
    links: { self: store.url(`/daily_availabilities/${id}`) },
  }
}
