import { describe, expect, test } from 'vitest'
import { type Busy, freeTimes, gapsIn } from './free-times'

const hours = [
  { practitionerId: '1', businessId: '9', startsAt: '2026-03-02T00:00:00Z', endsAt: '2026-03-02T03:00:00Z' },
]
const at = (time: string) => `2026-03-02T${time}:00Z`
const busy = (from: string, to: string, more: Partial<Busy> = {}): Busy => ({
  practitionerId: '1',
  startsAt: at(from),
  endsAt: at(to),
  isOff: false,
  ...more,
})
const shown = (gaps: readonly { from: number; to: number }[]) =>
  gaps.map(
    ({ from, to }) => `${new Date(from).toISOString().slice(11, 16)}-${new Date(to).toISOString().slice(11, 16)}`,
  )

describe('gapsIn', () => {
  test('default: the time between bookings, within working hours', () => {
    const gaps = gapsIn(hours, [busy('00:30', '01:00'), busy('01:00', '02:00')], 0)
    expect(shown(gaps)).toEqual(['00:00-00:30', '02:00-03:00'])
  })

  test('behavior: bookings that overlap, reach out of the hours, are cancelled, or are of somebody else', () => {
    const gaps = gapsIn(
      hours,
      [
        busy('00:00', '00:45'),
        busy('00:15', '00:30'),
        busy('02:30', '04:00'),
        busy('01:00', '02:00', { isOff: true }),
        busy('01:00', '02:00', { practitionerId: '2' }),
      ],
      0,
    )
    expect(shown(gaps)).toEqual(['00:45-02:30'])
  })

  test('behavior: the past is left out, to the next five minutes', () => {
    expect(shown(gapsIn(hours, [], Date.parse(at('01:02'))))).toEqual(['01:05-03:00'])
    expect(gapsIn(hours, [], Date.parse(at('03:00')))).toEqual([])
  })
})

describe('freeTimes', () => {
  const gaps = gapsIn(hours, [busy('00:20', '02:00')], 0)

  test('default: every slot in which it fits', () => {
    const times = freeTimes({ gaps, duration: 20, step: 15 })
    expect(times.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['00:00', '02:00', '02:15', '02:30'])
    expect(times[0]).toEqual({ startsAt: at('00:00'), endsAt: at('00:20'), practitionerId: '1', businessId: '9' })
  })

  test('behavior: the start of a gap counts, also between two slots', () => {
    const odd = gapsIn(hours, [busy('00:00', '01:10')], 0)
    const times = freeTimes({ gaps: odd, duration: 60, step: 30 })
    expect(times.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual(['01:10', '01:30', '02:00'])
  })

  test('options: practitioners and business', () => {
    expect(freeTimes({ gaps, duration: 20, step: 15, practitionerIds: new Set(['2']) })).toEqual([])
    expect(freeTimes({ gaps, duration: 20, step: 15, businessId: '8' })).toEqual([])
    expect(freeTimes({ gaps, duration: 20, step: 15, businessId: '9', practitionerIds: new Set(['1']) })).toHaveLength(
      4,
    )
  })
})
