import { createClient, type Fetch } from '@cliniko/core'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import * as react from '../index.js'

afterEach(cleanup)

function setUp() {
  const seen: { method: string; url: string; body: unknown }[] = []
  const fetch: Fetch = async (url, { method = 'GET', body }) => {
    seen.push({ method, url, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    if (method !== 'GET') return new Response(null, { status: 204 })
    const list = /^\/api\/(?:practitioners\/)?(\w+?)(?:\?|$)/.exec(url)?.[1] ?? ''
    const key = list === 'inactive' ? 'practitioners' : list
    return Response.json({ id: '1', [key]: [], total_entries: 0, links: {} })
  }
  const client = createClient({ baseUrl: '/api', fetch, retry: { limit: 0 } })
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <react.ClinikoProvider client={client} queryClient={queryClient}>
      {children}
    </react.ClinikoProvider>
  )
  return { seen, wrapper }
}

describe('hooks that read', () => {
  test.each<[name: string, use: () => { isSuccess: boolean }, path: string]>([
    ['usePractitioners', () => react.usePractitioners(), '/practitioners'],
    ['useInfinitePractitioners', () => react.useInfinitePractitioners(), '/practitioners?page=1'],
    ['usePractitioner', () => react.usePractitioner('1'), '/practitioners/1'],
    ['useInactivePractitioners', () => react.useInactivePractitioners(), '/practitioners/inactive'],
    ['useBusinesses', () => react.useBusinesses(), '/businesses'],
    ['useInfiniteBusinesses', () => react.useInfiniteBusinesses(), '/businesses?page=1'],
    ['useBusiness', () => react.useBusiness('1'), '/businesses/1'],
    ['useAppointmentTypes', () => react.useAppointmentTypes(), '/appointment_types'],
    ['useInfiniteAppointmentTypes', () => react.useInfiniteAppointmentTypes(), '/appointment_types?page=1'],
    ['useAppointmentType', () => react.useAppointmentType('1'), '/appointment_types/1'],
    ['useAttendees', () => react.useAttendees({ where: { booking_id: '7' } }), '/attendees?q[]=booking_id%3A%3D7'],
    ['useInfiniteAttendees', () => react.useInfiniteAttendees(), '/attendees?page=1'],
    ['useAttendee', () => react.useAttendee('1'), '/attendees/1'],
    ['useBookings', () => react.useBookings(), '/bookings'],
    ['useInfiniteBookings', () => react.useInfiniteBookings(), '/bookings?page=1'],
    ['useBooking', () => react.useBooking('1'), '/bookings/1'],
    ['useGroupAppointments', () => react.useGroupAppointments(), '/group_appointments'],
    ['useInfiniteGroupAppointments', () => react.useInfiniteGroupAppointments(), '/group_appointments?page=1'],
    ['useGroupAppointment', () => react.useGroupAppointment('1'), '/group_appointments/1'],
    ['useUnavailableBlocks', () => react.useUnavailableBlocks(), '/unavailable_blocks'],
    ['useInfiniteUnavailableBlocks', () => react.useInfiniteUnavailableBlocks(), '/unavailable_blocks?page=1'],
    ['useUnavailableBlock', () => react.useUnavailableBlock('1'), '/unavailable_blocks/1'],
    ['useUsers', () => react.useUsers(), '/users'],
    ['useInfiniteUsers', () => react.useInfiniteUsers(), '/users?page=1'],
    ['useUser', () => react.useUser('1'), '/users/1'],
    ['useAuthenticatedUser', () => react.useAuthenticatedUser(), '/user'],
    ['useSettings', () => react.useSettings(), '/settings'],
    ['usePublicSettings', () => react.usePublicSettings(), '/settings/public'],
  ])('%s', async (_name, use, path) => {
    const { seen, wrapper } = setUp()
    const { result } = renderHook(use, { wrapper })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(seen).toEqual([{ method: 'GET', url: `/api${path}`, body: undefined }])
  })
})

describe('hooks that write', () => {
  const type = { name: 'Massage', duration_in_minutes: 30, max_attendees: 1 }
  test.each<[name: string, use: () => () => Promise<unknown>, method: string, path: string, body?: object]>([
    [
      'useCreateBusiness',
      () => bound(react.useCreateBusiness(), { city: 'Perth' }),
      'POST',
      '/businesses',
      { city: 'Perth' },
    ],
    [
      'useUpdateBusiness',
      () => bound(react.useUpdateBusiness(), { id: '1', city: 'Perth' }),
      'PATCH',
      '/businesses/1',
      { city: 'Perth' },
    ],
    ['useArchiveBusiness', () => bound(react.useArchiveBusiness(), '1'), 'POST', '/businesses/1/archive'],
    ['useUnarchiveBusiness', () => bound(react.useUnarchiveBusiness(), '1'), 'POST', '/businesses/1/unarchive'],
    [
      'useCreateAppointmentType',
      () => bound(react.useCreateAppointmentType(), type),
      'POST',
      '/appointment_types',
      type,
    ],
    [
      'useUpdateAppointmentType',
      () => bound(react.useUpdateAppointmentType(), { id: '1', name: 'X' }),
      'PATCH',
      '/appointment_types/1',
      { name: 'X' },
    ],
    [
      'useArchiveAppointmentType',
      () => bound(react.useArchiveAppointmentType(), '1'),
      'POST',
      '/appointment_types/1/archive',
    ],
    [
      'useCreateAttendee',
      () => bound(react.useCreateAttendee(), { patient_id: '2' }),
      'POST',
      '/attendees',
      { patient_id: '2' },
    ],
    [
      'useUpdateAttendee',
      () => bound(react.useUpdateAttendee(), { id: '1', arrived: true }),
      'PATCH',
      '/attendees/1',
      { arrived: true },
    ],
    [
      'useCancelAttendee',
      () => bound(react.useCancelAttendee(), { id: '1', cancellation_reason: 30 }),
      'PATCH',
      '/attendees/1/cancel',
      { cancellation_reason: 30 },
    ],
    ['useArchiveAttendee', () => bound(react.useArchiveAttendee(), '1'), 'POST', '/attendees/1/archive'],
  ])('%s', async (_name, use, method, path, body) => {
    const { seen, wrapper } = setUp()
    const { result } = renderHook(use, { wrapper })
    await result.current()
    expect(seen).toEqual([{ method, url: `/api${path}`, body }])
  })
})

/** A mutation with what it will be told. */
function bound<V>(
  { mutateAsync }: { mutateAsync: (variables: V) => Promise<unknown> },
  variables: V,
): () => Promise<unknown> {
  return () => mutateAsync(variables)
}
