import { InputError, individualAppointments, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import {
  allQuery,
  appointmentsQuery,
  arrival,
  attachmentDownload,
  attachmentUpload,
  availabilityQuery,
  calendarQueries,
  createDevPanel,
  customFieldsEdit,
  infiniteQuery,
  limitsStore,
  mutation,
  patientSearchQuery,
  query,
  signOut,
  watchChanges,
} from './index.js'

const client = createMock({ now: '2026-03-02T00:00:00Z', patients: 1 }).client()
const queryClient = new QueryClient()
const day = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' }
/** What JavaScript callers pass by mistake. */
const none = undefined as never

describe('what a caller mixes up is refused at once, and the error says what to pass', () => {
  test.each<readonly [string, () => unknown]>([
    ['query', () => query(none, patients.get, '1')],
    ['allQuery', () => allQuery(none, patients.list)],
    ['infiniteQuery', () => infiniteQuery(none, patients.list)],
    ['mutation', () => mutation(none, patients.update)],
    ['appointmentsQuery', () => appointmentsQuery(none, day)],
    ['calendarQueries', () => calendarQueries(none, day)],
    ['availabilityQuery', () => availabilityQuery(none, {} as never)],
    ['patientSearchQuery', () => patientSearchQuery(none, 'Ada')],
    ['arrival', () => arrival(none)],
    ['attachmentUpload', () => attachmentUpload(none)],
    ['attachmentDownload', () => attachmentDownload(none)],
    ['customFieldsEdit', () => customFieldsEdit(none)],
  ])('C96 input: %s without a client', (_name, call) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow('The first argument must be a client')
  })

  test.each<readonly [string, () => unknown]>([
    ['query', () => query(client, none, '1' as never)],
    ['allQuery', () => allQuery(client, none)],
    ['infiniteQuery', () => infiniteQuery(client, none)],
    ['mutation', () => mutation(client, none)],
  ])('C96 input: %s without an operation', (_name, call) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow('The second argument must be an operation, such as patients.list.')
  })

  test.each<readonly [string, () => unknown]>([
    ['watchChanges(queryClient, client)', () => watchChanges(client as never, queryClient as never)],
    ['limitsStore(queryClient, client)', () => limitsStore(client as never, queryClient as never)],
    ['createDevPanel(client, queryClient)', () => createDevPanel(queryClient as never, client as never)],
    ['watchChanges(queryClient, client)', () => watchChanges(queryClient, none)],
    ['createDevPanel(client, queryClient)', () => createDevPanel(client, none)],
    ['signOut(queryClient, client.scope)', () => signOut(queryClient, none)],
    ['signOut(queryClient, client.scope)', () => signOut(client.scope as never, queryClient as never)],
  ])('C96 input: %s with something else', (signature, call) => {
    expect(call).toThrow(InputError)
    expect(call).toThrow(signature)
  })
})

describe('what a caller gets wrong makes the query fail, and the error names the input', () => {
  test.each([
    ['from', { ...day, from: 'tomorrow' }],
    ['from', { ...day, from: '2026-02-30T00:00:00Z' }],
    ['to', { ...day, to: '2026-03-03' }],
    ['to', { ...day, to: undefined as never }],
  ])('C96 input: %s of appointments and calendars', async (name, input) => {
    const [bookings] = calendarQueries(client, input)
    for (const options of [appointmentsQuery(client, input), bookings]) {
      expect(options.queryKey[3]).toMatch(/^!/)
      await expect(queryClient.fetchQuery<unknown, Error, unknown, readonly string[]>(options)).rejects.toThrow(
        `${name} must be a Date, or an ISO string with its time zone.`,
      )
    }
  })

  test('C86 behavior: a valid input keeps its key', () => {
    const list = allQuery(client, individualAppointments.list, {
      where: { starts_at: { gte: day.from, lt: day.to } },
      sort: 'starts_at',
    })
    expect(appointmentsQuery(client, day).queryKey).toEqual(list.queryKey)
  })

  test('C96 input: a search for something else than a text', async () => {
    for (const text of [{ text: 'Ada' }, 5, ['Ada']]) {
      const options = patientSearchQuery(client, text as never)
      expect(options.enabled).toBe(true)
      await expect(queryClient.fetchQuery(options)).rejects.toThrow('text must be a string.')
    }
    for (const text of [null, undefined, ' ']) expect(patientSearchQuery(client, text).enabled).toBe(false)
    expect(patientSearchQuery(client, 'Ada', null).queryKey).toEqual(patientSearchQuery(client, 'Ada').queryKey)
  })
})
