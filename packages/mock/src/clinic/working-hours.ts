import { addDays, type DayOfWeek, dateIn, instantOf } from '@cliniko/core'
import { availabilityBlockRecord } from '../resources/availability-blocks.js'
import { dailyAvailabilityRecord } from '../resources/daily-availabilities.js'
import { practitionerReferenceNumberRecord } from '../resources/practitioner-reference-numbers.js'
import { businessIdOn } from './diary.js'
import { type SeedContext, zone } from './seed-context.js'

const weekdays: readonly DayOfWeek[] = [0, 1, 2, 3, 4, 5, 6]

/** Seeds the working hours of practitioners, and their reference numbers. */
export function seedWorkingHours({ store, clinic, random, now, opened }: SeedContext): void {
  const { tables } = store
  const today = dateIn(now, zone)
  for (const [index, practitioner] of clinic.staff.entries()) {
    const practitionerId = clinic.practitionerIds[index] ?? ''
    for (const dayOfWeek of weekdays) {
      if (!practitioner.days.includes(dayOfWeek)) continue
      const businessId = businessIdOn(clinic, practitioner, dayOfWeek)
      const times = [['07:30', '12:30'] as const, ['13:15', '18:00'] as const]
      const hours = { businessId, practitionerId, dayOfWeek, times }
      tables.daily_availabilities.add(dailyAvailabilityRecord(store, store.nextId(), hours, opened()))
    }
    const businessId = clinic.businessIds[practitioner.worksAt[0] ?? 0] ?? ''
    for (const name of ['Provider number', 'WorkCover number']) {
      const reference_number = `${100_000 + random.below(900_000)}${random.pick(['A', 'H', 'K', 'X'])}`
      const body = { practitioner_id: practitionerId, business_id: businessId, name, reference_number }
      tables.practitioner_reference_numbers.add(
        practitionerReferenceNumberRecord(store, store.nextId(), body, opened()),
      )
    }
    if (!practitioner.days.length || random.chance(0.5)) continue
    // Half of the practitioners add a late evening to their usual hours.
    for (const weeks of [-2, -1, 0, 1, 2, 3]) {
      const date = addDays(today, weeks * 7 + (index % 5))
      const body = {
        practitioner_id: practitionerId,
        business_id: businessId,
        starts_at: instantOf(date, '18:00', zone),
        ends_at: instantOf(date, '20:00', zone),
      }
      tables.availability_blocks.add(availabilityBlockRecord(store, store.nextId(), body, opened()))
    }
  }
  const [meeting] = tables.unavailable_block_types.peeks()
  for (const block of tables.unavailable_blocks.values()) {
    if (meeting) block.unavailable_block_type = store.link('unavailable_block_types', meeting.id)
  }
}
