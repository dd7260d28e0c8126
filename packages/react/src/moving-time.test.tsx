import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { setUp } from '../test/set-up.js'
import { useBookings, useIndividualAppointments, usePatients, useUnavailableBlocks } from './index.js'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-02T09:00:00.250Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const hour = 3_600_000

/** Renders a hook six times, with milliseconds between. Returns what was warned of. */
function warningsOf(useHook: (index: number) => unknown, interval = 1300): string[] {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const { wrapper } = setUp(() => new Promise(() => {}))
  const { rerender } = renderHook(({ index }) => useHook(index), { wrapper, initialProps: { index: 0 } })
  for (let index = 1; index < 6; index++) {
    vi.setSystemTime(Date.now() + interval)
    rerender({ index })
  }
  return warn.mock.calls.map(([message]) => String(message))
}

describe('a time that moves at each render', () => {
  test('C92 behavior: new Date() in a render is warned of once, with the parameter and what to do', () => {
    const warnings = warningsOf(() => useIndividualAppointments({ where: { starts_at: { gte: new Date() } } }))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/individual_appointments .* starts_at .*useState/)
  })

  test('C92 behavior: times that are computed from now count too, once for all rows of a list', () => {
    const useBlocks = () => {
      const from = new Date(Date.now() - 24 * hour)
      const to = new Date(Date.now() + 24 * hour)
      useUnavailableBlocks({ where: { starts_at: { gte: from, lt: to } } })
      useUnavailableBlocks({ where: { starts_at: { gte: from, lt: to }, practitioner_id: '1' } })
    }
    expect(warningsOf(useBlocks)).toHaveLength(1)
  })

  test('C92 behavior: a production build warns of nothing', async () => {
    vi.resetModules()
    vi.stubEnv('NODE_ENV', 'production')
    const { useMovingTimeWarning } = await import('./moving-time.js')
    vi.unstubAllEnvs()
    const useMoving = () =>
      useMovingTimeWarning(['clinic', 'attendees', 'page', `/attendees?q[]=ends_at:>${new Date().toISOString()}`])
    expect(warningsOf(useMoving)).toEqual([])
  })

  test.each<[string, number, (index: number) => unknown]>([
    ['the next day at each click', 900, (index) => useDay(dayAfter(index))],
    [
      'typing in a search field',
      200,
      (index) => usePatients({ where: { last_name: { contains: 'Nguyen'.slice(0, index + 1) } } }),
    ],
    [
      'a time that is rounded to the hour',
      1300,
      () => useDay({ from: hourOf(Date.now()), to: hourOf(Date.now() + hour) }),
    ],
    ['a clock that ticks each minute', 60_000, () => useDay({ from: new Date(), to: new Date(Date.now() + hour) })],
    ['renders within the same second', 1, () => useDay({ from: new Date(), to: new Date(Date.now() + hour) })],
  ])('C92 input: %s is not warned of', (_title, interval, useHook) => {
    expect(warningsOf(useHook, interval)).toEqual([])
  })
})

/** Another resource than above, of which nothing has been warned yet. */
function useDay({ from, to }: { readonly from: Date; readonly to: Date }) {
  useBookings({ where: { starts_at: { gte: from, lt: to } } })
}

function dayAfter(index: number) {
  const from = Date.parse('2026-03-02T00:00:00Z') + index * 24 * hour
  return { from: new Date(from), to: new Date(from + 24 * hour) }
}

function hourOf(time: number): Date {
  return new Date(time - (time % hour))
}
