import { keepPreviousData, QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { patient, recordingClient, respondWithPatients } from '../test/set-up.js'
import { ClinikoProvider, useClinikoClient, usePatient, usePatients, useUpdatePatient } from './index.js'

afterEach(cleanup)

function Patients({ onRender }: { readonly onRender: (names: readonly string[] | undefined) => void }) {
  const { data } = usePatients({}, { placeholderData: keepPreviousData })
  onRender(data?.items.map(({ id }) => id))
  return <p>{data ? `${data.items.length} patients` : 'loading'}</p>
}

describe('scope', () => {
  test('C85 behavior: cache keys begin with the session, and the client is the same at each render', async () => {
    const { client } = recordingClient(respondWithPatients)
    const queryClient = new QueryClient()
    const { result, rerender } = renderHook(() => ({ client: useClinikoClient(), patient: usePatient('1') }), {
      wrapper: ({ children }) => (
        <ClinikoProvider client={client} queryClient={queryClient} scope="session-1">
          {children}
        </ClinikoProvider>
      ),
    })
    const first = result.current.client
    rerender()
    expect(result.current.client).toBe(first)
    expect(first.scope).toBe('session-1')
    await waitFor(() => expect(result.current.patient.isSuccess).toBe(true))
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['session-1'])
  })

  test.each([[false], [true]])(
    'C85 behavior: another session never shows what the old one loaded, and removes it (StrictMode: %s)',
    async (isStrict) => {
      let held: Promise<void> | undefined
      const { client } = recordingClient(async (request) => {
        await held
        return respondWithPatients(request)
      })
      const queryClient = new QueryClient()
      const shown: unknown[] = []
      const app = (scope: string | null) => {
        const provider = (
          <ClinikoProvider client={client} queryClient={queryClient} scope={scope}>
            <Patients onRender={(ids) => shown.push(ids)} />
          </ClinikoProvider>
        )
        return isStrict ? <StrictMode>{provider}</StrictMode> : provider
      }
      const { rerender } = render(app('session-1'))
      await screen.findByText('3 patients')
      rerender(app('session-1'))
      expect(queryClient.getQueryCache().getAll()).toHaveLength(1)
      let release = () => {}
      held = new Promise((resolve) => {
        release = resolve
      })
      shown.length = 0
      rerender(app(null))
      expect(shown.every((ids) => ids === undefined)).toBe(true)
      const scopes = queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0])
      expect(scopes).toEqual(['clinic'])
      await act(async () => release())
      await screen.findByText('3 patients')
    },
  )

  test('C81 behavior: the response to a write of the old session does not come back into the cache', async () => {
    let respond: ((response: Response) => void) | undefined
    const { client } = recordingClient((request) =>
      request.method === 'PATCH' ? new Promise((resolve) => (respond = resolve)) : respondWithPatients(request),
    )
    const queryClient = new QueryClient()
    const Form = () => {
      const { data } = usePatient('1')
      const { mutate } = useUpdatePatient()
      return (
        <button type="button" onClick={() => mutate({ id: '1', first_name: 'Grace' })}>
          {data?.first_name ?? 'loading'}
        </button>
      )
    }
    const app = (scope: string) => (
      <ClinikoProvider client={client} queryClient={queryClient} scope={scope}>
        <Form />
      </ClinikoProvider>
    )
    const { rerender } = render(app('session-1'))
    const button = await screen.findByText('Ada')
    act(() => button.click())
    await screen.findByText('Grace')
    rerender(app('session-2'))
    await screen.findByText('Ada')
    await act(async () => respond?.(Response.json({ ...patient('1'), first_name: 'Grace' })))
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['session-2'])
    expect(screen.getByText('Ada')).toBeDefined()
  })

  test('behavior: without a query client, remounting an app keeps its cache', async () => {
    const { client, requests } = recordingClient(respondWithPatients)
    const app = (
      <ClinikoProvider client={client}>
        <Patients onRender={() => {}} />
      </ClinikoProvider>
    )
    const { unmount } = render(app)
    await screen.findByText('3 patients')
    unmount()
    render(app)
    expect(screen.getByText('3 patients')).toBeDefined()
    expect(requests).toHaveLength(1)
  })
})
