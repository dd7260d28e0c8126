import {
  appointmentTypes,
  businesses,
  individualAppointments,
  invoices,
  patients,
  practitioners,
  settings,
} from '@cliniko/core'
import { dehydrate, hydrate, onlineManager, QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { addPatients, createClinic, perform, startSession } from '../test/kit.js'
import { allQuery, infiniteQuery, mutation, query, withoutHealthData } from './index.js'

const mock = createClinic()

describe('withoutHealthData', () => {
  test('C87 default: keeps what holds nothing about patients', async () => {
    const { client, queryClient } = startSession(mock)
    const { id, params } = addPatients(mock, 'Ada')
    await Promise.all([
      queryClient.fetchQuery(query(client, patients.get, id)),
      queryClient.fetchQuery(query(client, patients.list, params)),
      queryClient.fetchQuery(allQuery(client, patients.list, params)),
      queryClient.fetchInfiniteQuery(infiniteQuery(client, patients.list, params)),
      queryClient.fetchQuery(query(client, individualAppointments.list, { perPage: 1 })),
      queryClient.fetchQuery(query(client, individualAppointments.list, { perPage: 1, include: ['practitioner'] })),
      queryClient.fetchQuery(query(client, invoices.list, { perPage: 1 })),
      queryClient.fetchQuery(query(client, businesses.list)),
      queryClient.fetchQuery(allQuery(client, practitioners.list)),
      queryClient.fetchQuery(query(client, appointmentTypes.list)),
      queryClient.fetchQuery(query(client, settings.get)),
    ])
    queryClient.setQueryData(['of the app'], { name: 'Ada' })
    const { queries, mutations } = dehydrate(queryClient, withoutHealthData)
    expect(queries.map(({ queryKey }) => queryKey[1]).toSorted()).toEqual([
      'appointment_types',
      'businesses',
      'practitioners',
      'settings',
    ])
    expect(mutations).toEqual([])
  })

  test('C87 behavior: neither keys nor stored data hold a name, e-mail address, birth date or phone number', async () => {
    const { client, queryClient } = startSession(mock)
    const personal = ['Nguyen', 'ada@example.com', '1990-05-17', '0491570156', 'Ward 7']
    const [last_name = '', email = '', date_of_birth = '', , notes = ''] = personal
    for (const where of [
      { last_name },
      { last_name: { contains: last_name } },
      { last_name: { not: last_name } },
      { email },
      { date_of_birth },
      { date_of_birth: { gte: date_of_birth, lt: '1991-01-01' } },
    ]) {
      await queryClient.fetchQuery(query(client, patients.list, { where }))
      await queryClient.fetchQuery(allQuery(client, patients.list, { where }))
      await queryClient.fetchInfiniteQuery(infiniteQuery(client, patients.list, { where }))
    }
    // What a request would refuse is in a key as well.
    const wrong = query(client, patients.list, { where: { last_name: [last_name], email: { like: email } } } as never)
    await queryClient.prefetchQuery(wrong)
    await perform(queryClient, mutation(client, patients.create), { first_name: 'Ada', last_name, email, notes })
    const keys = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, queryHash, meta }) => [queryKey, queryHash, meta])
    const mutationKeys = queryClient
      .getMutationCache()
      .getAll()
      .map(({ options }) => options.mutationKey)
    const stored = JSON.stringify([keys, mutationKeys, dehydrate(queryClient, withoutHealthData)])
    expect(personal.filter((value) => stored.includes(value))).toEqual([])
  })

  test('C87 behavior: a value that is being saved, and may yet be refused, is not stored', async () => {
    const { client, queryClient, other, hold, settle } = startSession(mock)
    const { items } = await other.request(appointmentTypes.list)
    const id = items[0]?.id ?? ''
    await queryClient.fetchQuery(query(client, appointmentTypes.list))
    await queryClient.fetchQuery(query(client, businesses.list))
    const stored = () => dehydrate(queryClient, withoutHealthData).queries.map(({ queryKey }) => queryKey[1])
    const request = hold('PATCH')
    const result = perform(queryClient, mutation(client, appointmentTypes.update), { id, name: 'Unsaved' })
    await settle()
    expect(stored()).toEqual(['businesses'])
    request.release()
    await result
    await settle()
    expect(stored().toSorted()).toEqual(['appointment_types', 'businesses'])
  })

  test('C94 behavior: a write that was made offline is not stored, not sent later, and fails at once', async () => {
    const { client, queryClient, settle, newlySent } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    await queryClient.fetchQuery(query(client, patients.get, id))
    newlySent()
    onlineManager.setOnline(false)
    try {
      const result = perform(queryClient, mutation(client, patients.update), { id, notes: 'offline' })
      await expect(result).rejects.toMatchObject({ name: 'NetworkError' })
      await expect(result).rejects.not.toMatchObject({ mayHaveBeenProcessed: true })
      expect(queryClient.getQueryData(query(client, patients.get, id).queryKey)?.notes).toBe('none')
      // By TanStack Query's own rules, too: it stores writes that wait for the connection.
      for (const filters of [withoutHealthData, {}]) expect(dehydrate(queryClient, filters).mutations).toEqual([])
    } finally {
      onlineManager.setOnline(true)
    }
    await queryClient.resumePausedMutations()
    await settle()
    expect(newlySent().filter((request) => !request.startsWith('GET'))).toEqual([])
  })

  test('C94 behavior: a write whose connection breaks is not sent again, and shows no more', async () => {
    const { client, queryClient, newlySent, settle } = startSession(mock)
    const { id } = addPatients(mock, 'Ada')
    await queryClient.fetchQuery(query(client, patients.get, id))
    newlySent()
    mock.faults.add({ kind: 'reset', operation: patients.update, times: 1 })
    const result = perform(queryClient, mutation(client, patients.update), { id, notes: 'lost' })
    await expect(result).rejects.toMatchObject({ name: 'NetworkError', mayHaveBeenProcessed: true })
    await settle()
    // Whether it was saved only the record can tell.
    expect(newlySent().filter((request) => !request.startsWith('GET'))).toEqual([`PATCH /patients/${id}`])
    expect(queryClient.getQueryData(query(client, patients.get, id).queryKey)?.notes).toBe('none')
  })

  test('C88 behavior: what was stored is not fetched again by its query, within its stale time', async () => {
    const { client, queryClient, newlySent } = startSession(mock)
    await queryClient.fetchQuery(query(client, businesses.list))
    const stored = JSON.parse(JSON.stringify(dehydrate(queryClient, withoutHealthData)))
    newlySent()
    const restored = new QueryClient()
    hydrate(restored, stored)
    await restored.fetchQuery(query(client, businesses.list))
    expect(newlySent()).toEqual([])
  })
})
