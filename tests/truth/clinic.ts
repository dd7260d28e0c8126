import { type Client, createCliniko, type Fetch, type RateLimiter } from '@cliniko/core'
import { createMock, type Mock, type MockOptions } from '@cliniko/mock'
import { customFields } from '../../packages/mock/test/bodies.js'

const noLimit: RateLimiter = { acquire: async () => {}, pauseUntil: () => {} }

/** Records that a diary fills, many for each appointment. */
const diary = [
  'attendees',
  'communications',
  'invoice_items',
  'invoices',
  'patient_forms',
  'signatures',
  'treatment_notes',
] as const

/**
 * A clinic whose lists are short, and whose key may perform every operation.
 * @param clock - The clock that it follows. By default its time stands still.
 */
export function createClinic(clock: MockOptions['clock'] = { now: () => 0 }): Mock {
  const mock = createMock({
    now: '2026-03-02T00:00:00Z',
    patients: 30,
    rateLimit: false,
    clock,
    role: 'practitioner',
  })
  const { store } = mock
  const user = store.tables.users.get(store.authenticatedUserId)
  if (user) user.role = 'administrator'
  if (store.settings) store.settings.patient_custom_fields_definition = customFields
  shortenDiary(mock)
  return mock
}

/** Deletes all but a few bookings, and what belongs to the deleted ones. */
function shortenDiary({ store: { tables } }: Mock): void {
  const { individual_appointments, group_appointments, unavailable_blocks, stock_adjustments } = tables
  for (const table of [individual_appointments, group_appointments, unavailable_blocks, stock_adjustments]) {
    for (const id of [...table.keys()].slice(4, -4)) table.delete(id)
  }
  let count: number
  do {
    count = 0
    for (const name of diary) {
      for (const record of [...tables[name].peeks()]) {
        if (linksOf(record).every(exists) || !tables[name].delete(record.id)) continue
        count++
      }
    }
  } while (count)

  function exists({ resource, id }: Target): boolean {
    const name = resource === 'appointments' ? 'individual_appointments' : resource
    const table = Object.entries(tables).find(([table]) => table === name)?.[1]
    if (name !== 'bookings') return !table || table.has(id)
    return [individual_appointments, group_appointments, unavailable_blocks].some((bookings) => bookings.has(id))
  }
}

interface Target {
  readonly resource: string
  readonly id: string
}

/** The records that a record links to, without itself. */
export function linksOf(record: object): readonly Target[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const [, resource = '', id = ''] = /\/(\w+)\/(\d+)$/.exec(field === 'links' ? '' : (value?.links?.self ?? '')) ?? []
    return id ? [{ resource, id }] : []
  })
}

/** A client of a clinic whose own clock is seven minutes fast. */
export function clientOf(mock: Mock, scope: string, fetch: Fetch = mock.fetch): Client {
  const clock = { ...mock.clock, now: () => mock.clock.now() + 7 * 60_000 }
  return createCliniko({ ...mock.credentials, clock, scope, fetch, rateLimiter: noLimit, retry: { limit: 0 } })
}
