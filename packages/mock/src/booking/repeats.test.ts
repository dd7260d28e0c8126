import { expect, test } from 'vitest'
import { bookable } from '../../test/bookable.js'
import { idOf } from '../../test/clinic.js'

test('default: a rule creates the repeats, each with its attendee', async () => {
  const { cliniko, appointment } = bookable()
  const repeat_rule = { number_of_repeats: 3, repeat_type: 'Weekly', repeating_interval: 2 } as const
  const { id } = await cliniko.individualAppointments.create({ ...appointment, repeat_rule })
  const { items } = await cliniko.individualAppointments.list({ where: { repeated_from_id: id } })
  expect(items.map(({ starts_at }) => starts_at)).toEqual([
    '2026-06-15T02:00:00Z',
    '2026-06-29T02:00:00Z',
    '2026-07-13T02:00:00Z',
  ])
  for (const repeat of items) {
    expect(idOf(repeat.repeated_from)).toBe(id)
    expect((await cliniko.attendees.listForIndividualAppointment(repeat.id)).totalEntries).toBe(1)
  }
})

test('behavior: repeats keep their local time across daylight saving, and fit into short months', async () => {
  const { cliniko, slot } = bookable()
  const startsOfRepeats = async (repeated_from_id: string) => {
    const { items } = await cliniko.unavailableBlocks.list({ where: { repeated_from_id } })
    return items.map(({ starts_at }) => starts_at)
  }
  const weekly = await cliniko.unavailableBlocks.create({
    ...slot,
    // 30 September, 9:00 in Sydney, where clocks go forward on 4 October.
    starts_at: '2026-09-29T23:00:00Z',
    repeat_rule: { number_of_repeats: 1, repeat_type: 'Weekly', repeating_interval: 1 },
  })
  expect(await startsOfRepeats(weekly.id)).toEqual(['2026-10-06T22:00:00Z'])
  const monthly = await cliniko.unavailableBlocks.create({
    ...slot,
    starts_at: '2026-05-31T02:00:00Z',
    repeat_rule: { number_of_repeats: 2, repeat_type: 'Monthly' },
  })
  expect(await startsOfRepeats(monthly.id)).toEqual(['2026-06-30T02:00:00Z', '2026-07-31T02:00:00Z'])
})

test('behavior: another rule replaces the repeats', async () => {
  const { cliniko, group } = bookable()
  const countRepeats = async (repeated_from_id: string) =>
    (await cliniko.groupAppointments.list({ where: { repeated_from_id } })).totalEntries
  const { id } = await cliniko.groupAppointments.create({
    ...group,
    repeat_rule: { number_of_repeats: 4, repeat_type: 'Daily', repeating_interval: 1 },
  })
  expect(await countRepeats(id)).toBe(4)
  await cliniko.groupAppointments.update(id, { repeat_rule: { number_of_repeats: 1, repeat_type: 'Daily' } })
  expect(await countRepeats(id)).toBe(1)
})

test('behavior: availability blocks repeat as well', async () => {
  const { cliniko, slot } = bookable()
  await cliniko.availabilityBlocks.create({
    ...slot,
    ends_at: '2026-06-01T05:00:00Z',
    repeat_rule: { number_of_repeats: 2, repeat_type: 'Weekly', repeating_interval: 1 },
  })
  const { items } = await cliniko.availabilityBlocks.list({ where: { starts_at: { gte: '2026-06-01T00:00:00Z' } } })
  expect(items.map(({ ends_at }) => ends_at)).toEqual([
    '2026-06-01T05:00:00Z',
    '2026-06-08T05:00:00Z',
    '2026-06-15T05:00:00Z',
  ])
})
