import { keepPreviousData } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { patient, patientPage, respondWithPatients, setUp } from '../test/set-up.js'
import {
  useAllPatients,
  useCreatePatient,
  useIndividualAppointments,
  useInfinitePatients,
  usePatient,
  usePatients,
  useUpdatePatient,
} from './index.js'

afterEach(cleanup)

describe('options of a query', () => {
  test('C96 input: select on an infinite list gets the records of all pages, and keeps its result', async () => {
    const { wrapper } = setUp(({ search }) =>
      search.get('page') === '1'
        ? patientPage(['1', '2'], 'https://api.au1.cliniko.com/v1/patients?page=2')
        : patientPage(['3']),
    )
    const select = vi.fn(({ items }: { readonly items: readonly { readonly id: string }[] }) =>
      items.map(({ id }) => id),
    )
    const { result, rerender } = renderHook(() => useInfinitePatients({ perPage: 2 }, { select }), { wrapper })
    await waitFor(() => expect(result.current.data).toEqual(['1', '2']))
    await act(() => result.current.fetchNextPage())
    await waitFor(() => expect(result.current.data).toEqual(['1', '2', '3']))
    const { data } = result.current
    const calls = select.mock.calls.length
    rerender()
    rerender()
    expect(result.current.data).toBe(data)
    expect(select.mock.calls.length).toBe(calls)
  })

  test('C96 input: select narrows a page, a record and a whole list', async () => {
    const { wrapper } = setUp(respondWithPatients)
    const { result } = renderHook(
      () => [
        usePatients({}, { select: ({ totalEntries }) => totalEntries }).data,
        usePatient('7', { select: ({ first_name }) => first_name }).data,
        useAllPatients({}, { select: (patients) => patients.length }).data,
      ],
      { wrapper },
    )
    await waitFor(() => expect(result.current).toEqual([3, 'Ada', 3]))
  })

  test('input: meta is joined with the query’s own, which stays marked as health data', async () => {
    const { wrapper, queryClient } = setUp(respondWithPatients)
    const { result } = renderHook(() => usePatient('1', { meta: { screen: 'day', health: false } }), { wrapper })
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(queryClient.getQueryCache().getAll()[0]?.meta).toEqual({ screen: 'day', health: true })
  })

  test.each([
    ['false', false],
    ['a function', () => false],
  ])('input: enabled as %s', (_title, enabled) => {
    const { wrapper, requests } = setUp(respondWithPatients)
    const { result } = renderHook(() => usePatient('1', { enabled }), { wrapper })
    expect(result.current.fetchStatus).toBe('idle')
    expect(requests).toEqual([])
  })

  test('input: a missing id sends nothing although `enabled` is true', () => {
    const { wrapper, requests } = setUp(respondWithPatients)
    expect(renderHook(() => usePatient(null, { enabled: true }), { wrapper }).result.current.fetchStatus).toBe('idle')
    expect(requests).toEqual([])
  })

  test('input: initialData is shown while it is fresh, and sends nothing', () => {
    const { wrapper, requests } = setUp(respondWithPatients)
    const initialData = { items: [], totalEntries: 0, links: {} }
    const { result } = renderHook(() => usePatients({}, { initialData }), { wrapper })
    expect(result.current.data).toEqual(initialData)
    expect(requests).toEqual([])
  })

  test('input: keepPreviousData shows the page before while the next one is loading', async () => {
    const { wrapper } = setUp(({ search }) => patientPage([search.get('page') ?? '1']))
    const shown: (string | undefined)[] = []
    const { result, rerender } = renderHook(
      ({ page }) => {
        const { data } = usePatients({ page }, { placeholderData: keepPreviousData })
        shown.push(data?.items[0]?.id)
        return data?.items[0]?.id
      },
      { wrapper, initialProps: { page: 2 } },
    )
    await waitFor(() => expect(result.current).toBe('2'))
    rerender({ page: 3 })
    await waitFor(() => expect(result.current).toBe('3'))
    expect(shown.slice(shown.indexOf('2'))).not.toContain(undefined)
  })

  test('behavior: a wrong input is the error of the query, not of the render', async () => {
    const { wrapper, requests } = setUp(respondWithPatients)
    const loose: object = { limit: 5 }
    const { result } = renderHook(() => useIndividualAppointments(loose), { wrapper })
    await waitFor(() => expect(result.current.error).toMatchObject({ name: 'InputError' }))
    expect(requests).toEqual([])
  })

  test('C88 behavior: an option that is undefined is left out', async () => {
    const { wrapper, requests, queryClient } = setUp(() => Response.json({}, { status: 500 }))
    // As apps whose compiler lets them.
    const useLoose: (id: string, options: object) => { readonly isError: boolean } = usePatient
    const options = { retry: undefined, retryDelay: 0, staleTime: undefined }
    const { result } = renderHook(() => useLoose('1', options), { wrapper })
    await waitFor(() => expect(result.current.isError).toBe(true))
    expect(requests).toHaveLength(1)
    expect(queryClient.getQueryCache().getAll()[0]?.observers[0]?.options.staleTime).toBe(30_000)
  })

  test('behavior: an include that is no list is the error of the query, not of the render', async () => {
    const { wrapper, requests } = setUp(respondWithPatients)
    const loose: object = { include: 'patient' }
    const { result } = renderHook(() => useIndividualAppointments(loose), { wrapper })
    await waitFor(() => expect(result.current.error).toMatchObject({ name: 'InputError' }))
    expect(requests).toEqual([])
  })
})

describe('options of a mutation', () => {
  test('C93 behavior: a write is never repeated, whatever `retry` says', async () => {
    const { wrapper, queryClient, requests } = setUp(() => Response.json({}, { status: 500 }))
    queryClient.setDefaultOptions({ mutations: { retry: 3, retryDelay: 0 } })
    const useLoose: (options: object) => {
      readonly mutateAsync: (body: { first_name: string; last_name: string }) => Promise<unknown>
    } = useCreatePatient
    const { result } = renderHook(() => useLoose({ retry: 3, retryDelay: 0, networkMode: 'offlineFirst' }), { wrapper })
    await act(() => result.current.mutateAsync({ first_name: 'Ada', last_name: 'Nguyen' }).catch(() => {}))
    expect(requests.map(({ method }) => method)).toEqual(['POST'])
  })

  test('behavior: all callbacks are the user’s, with the context of their onMutate', async () => {
    const { wrapper } = setUp(({ method }) =>
      method === 'PATCH'
        ? Response.json({ ...patient('1'), email: 'ada@clinic-tests.org' })
        : Response.json(patient('1')),
    )
    const calls: unknown[] = []
    const { result } = renderHook(
      () => ({
        patient: usePatient('1'),
        update: useUpdatePatient({
          onMutate: ({ id }) => ({ toast: `saving ${id}` }),
          onSuccess: (_data, _variables, context) => calls.push(context.toast),
          onSettled: (_data, _error, _variables, context) => calls.push(context?.toast),
        }),
      }),
      { wrapper },
    )
    await waitFor(() => expect(result.current.patient.isSuccess).toBe(true))
    await act(() => result.current.update.mutateAsync({ id: '1', email: 'ada@clinic-tests.org' }))
    expect(calls).toEqual(['saving 1', 'saving 1'])
    expect(result.current.patient.data?.email).toBe('ada@clinic-tests.org')
  })
})
