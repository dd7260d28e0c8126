import { expect, test } from 'vitest'
import { axisOf } from './axis'
import { clockOf, joinSpans, withoutSpans } from './span'

test('joinSpans: joins what overlaps or touches', () => {
  expect(
    joinSpans([
      { from: 60, to: 90 },
      { from: 0, to: 30 },
      { from: 30, to: 65 },
      { from: 100, to: 110 },
    ]),
  ).toEqual([
    { from: 0, to: 90 },
    { from: 100, to: 110 },
  ])
})

test('withoutSpans: returns the gaps of at least a length', () => {
  const hours = [{ from: 480, to: 720 }]
  const busy = [
    { from: 470, to: 500 },
    { from: 510, to: 540 },
    { from: 530, to: 600 },
    { from: 700, to: 730 },
  ]
  expect(withoutSpans(hours, busy, 15)).toEqual([{ from: 600, to: 700 }])
  expect(withoutSpans(hours, busy, 5)).toEqual([
    { from: 500, to: 510 },
    { from: 600, to: 700 },
  ])
  expect(withoutSpans(hours, [], 15)).toEqual(hours)
  expect(withoutSpans([], busy, 15)).toEqual([])
})

test('clockOf: formats minutes', () => {
  expect([0, 570, 1440].map(clockOf)).toEqual(['00:00', '09:30', '00:00'])
})

test('axisOf: takes the hours of the settings, and extends them for bookings outside of them', () => {
  const settings = {
    start_hour: 8,
    end_hour: 17,
    timeslot_height_in_pixels: 20,
    timeslot_size_in_minutes: 15,
  }
  expect(axisOf(settings, [])).toEqual({ from: 480, to: 1020, slot: 15, pixels: 20 / 15 })
  expect(axisOf(settings, [{ from: 375, to: 1205 }])).toMatchObject({ from: 360, to: 1260 })
  // Settings that leave no room are made readable.
  expect(axisOf({ ...settings, timeslot_height_in_pixels: 1 }, []).pixels).toBe(1.2)
  expect(axisOf(null, [])).toMatchObject({ from: 480, to: 1080, slot: 15 })
})
