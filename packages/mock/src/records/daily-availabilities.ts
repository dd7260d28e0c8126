import type { DailyAvailability, DayOfWeek } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** When a practitioner works at a business, on one day of the week. */
export interface Hours {
  readonly businessId: string
  readonly practitionerId: string
  readonly dayOfWeek: DayOfWeek
  /** From and to, `HH:MM` in the business's zone. */
  readonly times: readonly (readonly [from: string, to: string])[]
}

export function dailyAvailabilityRecord(
  store: Store,
  id: string,
  { businessId, practitionerId, dayOfWeek, times }: Hours,
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
