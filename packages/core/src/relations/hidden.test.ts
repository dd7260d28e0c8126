import { createMock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { app, fakeClock } from '../../test/kit.js'
import { createCliniko } from '../cliniko.js'
import { fieldsOf, idOf } from '../fields.js'
import { hidingFields } from '../list/hiding.js'
import type { Operation } from '../operation/operation.js'
import * as resources from '../resources.js'
import { type Link, recordOfLink, selfOf } from './link.js'

// Related records are found although they are archived, cancelled or deleted: every resource that can be hidden, with each
// timestamp that hides it, through every link that points to it.

const now = '2026-03-02T00:00:00Z'
const mock = createMock({ now, clock: { now: () => 0 }, rateLimit: false, patients: 60 })
const rateLimiter = { acquire: async () => {}, pauseUntil() {} }
const clock = fakeClock(Date.parse(now))
const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock, rateLimiter })
const tables: { readonly [resource: string]: ReadonlyMap<string, object> } = mock.store.tables

const lists = Object.values<{ readonly [name: string]: Operation }>(resources).flatMap(({ list }) => list ?? [])
const hidingFieldsIn = ({ filters }: Operation) => hidingFields.filter((field) => field in filters)
const hideable = lists.filter((list) => hidingFieldsIn(list).length)

/** Runs with a record hidden by a timestamp. */
async function withHidden(record: object, field: string, run: () => Promise<void>) {
  const before = fieldsOf(record)[field]
  Object.assign(record, { [field]: now })
  await run()
  Object.assign(record, { [field]: before })
}

/** Returns a record as the mock's tables have it, whichever kind of booking it is. */
function recordAt(resource: string, id: string): object | undefined {
  const kinds = ['individual_appointments', 'group_appointments', 'unavailable_blocks']
  return (resource === 'bookings' ? kinds : [resource]).map((name) => tables[name]?.get(id)).find(Boolean)
}

describe('C60 C61 load finds hidden records', () => {
  test('default: most resources can be hidden', () => {
    expect(hideable.length).toBeGreaterThan(20)
  })

  test.each(hideable.map((list) => [list.resource, list] as const))('behavior: %s', async (resource, list) => {
    const [id = ''] = tables[resource === 'bookings' ? 'individual_appointments' : resource]?.keys() ?? []
    const record = recordAt(resource, id)
    if (!record) return expect(resource).toBe('patient_attachments')
    for (const field of hidingFieldsIn(list)) {
      await withHidden(record, field, async () => {
        expect((await cliniko.load(resource, [id])).map(idOf)).toEqual([id])
        const link: Link = { links: { self: mock.store.url(`/${resource}/${id}`) } }
        expect(idOf(await cliniko.follow(link))).toBe(id)
      })
    }
  })
})

const links = lists.flatMap((list) => Object.keys(list.links).map((name) => [list.resource, name, list] as const))

describe('C60 include finds hidden records', () => {
  test.each(links)('behavior: %s with %s', async (resource, name, list) => {
    const sources = resource === 'bookings' ? tables.individual_appointments : tables[resource]
    const source = [...(sources?.values() ?? [])].find((record) => fieldsOf(record)[name])
    const target = recordOfLink(selfOf(fieldsOf(source)[name]))
    const record = target && recordAt(target.resource, target.id)
    const targetList = hideable.find((candidate) => candidate.resource === target?.resource)
    // The seed has no such link, or the record can't be hidden.
    if (!source || !target || !record || !targetList) return
    const hidden = Object.fromEntries(hidingFieldsIn(list).map((field) => [field, { any: true }]))
    const where = { id: idOf(source), ...hidden }
    for (const field of hidingFieldsIn(targetList)) {
      await withHidden(record, field, async () => {
        const page = await cliniko.request<readonly unknown[], unknown>(list, { where, include: [name] })
        const [found] = (fieldsOf(page).items as readonly unknown[] | undefined) ?? []
        expect(idOf(fieldsOf(fieldsOf(found).included)[name])).toBe(target.id)
      })
    }
  })

  test.each(['cancelled_at', 'deleted_at', 'archived_at'])(
    'behavior: the booking of an attendee, both of which have %s',
    async (field) => {
      for (const attendee of [...mock.store.tables.attendees.values()].slice(0, 40)) {
        const target = recordOfLink(selfOf(attendee.booking))
        const booking = target && recordAt(target.resource, target.id)
        if (!booking || !(field in booking)) continue
        await withHidden(attendee, field, () =>
          withHidden(booking, field, async () => {
            const { included } = await cliniko.attendees.get(attendee.id, {
              where: { archived: 'any', cancelled: 'any', deleted: 'any' },
              include: ['booking'],
            })
            expect(included.booking?.id).toBe(target?.id)
          }),
        )
      }
    },
  )
})
