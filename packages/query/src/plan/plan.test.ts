import {
  bookings,
  createClient,
  createPatientIndex,
  findAvailableTimes,
  individualAppointments,
  invoices,
  patients,
  practitioners,
  settings,
  usesOf,
} from '@cliniko/core'
import { skipToken } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import {
  allQuery,
  appointmentsQuery,
  availabilityQuery,
  calendarQueries,
  infiniteQuery,
  patientSearchQuery,
  planOf,
  query,
} from '../index.js'

const client = createClient({ baseUrl: '/api', scope: 'clinic' })
const day = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' }

describe('planOf', () => {
  test('default: what one screen costs at most', () => {
    const plan = planOf(
      query(client, patients.get, '1'),
      appointmentsQuery(client, { ...day, include: ['patient', 'practitioner'] }),
    )
    expect(plan.operations).toEqual([
      { operation: 'GET /patients/{id}', requests: 1, for: 'a record' },
      { operation: 'GET /individual_appointments', requests: 1, per: '100 records', for: 'all records' },
      { operation: 'GET /patients', requests: 1, per: '100 records', for: 'include patient' },
      { operation: 'GET /practitioners', requests: 1, per: '100 records', for: 'include practitioner' },
      { operation: 'GET /practitioners/{id}', requests: 1, per: 'unlisted record', for: 'include practitioner' },
    ])
    expect(plan.requests).toBe(4)
    expect(String(plan)).toContain('1 GET /patients per 100 records: include patient')
  })

  test.each([
    ['a page', query(client, patients.list), [['GET /patients', 1, undefined]]],
    [
      'a page that includes',
      query(client, bookings.list, { include: ['patient'] }),
      [
        ['GET /bookings', 1, undefined],
        ['GET /patients', 1, undefined],
      ],
    ],
    ['a list, page by page', infiniteQuery(client, patients.list), [['GET /patients', 1, 'page']]],
    [
      'a record that includes',
      query(client, invoices.get, '1', { include: ['appointment', 'patient'] }),
      [
        ['GET /invoices/{id}', 1, undefined],
        ['GET /individual_appointments', 1, undefined],
        ['GET /patients', 1, undefined],
      ],
    ],
    ['a single record', query(client, settings.get), [['GET /settings', 1, undefined]]],
    [
      'a check',
      query(client, individualAppointments.conflicts, '1'),
      [['GET /individual_appointments/{id}/conflicts', 1, undefined]],
    ],
  ])('behavior: %s', (_, options, expected) => {
    const { operations } = planOf(options)
    expect(operations.map(({ operation, requests, per }) => [operation, requests, per])).toEqual(expected)
  })

  test('behavior: equal queries count once, different ones add up', () => {
    const list = query(client, patients.list)
    expect(planOf(list, query(client, patients.list, {})).requests).toBe(1)
    const { operations } = planOf(list, query(client, patients.list, { page: 2 }))
    expect(operations).toEqual([{ operation: 'GET /patients', requests: 2, for: 'a page' }])
  })

  test('behavior: records that are read by id share their requests', () => {
    const gets = Array.from({ length: 200 }, (_, index) => query(client, patients.get, String(index + 1)))
    expect(planOf(...gets).requests).toBe(2)
    expect(planOf(...gets).operations).toEqual([
      { operation: 'GET /patients', requests: 2, for: '200 records' },
      { operation: 'GET /patients/{id}', requests: 1, per: 'unlisted record', for: '200 records' },
    ])
    const other = query(client, patients.get, '1', { where: { archived_at: { any: true } } })
    expect(planOf(...gets, other).requests).toBe(3)
    expect(planOf(...gets.slice(0, 1), query(client, practitioners.get, '1')).requests).toBe(2)
  })

  test('behavior: lists what a proxy must allow, related records by ids alone', () => {
    const { uses } = planOf(
      query(client, patients.get, '1'),
      query(client, patients.get, '2'),
      query(client, bookings.list, { include: ['practitioner'] }),
    )
    expect(uses.map(({ method, path, related }) => [method, path, related])).toEqual([
      ['GET', '/bookings', undefined],
      ['GET', '/practitioners', true],
      ['GET', '/practitioners/{id}', true],
      ['GET', '/patients', true],
      ['GET', '/patients/{id}', undefined],
    ])
    expect(uses[0]).toBe(bookings.list)
  })

  test.each([
    [
      query(client, individualAppointments.list, { include: ['patient', 'practitioner', 'business'] }),
      usesOf(individualAppointments.list, ['patient', 'practitioner', 'business']),
    ],
    [
      allQuery(client, bookings.list, { include: ['practitioner', 'patient'] }),
      usesOf(bookings.list, ['practitioner', 'patient']),
    ],
    [
      query(client, invoices.get, '1', { include: ['appointment', 'patient'] }),
      usesOf(invoices.get, ['appointment', 'patient']),
    ],
    [infiniteQuery(client, patients.list), usesOf(patients.list)],
  ])('behavior: a query uses what usesOf says of its operation', (options, uses) => {
    expect(planOf(options).uses).toEqual(uses)
  })

  test('behavior: a calendar takes related records from the lists that it fetches along', () => {
    const include = ['patient', 'appointment_type', 'practitioner', 'business'] as const
    const queries = calendarQueries(client, { ...day, include })
    expect(planOf(...queries).requests).toBe(7)
    // Its first query fetches these lists itself.
    expect(planOf(queries[0]).requests).toBe(5)
    expect(planOf(queries[0]).uses.filter(({ related }) => !related)).toHaveLength(4)
    // An inactive practitioner is on no list.
    expect(planOf(queries[0]).operations).toContainEqual({
      operation: 'GET /practitioners/{id}',
      requests: 1,
      per: 'unlisted record',
      for: 'include practitioner',
    })
  })

  test('behavior: available times of each practitioner and type, 6 days a request', () => {
    const input = {
      businessId: '1',
      practitionerIds: ['1', '2'],
      appointmentTypeIds: ['3'],
      timeZone: 'Australia/Sydney',
    }
    const plan = planOf(availabilityQuery(client, { ...input, from: '2026-03-02', to: '2026-03-14' }))
    expect(plan.requests).toBe(6)
    expect(plan.operations[0]).toMatchObject({ requests: 6, per: '100 records', for: 'available times' })
    expect(new Set(plan.uses)).toEqual(new Set(findAvailableTimes.uses))
    expect(planOf(availabilityQuery(client, {} as never)).requests).toBe(0)
  })

  test('behavior: a search costs up to 6 requests, and an index may load the matches by id', () => {
    const plan = planOf(patientSearchQuery(client, 'Ada Lovelace'))
    expect(plan.operations).toEqual([{ operation: 'GET /patients', requests: 6, for: 'a search' }])
    expect(plan.uses).toEqual([patients.list])
    expect(planOf(patientSearchQuery(client, '')).requests).toBe(0)
    const { uses } = planOf(patientSearchQuery(client, 'Ada', { index: createPatientIndex(client) }))
    expect(uses.some(({ related }) => related)).toBe(true)
  })

  test('behavior: queries that are turned off cost nothing', () => {
    const list = query(client, patients.list)
    expect(planOf({ ...list, enabled: false }, { ...list, queryFn: skipToken })).toMatchObject({
      requests: 0,
      operations: [],
    })
    expect(planOf()).toMatchObject({ requests: 0, operations: [], uses: [] })
  })

  test('input: an include that does not exist costs nothing, because nothing is sent', () => {
    const options = query(client, patients.list, { include: ['nobody'] } as object)
    expect(planOf(options).requests).toBe(1)
  })

  test('input: options of something else are refused', () => {
    const options = { queryKey: ['todos'], queryFn: async () => [] }
    for (const junk of [options, {}, null, undefined, 5, 'patients'] as (typeof options)[]) {
      expect(() => planOf(query(client, patients.list), junk)).toThrow('planOf: argument 2 is not made by query')
    }
  })
})
