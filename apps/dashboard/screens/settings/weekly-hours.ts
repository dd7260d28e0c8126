import type { DailyAvailability } from '@cliniko/core'
import { idOf } from '@/lib/links'

/** When a practitioner works at a business on each weekday, from Sunday: `09:00–12:30`. */
export interface WeeklyHours {
  readonly practitionerId: string
  readonly businessId: string
  readonly timeZone: string | null
  readonly days: readonly (readonly string[])[]
}

/** Groups working hours by practitioner and business. Both 0 and 7 are Sunday. */
export function weeklyHoursOf(
  availabilities: readonly Pick<
    DailyAvailability,
    'availabilities' | 'business' | 'day_of_week' | 'practitioner' | 'time_zone_identifier'
  >[],
): readonly WeeklyHours[] {
  const groups = new Map<string, (typeof availabilities)[number][]>()
  for (const availability of availabilities) {
    const key = `${idOf(availability.practitioner)} ${idOf(availability.business)}`
    const group = groups.get(key)
    if (group) group.push(availability)
    else groups.set(key, [availability])
  }
  return [...groups].map(([key, group]) => {
    const [practitionerId = '', businessId = ''] = key.split(' ')
    const days = Array.from({ length: 7 }, (_, day) =>
      group
        .filter(({ day_of_week }) => day_of_week !== null && day_of_week % 7 === day)
        .flatMap(({ availabilities }) => availabilities ?? [])
        .map(({ starts_at, ends_at }) => `${starts_at}–${ends_at}`)
        .sort(),
    )
    return { practitionerId, businessId, timeZone: group[0]?.time_zone_identifier ?? null, days }
  })
}
