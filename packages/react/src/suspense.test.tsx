import { patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { infiniteQuery } from '@cliniko/query'
import { QueryClient, QueryErrorResetBoundary } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import { Component, memo, type ReactNode, StrictMode, Suspense, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { patient, respondWithPatients, setUp } from '../test/set-up.js'
import {
  ClinikoProvider,
  usePatient,
  useSuspenseAllPatients,
  useSuspenseInfinitePatients,
  useSuspensePatient,
  useSuspensePatients,
  useUpdatePatient,
} from './index.js'

afterEach(cleanup)

/** React renders many rows in many steps, which takes a while on a busy machine. */
const timeout = 60_000

const rows = Array.from({ length: 200 }, (_, index) => `${index + 1}`)

/** Shows the name of the error that a component below it threw. */
class ErrorBoundary extends Component<{ readonly onReset: () => void; readonly children: ReactNode }> {
  override state: { readonly error?: Error } = {}

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    const reset = () => {
      this.props.onReset()
      this.setState({ error: undefined })
    }
    return (
      <button type="button" onClick={reset}>
        {error.name}
      </button>
    )
  }
}

describe('many rows', () => {
  const Row = ({ id }: { readonly id: string }) => <li>{usePatient(id).data?.first_name}</li>
  const SuspenseRow = ({ id }: { readonly id: string }) => <li>{useSuspensePatient(id).data.first_name}</li>

  test.each([
    ['usePatient', Row],
    ['useSuspensePatient, under one boundary for each row', SuspenseRow],
  ])('C88 behavior: 200 rows with %s cost 2 requests, in StrictMode too', async (_title, OneRow) => {
    const { strictWrapper, requests } = setUp(respondWithPatients)
    const list = rows.map((id) => (
      <Suspense key={id} fallback="loading">
        <OneRow id={id} />
      </Suspense>
    ))
    render(<ul>{list}</ul>, { wrapper: strictWrapper })
    await waitFor(() => expect(screen.queryAllByText('Ada')).toHaveLength(200), { timeout })
    expect(requests.map(({ path }) => path)).toEqual(['/api/patients', '/api/patients'])
  })

  test('C88 behavior: half of the rows unmount while the batch is loading, and the others get their records', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { strictWrapper, requests } = setUp(async (request) => {
      await held
      return respondWithPatients(request)
    })
    const list = (ids: readonly string[]) => (
      <ul>
        {ids.map((id) => (
          <Row key={id} id={id} />
        ))}
      </ul>
    )
    const { rerender } = render(list(rows), { wrapper: strictWrapper })
    await waitFor(() => expect(requests).toHaveLength(2))
    rerender(list(rows.filter((_id, index) => index % 2)))
    await act(async () => release())
    await waitFor(() => expect(screen.queryAllByText('Ada')).toHaveLength(100))
    expect(requests).toHaveLength(2)
  })
})

describe('Suspense', () => {
  test('default: a record, a page, all pages and an infinite list with a select', async () => {
    const { wrapper: Wrapper } = setUp(respondWithPatients)
    const { result } = renderHook(
      () => [
        useSuspensePatient('7').data.first_name,
        useSuspensePatients({ perPage: 20 }).data.items.length,
        useSuspenseAllPatients().data.length,
        useSuspenseInfinitePatients({}, { select: ({ items }) => items.map(({ id }) => id) }).data,
      ],
      {
        wrapper: ({ children }) => (
          <Wrapper>
            <Suspense fallback="loading">{children}</Suspense>
          </Wrapper>
        ),
      },
    )
    await waitFor(() => expect(result.current).toEqual(['Ada', 3, 3, ['1', '2', '3']]))
  })

  test('C96 behavior: an error boundary gets the ClinikoError, and recovers when it is reset', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    let isMissing = true
    const { strictWrapper } = setUp(() =>
      isMissing ? Response.json({}, { status: 404 }) : Response.json(patient('1')),
    )
    const Name = () => <p>{useSuspensePatient('1').data.first_name}</p>
    render(
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <ErrorBoundary onReset={reset}>
            <Suspense fallback="loading">
              <Name />
            </Suspense>
          </ErrorBoundary>
        )}
      </QueryErrorResetBoundary>,
      { wrapper: strictWrapper },
    )
    const button = await screen.findByText('NotFoundError')
    isMissing = false
    act(() => button.click())
    expect(await screen.findByText('Ada')).toBeDefined()
    error.mockRestore()
  })

  test.each<readonly [string, unknown]>([
    ['null', null],
    ['a missing id', undefined],
  ])('input: %s, which the types refuse, is an InputError for the error boundary', async (_title, input) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { wrapper, requests } = setUp(respondWithPatients)
    // @ts-expect-error the types refuse it
    const Name = () => <p>{useSuspensePatient(input).data.id}</p>
    render(
      <ErrorBoundary onReset={() => {}}>
        <Suspense fallback="loading">
          <Name />
        </Suspense>
      </ErrorBoundary>,
      { wrapper },
    )
    expect(await screen.findByText('InputError')).toBeDefined()
    expect(requests).toEqual([])
    error.mockRestore()
  })
})

describe('renders', () => {
  test('behavior: of 100 components on one list, those render again whose selected value changed', async () => {
    const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 120, rateLimit: false })
    const client = mock.client()
    const queryClient = new QueryClient()
    const renders: number[] = []
    const Row = memo(({ index }: { readonly index: number }) => {
      const { data } = useSuspenseInfinitePatients({ perPage: 100 }, { select: ({ items }) => items[index]?.email })
      renders.push(index)
      return <li>{data}</li>
    })
    let save = (): unknown => undefined
    const Save = () => {
      const { mutateAsync } = useUpdatePatient()
      save = () => mutateAsync({ id: `${seventh?.id}`, email: 'grace@clinic-tests.org' })
      return null
    }
    const options = infiniteQuery(client, patients.list, { perPage: 100 })
    const seventh = (await queryClient.fetchInfiniteQuery(options)).pages[0]?.items[6]
    render(
      <ClinikoProvider client={client} queryClient={queryClient}>
        <Suspense fallback="loading">
          <Save />
          {rows.slice(0, 100).map((id, index) => (
            <Row key={id} index={index} />
          ))}
        </Suspense>
      </ClinikoProvider>,
    )
    expect(renders).toHaveLength(100)
    renders.length = 0
    await act(async () => save())
    await screen.findByText('grace@clinic-tests.org')
    expect(new Set(renders)).toEqual(new Set([6]))
  })

  test('behavior: a component that suspends without a boundary keeps the cache of the provider', async () => {
    const { client, requests } = setUp(respondWithPatients)
    const Name = () => {
      const [opened] = useState('open')
      return (
        <p>
          {useSuspensePatient('1').data.first_name} {opened}
        </p>
      )
    }
    render(
      <StrictMode>
        <ClinikoProvider client={client}>
          <Name />
        </ClinikoProvider>
      </StrictMode>,
    )
    expect(await screen.findByText('Ada open')).toBeDefined()
    expect(requests).toHaveLength(1)
  })
})
