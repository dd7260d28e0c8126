import { createCliniko } from '@cliniko/core'
import { createMock, type Mock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { createDemo } from './demo'
import { hostileFiles, hostileHtml, hostileNames, setHostileScene } from './hostile'
import { trimWeek, weekOf, weekOfBookings } from './large'

const openedAt = '2026-03-02T23:20:00Z'

describe('createDemo', () => {
  test('behavior: requests wait until the scene is set', async () => {
    const { apiKey, fetch, now } = createDemo({ now: openedAt })
    const app = { name: 'Tests', email: 'dev@clinic-tests.org' }
    const cliniko = createCliniko({ apiKey, app, fetch })
    const { items } = await cliniko.patients.list({ where: { last_name: 'Callaghan' } })
    expect(items.map(({ first_name }) => first_name).sort()).toEqual(['Grace', 'Tom'])
    expect(now().toISOString().slice(0, 16)).toBe(openedAt.slice(0, 16))
  })

  test('behavior: the plain scene is the mock’s own clinic', async () => {
    const { apiKey, fetch } = createDemo({ now: openedAt, scene: 'plain' })
    const cliniko = createCliniko({ apiKey, app: { name: 'Tests', email: 'dev@clinic-tests.org' }, fetch })
    const own = createMock({ now: openedAt }).client()
    const [{ items }, expected] = await Promise.all([cliniko.patients.list(), own.patients.list()])
    expect(items).toEqual(expected.items)
  })

  test('input: an unknown scene', () => {
    expect(() => createDemo({ scene: 'toString' })).toThrow(
      'CLINIKO_MOCK_SCENE must be one of demo, plain, hostile, large.',
    )
  })
})

test('behavior: the hostile scene has each hostile name, text and file', () => {
  const mock = createMock({ now: openedAt, patients: 300 })
  setHostileScene(mock)
  const { tables } = mock.store
  const textOf = (...names: readonly (keyof Mock['store']['tables'])[]) =>
    names.map((name) => JSON.stringify([...tables[name].peeks()])).join()
  const written = (text: string) => JSON.stringify(text).slice(1, -1)
  for (const [first] of hostileNames) {
    expect(textOf('patients')).toContain(written(first))
    expect(textOf('individual_appointments')).toContain(written(first))
  }
  for (const html of hostileHtml) {
    for (const name of [
      'treatment_notes',
      'patient_forms',
      'individual_appointments',
      'medical_alerts',
      'communications',
    ] as const) {
      expect(textOf(name)).toContain(written(html))
    }
  }
  for (const [filename] of hostileFiles) expect(textOf('patient_attachments')).toContain(written(filename))
})

test('behavior: the large scene has 20,000 patients and 600 bookings in the week', () => {
  const mock = createMock({ now: openedAt, size: 'clinic' })
  trimWeek(mock)
  expect(mock.store.tables.patients.size).toBe(20_000)
  const { from, to } = weekOf(mock.now())
  const week = [...mock.store.bookings].filter(
    ({ starts_at, deleted_at }) => starts_at >= from && starts_at < to && !deleted_at,
  )
  expect(week).toHaveLength(weekOfBookings)
})
