import {
  appointmentTypes,
  availableTimes,
  CancellationReason,
  individualAppointments,
  patients,
  taxes,
} from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import {
  addPatients,
  appointmentsAhead,
  createClinic,
  names,
  perform,
  show,
  showPages,
  startSession,
} from '../test/kit.js'
import { allQuery, infiniteQuery, mutation, query } from './index.js'

const mock = createClinic()

/** Starts a session, and returns appointments that are neither archived nor cancelled. */
async function setUp() {
  const session = startSession(mock)
  const items = await appointmentsAhead(session, mock, 40)
  const [appointment] = items
  if (!appointment) throw new Error('The clinic has no appointments.')
  return { ...session, appointment, id: appointment.id, items }
}

describe('what a write costs', () => {
  test('C89 default: a cancel on a screen of 3 infinite pages and 5 lists costs 2 requests', async () => {
    const { client, queryClient, id, items, settle, newlySent } = await setUp()
    const upcoming = { where: { starts_at: { gte: items[0]?.starts_at ?? '' } }, sort: 'starts_at' } as const
    const pages = showPages(
      queryClient,
      infiniteQuery(client, individualAppointments.list, { ...upcoming, perPage: 10 }),
    )
    await settle()
    await pages.loadMore()
    await pages.loadMore()
    const day = { gte: items[0]?.starts_at.slice(0, 10) ?? '', lt: '2026-12-31T00:00:00Z' }
    const ids = items.slice(0, 20).map((item) => item.id)
    const lists = [
      allQuery(client, individualAppointments.list, { where: { id: ids }, sort: 'starts_at' }),
      allQuery(client, individualAppointments.list, { where: { id: ids }, include: ['patient'] }),
      query(client, individualAppointments.list, { where: { id: ids.slice(0, 5) } }),
      query(client, individualAppointments.list, { where: { id: ids, cancelled: 'any' } }),
      allQuery(client, individualAppointments.list, { where: { id: ids, starts_at: day }, sort: '-starts_at' }),
    ].map((options) => show<readonly { id: string }[] | { items: readonly { id: string }[] }>(queryClient, options))
    await settle()
    newlySent()
    await perform(queryClient, mutation(client, individualAppointments.cancel), {
      id,
      cancellation_reason: CancellationReason.Sick,
    })
    await settle()
    expect(newlySent().length).toBeLessThanOrEqual(2)
    expect(pages.data?.items.map((item) => item.id)).not.toContain(id)
    expect(pages.data?.items).toHaveLength(29)
    const holds = lists.map(({ data }) =>
      (data && 'items' in data ? data.items : (data ?? [])).some((item) => item.id === id),
    )
    expect(holds).toEqual([false, false, false, true, false])
  })

  test('C89 behavior: mutateAsync resolves at the response, not after what is fetched because of it', async () => {
    const { client, queryClient, id, appointment, settle, hold } = await setUp()
    show(queryClient, query(client, individualAppointments.list, { where: { id }, include: ['patient'] }))
    const times = {
      from: appointment.starts_at.slice(0, 10),
      to: appointment.starts_at.slice(0, 10),
    }
    const { business, practitioner, appointment_type } = appointment
    const offered = show(
      queryClient,
      query(client, availableTimes.list, idOf(business), idOf(practitioner), idOf(appointment_type), times),
    )
    await settle()
    const held = [hold('GET /individual_appointments'), hold('GET /businesses'), hold('GET /attendees')]
    await perform(queryClient, mutation(client, individualAppointments.archive), id)
    expect(offered.isFetching).toBe(true)
    for (const request of held) request.release()
    await settle()
    expect(offered.isFetching).toBe(false)
  })

  test('C89 behavior: an update and a create cost one request, whatever is on screen', async () => {
    const { client, queryClient, settle, newlySent } = startSession(mock)
    const { ids, params } = addPatients(mock, ...names(25))
    const { last_name } = params.where
    const all = show(queryClient, allQuery(client, patients.list, params))
    const pages = showPages(
      queryClient,
      infiniteQuery(client, patients.list, { ...params, sort: 'first_name', perPage: 25 }),
    )
    const detail = show(queryClient, query(client, patients.get, ids[0] ?? ''))
    await settle()
    newlySent()
    await perform(queryClient, mutation(client, patients.update), { id: ids[0] ?? '', first_name: 'Zoe' })
    await settle()
    expect(newlySent()).toHaveLength(1)
    expect([detail.data?.first_name, all.data?.[0]?.first_name, pages.data?.items.at(-1)?.first_name]).toEqual(
      Array(3).fill('Zoe'),
    )
    const created = await perform(queryClient, mutation(client, patients.create), { first_name: 'Abe', last_name })
    await settle()
    expect(newlySent()).toHaveLength(1)
    expect([all.data?.at(-1)?.id, pages.data?.items[0]?.id]).toEqual([created.id, created.id])
    expect([pages.data?.totalEntries, all.data?.length]).toEqual([26, 26])
  })

  test('C93 behavior: a write is sent once, whatever the query client’s defaults say', async () => {
    const { client, queryClient, settle, newlySent } = startSession(mock)
    queryClient.setDefaultOptions({ mutations: { retry: 3, retryDelay: 0, networkMode: 'online' } })
    mock.faults.add({ kind: 'status', status: 503, operation: patients.create, times: 1 })
    const result = perform(queryClient, mutation(client, patients.create), { first_name: 'Once', last_name: 'Only' })
    await expect(result).rejects.toThrow()
    await settle()
    expect(newlySent()).toEqual(['POST /patients'])
  })

  test('C96 behavior: mutations have keys, for useMutationState and isMutating', async () => {
    const { client, queryClient, hold, settle } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    const options = mutation(client, patients.update)
    const keys = [options, mutation(client, patients.archive), mutation(client, individualAppointments.cancel)]
    expect(new Set(keys.map(({ mutationKey }) => JSON.stringify(mutationKey))).size).toBe(3)
    expect(options.mutationKey.slice(0, 2)).toEqual(['session', 'patients'])
    const request = hold('PATCH')
    void perform(queryClient, options, { id, notes: 'x' })
    await settle()
    expect(queryClient.isMutating({ mutationKey: ['session', 'patients'] })).toBe(1)
    expect(queryClient.isMutating({ mutationKey: ['session', 'invoices'] })).toBe(0)
    request.release()
    await settle()
  })

  test('C81 behavior: the callbacks of a mutation are the app’s own', async () => {
    const { client, queryClient, settle } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const calls: string[] = []
    const options = {
      ...mutation(client, patients.update),
      onMutate: () => void calls.push(`onMutate ${detail.data?.notes}`),
      onSuccess: () => void calls.push(`onSuccess ${detail.data?.notes}`),
      onError: () => void calls.push(`onError ${detail.data?.notes}`),
      onSettled: () => void calls.push(`onSettled ${detail.data?.notes}`),
    }
    await perform(queryClient, options, { id, notes: 'saved' })
    await perform(queryClient, options, { id, notes: 'refused', first_name: '' }).catch(() => {})
    expect(calls).toEqual([
      'onMutate none',
      'onSuccess saved',
      'onSettled saved',
      'onMutate saved',
      'onError saved',
      'onSettled saved',
    ])
  })
})

describe('optimistic records', () => {
  test('C90 default: a moved appointment ends as long after its start as before', async () => {
    const { client, queryClient, id, appointment, settle, hold } = await setUp()
    const detail = show(queryClient, query(client, individualAppointments.get, id))
    await settle()
    const request = hold('PATCH')
    const starts_at = '2026-05-04T02:00:00Z'
    void perform(queryClient, mutation(client, individualAppointments.update), { id, starts_at } as never)
    await settle()
    const length = (record: { starts_at: string; ends_at: string | null }) =>
      Date.parse(record.ends_at ?? '') - Date.parse(record.starts_at)
    expect(detail.data?.starts_at).toBe(starts_at)
    expect(detail.data && length(detail.data)).toBe(length(appointment))
    request.release()
    await settle()
  })

  test('C90 behavior: undefined blanks no field, and a new name makes a new label', async () => {
    const { client, queryClient, settle, hold } = startSession(mock)
    const { id, params } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const request = hold('PATCH')
    const body = { id, first_name: 'Zoe', last_name: undefined, notes: undefined } as never
    const result = perform(queryClient, mutation(client, patients.update), body)
    await settle()
    const { last_name } = params.where
    const expected = { first_name: 'Zoe', last_name, notes: 'none', label: `Zoe ${last_name}` }
    expect(detail.data).toMatchObject(expected)
    request.release()
    await result
    await settle()
    expect(detail.data).toMatchObject(expected)
  })

  test('C90 behavior: fields that the API returns in another form wait for the response', async () => {
    const { client, queryClient, settle, hold } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const before = detail.data
    const request = hold('PATCH')
    const patient_phone_numbers = [{ number: '0491 570 156', phone_type: 'Mobile' as const }]
    void perform(queryClient, mutation(client, patients.update), { id, patient_phone_numbers })
    await settle()
    expect(detail.data?.patient_phone_numbers).toEqual(before?.patient_phone_numbers)
    request.release()
    await settle()
    expect(detail.data?.patient_phone_numbers?.map(({ number }) => number)).toEqual(['0491 570 156'])
  })

  test('C90 behavior: a field that the record doesn’t have is not invented', async () => {
    const { client, queryClient, settle, hold } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const request = hold('PATCH')
    void perform(queryClient, mutation(client, patients.update), { id, invented: 'x', notes: 'y' } as never)
    await settle()
    expect(detail.data).not.toHaveProperty('invented')
    expect(detail.data?.notes).toBe('y')
    request.release()
    await settle()
  })

  test('C90 behavior: an archive with the detail open shows the archived record, no error', async () => {
    const { client, queryClient, settle } = startSession(mock)
    const { id, params } = addPatients(mock, 'Ada')
    const detail = show(queryClient, query(client, patients.get, id))
    const list = show(queryClient, query(client, patients.list, params))
    await settle()
    await perform(queryClient, mutation(client, patients.archive), id)
    await settle()
    expect(detail.error).toBeNull()
    expect(detail.data?.archived_at).toEqual(expect.any(String))
    expect(list.data?.items).toEqual([])
    await perform(queryClient, mutation(client, patients.unarchive), id)
    await settle()
    expect(detail.data?.archived_at).toBeNull()
    expect(list.data?.items.map((record) => record.id)).toEqual([id])
  })

  test('C90 behavior: a deleted tax has no archived_at, is in no list, and is not found', async () => {
    const { client, queryClient, other, settle, hold } = startSession(mock)
    const tax = await other.request(taxes.create, { name: 'Levy', rate: '5.0' })
    const list = show(queryClient, allQuery(client, taxes.list))
    const detail = show(queryClient, query(client, taxes.get, tax.id))
    await settle()
    const request = hold('DELETE')
    const result = perform(queryClient, mutation(client, taxes.delete), tax.id)
    await settle()
    expect(list.data?.map(({ id }) => id)).not.toContain(tax.id)
    expect(JSON.stringify(queryClient.getQueriesData({}))).not.toMatch(/archived_at":"/)
    request.release()
    await result
    await settle()
    expect(list.data?.map(({ id }) => id)).not.toContain(tax.id)
    expect(detail.error?.name).toBe('NotFoundError')
  })
})

describe('what depends on a write', () => {
  test('C84 default: a booked slot is no longer on offer, and one that is cancelled is again', async () => {
    const { client, queryClient, other, items, settle } = await setUp()
    const { ids } = addPatients(mock, 'Ada')
    const days = { from: '2026-03-03', to: '2026-03-08' }
    for (const { business, practitioner, appointment_type } of items) {
      const type = [idOf(business), idOf(practitioner), idOf(appointment_type)] as const
      const { items: free } = await other.request(availableTimes.list, ...type, days)
      const starts_at = free[0]?.appointment_start
      if (!starts_at) continue
      const offered = show(queryClient, query(client, availableTimes.list, ...type, days))
      await settle()
      const isOffered = () => offered.data?.items.some((time) => time.appointment_start === starts_at)
      expect(isOffered()).toBe(true)
      const [business_id, practitioner_id, appointment_type_id] = type
      const booked = await perform(queryClient, mutation(client, individualAppointments.create), {
        starts_at,
        business_id,
        practitioner_id,
        appointment_type_id,
        patient_id: ids[0] ?? '',
      })
      await settle()
      expect(isOffered()).toBe(false)
      const conflicts = show(queryClient, query(client, individualAppointments.conflicts, booked.id))
      await settle()
      const checkedAt = queryClient
        .getQueryCache()
        .findAll({ predicate: ({ queryKey }) => String(queryKey[3]).endsWith('conflicts') })
      const { dataUpdateCount = 0 } = checkedAt[0]?.state ?? {}
      await perform(queryClient, mutation(client, individualAppointments.cancel), {
        id: booked.id,
        cancellation_reason: CancellationReason.Sick,
      })
      await settle()
      expect(isOffered()).toBe(true)
      expect(conflicts.error ?? checkedAt[0]?.state.dataUpdateCount).not.toBe(dataUpdateCount)
      return
    }
    throw new Error('Nothing is on offer in this clinic.')
  })

  test('C84 behavior: a type that is renamed is renamed in each list that includes it, for one request', async () => {
    const { client, queryClient, items, settle, newlySent } = await setUp()
    const include = ['practitioner', 'appointment_type'] as const
    const [first] = items
    const lists = [
      query(client, individualAppointments.list, { include, where: { id: items.map(({ id }) => id) } }),
      query(client, individualAppointments.list, { include, where: { id: first?.id ?? '' } }),
    ].map((options) => show(queryClient, options))
    await settle()
    newlySent()
    const id = idOf(first?.appointment_type ?? null)
    await perform(queryClient, mutation(client, appointmentTypes.update), { id, name: 'Renamed' })
    await settle()
    for (const { data } of lists) {
      const included = data?.items.map((item) => item.included.appointment_type).filter((type) => type?.id === id) ?? []
      expect(included.length).toBeGreaterThan(0)
      expect(new Set(included.map((type) => type?.name))).toEqual(new Set(['Renamed']))
    }
    expect(newlySent()).toHaveLength(1)
  })
})

describe('what a write waits for', () => {
  test('C89 behavior: a write that creates a record waits for no other', async () => {
    const { client, queryClient, settle, hold, newlySent } = await setUp()
    const first = hold('POST /patients')
    const slow = perform(queryClient, mutation(client, patients.create), { first_name: 'Ada', last_name: 'Slow' })
    const tax = { name: 'Levy', rate: '10' }
    await perform(queryClient, mutation(client, taxes.create), tax)
    expect(newlySent()).toEqual(['POST /patients', 'POST /taxes'])
    first.release()
    await slow
    await settle()
  })
})

describe('times that the API refuses', () => {
  test.each(['tomorrow', '2026-03-02T10', ''])(
    'C90 behavior: %j isn’t shown, the API says why, and the next write works',
    async (starts_at) => {
      const { client, queryClient, appointment, id, settle, hold } = await setUp()
      const detail = show(queryClient, query(client, individualAppointments.get, id))
      await settle()
      const update = (body: object) =>
        perform(queryClient, mutation(client, individualAppointments.update), { id, ...body })
      const request = hold(`PATCH /individual_appointments/${id}`)
      const refused = update({ starts_at })
      await settle()
      const { starts_at: before, ends_at } = appointment
      expect(detail.data).toMatchObject({ starts_at: before, ends_at })
      request.release()
      await expect(refused).rejects.toMatchObject({ name: 'ValidationError' })
      await update({ notes: `after ${starts_at}` })
      expect(detail.data?.notes).toBe(`after ${starts_at}`)
      await settle()
    },
  )
})

function idOf(link: { readonly links: { readonly self: string } } | null): string {
  return link?.links.self.split('/').at(-1) ?? ''
}
