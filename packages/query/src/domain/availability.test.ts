import { type BookableTime, individualAppointments, NotBookableError } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { mutation } from '../mutation.js'
import { type AvailabilityInput, availabilityQuery } from './availability.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 100, rateLimit: false })
const timeZone = 'Australia/Sydney'

/** What can be booked online, from the clinic's own records. */
async function inputFor(days: { from: string; to: string }): Promise<AvailabilityInput> {
  const { tables, worksAt, gives } = mock.store
  for (const practitioner of tables.practitioners.values()) {
    for (const businessId of worksAt.get(practitioner.id) ?? []) {
      for (const typeId of gives.get(practitioner.id) ?? []) {
        const ids = { businessId, practitionerIds: [practitioner.id], appointmentTypeIds: [typeId] }
        const input = { ...ids, timeZone, ...days }
        const search = new QueryClient().fetchQuery(availabilityQuery(mock.client(), input))
        const { times } = await search.catch(() => ({ times: [] }))
        if (times.length) return input
      }
    }
  }
  throw new Error('Nothing can be booked online.')
}

describe('availabilityQuery', () => {
  test('default: times over any span, 6 days a request, from the cache afterwards', async () => {
    const input = await inputFor({ from: '2026-03-03', to: '2026-03-14' })
    const queryClient = new QueryClient()
    const before = mock.requests.length
    const { times } = await queryClient.fetchQuery(availabilityQuery(mock.client(), input))
    expect(times.length).toBeGreaterThan(0)
    expect(mock.requests.length - before).toBe(2)
    await queryClient.fetchQuery(availabilityQuery(mock.client(), { ...input, concurrency: 1 }))
    expect(mock.requests.length - before).toBe(2)
  })

  test('C84 behavior: a slot that was booked is no longer on offer', async () => {
    const input = await inputFor({ from: '2026-03-03', to: '2026-03-08' })
    const client = mock.client()
    const queryClient = new QueryClient()
    const { times } = await queryClient.fetchQuery(availabilityQuery(client, input))
    const [first] = times
    const [patient] = mock.store.tables.patients.values()
    if (!first || !patient) throw new Error('Nothing can be booked.')
    await new MutationObserver(queryClient, mutation(client, individualAppointments.create)).mutate({
      starts_at: first.startsAt,
      business_id: first.businessId,
      practitioner_id: first.practitionerId,
      appointment_type_id: first.appointmentTypeId,
      patient_id: patient.id,
    })
    const after = await queryClient.fetchQuery(availabilityQuery(client, input))
    const startOf = ({ startsAt }: BookableTime) => startsAt
    expect(after.times.map(startOf)).not.toContain(first.startsAt)
  })

  test('behavior: fails with the reasons if nobody can be booked', async () => {
    const input = await inputFor({ from: '2026-03-03', to: '2026-03-04' })
    const query = availabilityQuery(mock.client(), { ...input, practitionerIds: ['999'] })
    await expect(new QueryClient().fetchQuery(query)).rejects.toBeInstanceOf(NotBookableError)
  })

  test('behavior: lists the practitioners who can not be booked, and has the times of the others', async () => {
    const input = await inputFor({ from: '2026-03-03', to: '2026-03-06' })
    const ids = [...input.practitionerIds, '999']
    const result = await new QueryClient().fetchQuery(
      availabilityQuery(mock.client(), { ...input, practitionerIds: ids }),
    )
    expect(result.times.length).toBeGreaterThan(0)
    expect(result.notBookable).toMatchObject([{ practitionerId: '999', reasons: ['practitioner'] }])
  })

  test('C86 behavior: the order of ids makes no other query', () => {
    const input = { businessId: '1', appointmentTypeIds: ['5', '4'], timeZone, from: '2026-03-03', to: '2026-03-04' }
    const a = availabilityQuery(mock.client(), { ...input, practitionerIds: ['2', '3'] })
    const b = availabilityQuery(mock.client(), {
      ...input,
      appointmentTypeIds: ['4', '5'],
      practitionerIds: ['3', '2', '2'],
    })
    expect(a.queryKey).toEqual(b.queryKey)
    expect(a.queryKey.slice(1, 3)).toEqual(['available_times', 'one'])
  })

  test.each<[object]>([
    [{ practitionerIds: undefined }],
    [{ from: '2026-02-30' }],
    [{ timeZone: 'Sydney' }],
    [{ businessId: 1 }],
  ])('input: %j fails the query, not the render', async (part) => {
    const input = {
      businessId: '1',
      practitionerIds: ['2'],
      appointmentTypeIds: ['4'],
      timeZone,
      from: '2026-03-03',
      to: '2026-03-04',
    }
    const query = availabilityQuery(mock.client(), { ...input, ...part })
    await expect(new QueryClient().fetchQuery(query)).rejects.toMatchObject({ name: 'InputError' })
  })
})
