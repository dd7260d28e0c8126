import { patients } from '@cliniko/core'
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { patientPage as page, patient, setUp } from '../test/set-up.js'
import {
  ClinikoProvider,
  useAppointments,
  useAvailableTimes,
  useCancelIndividualAppointment,
  useClinikoClient,
  useInfinitePatients,
  useInfiniteTreatmentNotesForPatient,
  useInvoicesForPatientCase,
  useMarkArrived,
  usePatient,
  usePatients,
  useSignature,
  useUpdatePatient,
} from './index.js'

afterEach(cleanup)

describe('ClinikoProvider', () => {
  test('C44 behavior: without a provider, a hook throws an error that says what to do, and sends nothing', () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fetch = vi.spyOn(globalThis, 'fetch')
    expect(() => renderHook(() => usePatient('1'))).toThrow('wrap the app in <ClinikoProvider')
    expect(fetch).not.toHaveBeenCalled()
    error.mockRestore()
    fetch.mockRestore()
  })

  test('default: hooks use its client and a query client of its own', async () => {
    const { client } = setUp(() => Response.json(patient('1')))
    const wrapper = ({ children }: { children: ReactNode }) => (
      <ClinikoProvider client={client}>{children}</ClinikoProvider>
    )
    const { result } = renderHook(() => ({ client: useClinikoClient(), patient: usePatient('1') }), { wrapper })
    expect(result.current.client).toBe(client)
    await waitFor(() => expect(result.current.patient.data?.first_name).toBe('Ada'))
  })

  test('behavior: uses the query client of a QueryClientProvider above it', () => {
    const { client, queryClient } = setUp(() => Response.json({}))
    const wrapper = ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={queryClient}>
        <ClinikoProvider client={client}>{children}</ClinikoProvider>
      </QueryClientProvider>
    )
    expect(renderHook(() => useQueryClient(), { wrapper }).result.current).toBe(queryClient)
  })
})

describe('query hooks', () => {
  test('default: reads one page of a list', async () => {
    const { wrapper, requests } = setUp(() => page(['1', '2']))
    const { result } = renderHook(() => usePatients({ where: { last_name: { contains: 'guy' } } }), { wrapper })
    await waitFor(() => expect(result.current.data?.items).toHaveLength(2))
    expect(requests.map(({ search }) => search.getAll('q[]'))).toEqual([['last_name:~guy']])
  })

  test('behavior: rerendering with equal parameters sends no second request', async () => {
    const { wrapper, requests } = setUp(() => page(['1']))
    const { result, rerender } = renderHook(() => usePatients({ where: { last_name: 'x' } }, { staleTime: 60_000 }), {
      wrapper,
    })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    rerender()
    rerender()
    expect(requests).toHaveLength(1)
  })

  test.each<[string | null | undefined]>([[null], [undefined]])(
    'input: while the id is %s, nothing is sent',
    async (id) => {
      const { wrapper, requests } = setUp(() => Response.json(patient('1')))
      const { result, rerender } = renderHook((props: { id: string | null | undefined }) => usePatient(props.id), {
        wrapper,
        initialProps: { id },
      })
      expect(result.current.fetchStatus).toBe('idle')
      expect(requests).toHaveLength(0)
      rerender({ id: '1' })
      await waitFor(() => expect(result.current.data?.id).toBe('1'))
    },
  )

  test('input: null does not show another list from the cache', async () => {
    const { wrapper } = setUp(() => page(['1', '2']))
    const read = (params?: null) =>
      renderHook(() => [usePatients(params), useInfinitePatients(params)] as const, { wrapper }).result
    const all = read()
    await waitFor(() => expect(all.current.every(({ data }) => data)).toBe(true))
    expect(read(null).current.map(({ data }) => data)).toEqual([undefined, undefined])
  })

  test('input: null sends nothing, and a record can be read although it is hidden', async () => {
    const { wrapper, requests } = setUp(() => Response.json(patient('1')))
    renderHook(() => usePatients(null), { wrapper })
    renderHook(() => useInfinitePatients(null), { wrapper })
    renderHook(() => useAppointments(null), { wrapper })
    const { result } = renderHook(() => usePatient({ id: '1', where: { archived_at: { any: true } } }), { wrapper })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(requests.map(({ path, search }) => [path, search.getAll('q[]')])).toEqual([
      ['/api/patients/1', ['archived_at:*']],
    ])
  })

  test('input: ids by their names, with parameters beside them', async () => {
    const { wrapper, requests } = setUp(() =>
      Response.json({ id: '1', invoices: [], available_times: [], total_entries: 0, links: {} }),
    )
    const { result } = renderHook(
      () => [
        useInvoicesForPatientCase({ patient_case_id: '3', page: 2 }),
        useSignature({ patient_form_id: '4', id: '5' }),
        useAvailableTimes({
          business_id: '6',
          practitioner_id: '7',
          appointment_type_id: '8',
          from: '2026-03-02',
          to: '2026-03-08',
        }),
      ],
      { wrapper },
    )
    await waitFor(() => expect(result.current.every(({ isSuccess }) => isSuccess)).toBe(true))
    expect(Object.fromEntries(requests.map(({ path, search }) => [path, search.toString()]))).toEqual({
      '/api/patient_cases/3/invoices': 'page=2',
      '/api/patient_forms/4/signatures/5': '',
      '/api/businesses/6/practitioners/7/appointment_types/8/available_times': 'from=2026-03-02&to=2026-03-08',
    })
  })

  test('behavior: a nested list grows with each page, within its record', async () => {
    const { wrapper, requests } = setUp(({ search }) =>
      Response.json({
        treatment_notes: [{ id: search.get('page') }],
        total_entries: 2,
        links:
          search.get('page') === '1'
            ? { next: 'https://api.au1.cliniko.com/v1/patients/9/treatment_notes?page=2' }
            : {},
      }),
    )
    const { result } = renderHook(() => useInfiniteTreatmentNotesForPatient({ patient_id: '9', perPage: 1 }), {
      wrapper,
    })
    await waitFor(() => expect(result.current.hasNextPage).toBe(true))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data?.items.map(({ id }) => id)).toEqual(['1', '2']))
    expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['/api/patients/9/treatment_notes']))
  })

  test('behavior: an error is a ClinikoError', async () => {
    const { wrapper } = setUp(() => Response.json({}, { status: 404 }))
    const { result } = renderHook(() => usePatient('1'), { wrapper })
    await waitFor(() => expect(result.current.error).toMatchObject({ name: 'NotFoundError', status: 404 }))
  })

  test('behavior: TanStack Query’s own options apply', async () => {
    const { wrapper } = setUp(() => page(['1', '2']))
    const { result } = renderHook(() => usePatients({}, { select: ({ items }) => items.map(({ id }) => id) }), {
      wrapper,
    })
    await waitFor(() => expect(result.current.data).toEqual(['1', '2']))
  })

  test('default: an infinite list grows with each page', async () => {
    const { wrapper } = setUp(({ search }) =>
      search.get('page') === '1' ? page(['1', '2'], 'https://api.au1.cliniko.com/v1/patients?page=2') : page(['3']),
    )
    const { result } = renderHook(() => useInfinitePatients({ perPage: 2 }), { wrapper })
    await waitFor(() => expect(result.current.data?.items).toHaveLength(2))
    expect(result.current.hasNextPage).toBe(true)
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data?.items.map(({ id }) => id)).toEqual(['1', '2', '3']))
    expect(result.current.data?.totalEntries).toBe(3)
    expect(result.current.hasNextPage).toBe(false)
  })

  test('default: useAppointments reads a day with its patients', async () => {
    const { wrapper } = setUp(({ path }) =>
      path.endsWith('/patients')
        ? page(['5'])
        : Response.json({
            individual_appointments: [
              { id: '7', patient: { links: { self: 'https://api.au1.cliniko.com/v1/patients/5' } } },
            ],
            total_entries: 1,
            links: {},
          }),
    )
    const { result } = renderHook(
      () => useAppointments({ from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', include: ['patient'] }),
      { wrapper },
    )
    await waitFor(() => expect(result.current.data?.[0]?.included.patient?.first_name).toBe('Ada'))
  })
})

describe('mutation hooks', () => {
  test('default: the cache changes at once, and the response goes into it', async () => {
    let email: string | null = null
    const { wrapper, requests } = setUp(({ method, body }) => {
      if (method === 'PATCH') email = (body as { email: string }).email
      return Response.json({ ...patient('1'), email })
    })
    const { result } = renderHook(() => ({ patient: usePatient('1'), update: useUpdatePatient() }), { wrapper })
    await waitFor(() => expect(result.current.patient.isSuccess).toBe(true))
    await act(() => result.current.update.mutateAsync({ id: '1', email: 'ada@clinic-tests.org' }))
    await waitFor(() => expect(result.current.patient.data?.email).toBe('ada@clinic-tests.org'))
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'PATCH'])
  })

  test('behavior: a failed write shows no more, and the caller’s callbacks run', async () => {
    const { wrapper } = setUp(({ method }) =>
      method === 'PATCH'
        ? Response.json({ message: '', errors: { email: 'is invalid' } }, { status: 422 })
        : Response.json(patient('1')),
    )
    const onError = vi.fn()
    const onSettled = vi.fn()
    const { result } = renderHook(
      () => ({ patient: usePatient('1'), update: useUpdatePatient({ onError, onSettled }) }),
      { wrapper },
    )
    await waitFor(() => expect(result.current.patient.isSuccess).toBe(true))
    await act(() => result.current.update.mutateAsync({ id: '1', email: 'x' }).catch(() => {}))
    expect(result.current.patient.data?.email).toBeNull()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: 'ValidationError', fields: { email: 'is invalid' } })
    expect(onSettled).toHaveBeenCalledOnce()
  })

  test('C16 default: useCancelIndividualAppointment sends the reason', async () => {
    const { wrapper, requests } = setUp(() => new Response(null, { status: 204 }))
    const { result } = renderHook(() => useCancelIndividualAppointment(), { wrapper })
    await act(() => result.current.mutateAsync({ id: '7', cancellation_reason: 30 }))
    expect(requests[0]).toMatchObject({
      method: 'PATCH',
      path: '/api/individual_appointments/7/cancel',
      body: { cancellation_reason: 30 },
    })
  })

  test.each([
    ['arrived', true],
    ['not arrived', false],
    ['open again', null],
  ])('C111 default: useMarkArrived marks the attendee of the appointment as %s', async (_title, arrived) => {
    const { wrapper, requests } = setUp(({ method }) =>
      method === 'GET'
        ? Response.json({
            attendees: [{ id: '9' }],
            individual_appointments: [{ id: '7' }],
            total_entries: 1,
            links: {},
          })
        : Response.json({ id: '9' }),
    )
    const { result } = renderHook(() => useMarkArrived(), { wrapper })
    await act(() => result.current.mutateAsync({ appointmentId: '7', arrived }))
    const sent = requests.map(({ method, path, search, body }) => [method, path, search.getAll('q[]'), body])
    expect(sent.slice(0, 2)).toEqual([
      ['GET', '/api/attendees', ['booking_id:=7'], undefined],
      ['PATCH', '/api/attendees/9', [], { arrived }],
    ])
  })
})

describe('server rendering', () => {
  test('C45 behavior: a prefetched query is in the HTML of the server and hydrates without a warning', async () => {
    const { client, queryClient, requests } = setUp(() => Response.json(patient('1')))
    const { query } = await import('@cliniko/query')
    await queryClient.prefetchQuery({ ...query(client, patients.get, '1'), staleTime: Number.POSITIVE_INFINITY })
    const Name = () => <p>{usePatient('1', { staleTime: Number.POSITIVE_INFINITY }).data?.first_name ?? 'loading'}</p>
    const app = (
      <ClinikoProvider client={client} queryClient={queryClient}>
        <Name />
      </ClinikoProvider>
    )
    const html = renderToString(app)
    expect(html).toBe('<p>Ada</p>')
    const error = vi.spyOn(console, 'error')
    const container = document.createElement('div')
    container.innerHTML = html
    document.body.append(container)
    await act(async () => hydrateRoot(container, app))
    expect(screen.getByText('Ada')).toBeDefined()
    expect(error).not.toHaveBeenCalled()
    expect(requests).toHaveLength(1)
    error.mockRestore()
  })

  test('behavior: a list renders in a component', async () => {
    const { wrapper: Wrapper } = setUp(() => page(['1', '2']))
    const List = () => (
      <ul>
        {usePatients().data?.items.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
    )
    render(
      <Wrapper>
        <List />
      </Wrapper>,
    )
    expect(await screen.findAllByRole('listitem')).toHaveLength(2)
  })
})
