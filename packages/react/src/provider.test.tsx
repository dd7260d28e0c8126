import { ConfigError } from '@cliniko/core'
import { keepPreviousData, QueryClient } from '@tanstack/react-query'
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { patient, recordingClient, respondWithPatients } from '../test/set-up.js'
import { ClinikoProvider, useClinikoClient, usePatient, usePatients, useUpdatePatient } from './index.js'

afterEach(cleanup)

function scopesIn(queryClient: QueryClient): readonly unknown[] {
  return queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[0])
}

function Patients({ onRender }: { readonly onRender: (names: readonly string[] | undefined) => void }) {
  const { data } = usePatients({}, { placeholderData: keepPreviousData })
  onRender(data?.items.map(({ id }) => id))
  return <p>{data ? `${data.items.length} patients` : 'loading'}</p>
}

test('input: a provider without a client says so', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  // @ts-expect-error the client is required
  expect(() => render(<ClinikoProvider />)).toThrow(ConfigError)
  error.mockRestore()
})

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
    expect(scopesIn(queryClient)).toEqual(['session-1'])
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
      const scopes = scopesIn(queryClient)
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
    expect(scopesIn(queryClient)).toEqual(['session-2'])
    expect(screen.getByText('Ada')).toBeDefined()
  })

  test('C85 behavior: a session that ended without a provider is removed when the next one begins', async () => {
    const { client, requests } = recordingClient(respondWithPatients)
    const queryClient = new QueryClient()
    const app = (scope: string) => (
      <StrictMode>
        <ClinikoProvider client={client} queryClient={queryClient} scope={scope}>
          <Patients onRender={() => {}} />
        </ClinikoProvider>
      </StrictMode>
    )
    const { rerender } = render(app('session-1'))
    await screen.findByText('3 patients')
    rerender(<p>Sign in</p>)
    rerender(app('session-1'))
    expect(screen.getByText('3 patients')).toBeDefined()
    expect(requests).toHaveLength(1)
    rerender(<p>Sign in</p>)
    rerender(app('session-2'))
    await screen.findByText('3 patients')
    expect(scopesIn(queryClient)).toEqual(['session-2'])
  })

  test.each([[false], [true]])(
    'C85 behavior: the session of a provider within another is removed when it unmounts (StrictMode: %s)',
    async (isStrict) => {
      const { client } = recordingClient(respondWithPatients)
      const queryClient = new QueryClient()
      const app = (inner: boolean) => {
        const providers = (
          <ClinikoProvider client={client} queryClient={queryClient} scope="outer">
            <Patients onRender={() => {}} />
            {inner && (
              <ClinikoProvider client={client} queryClient={queryClient} scope="inner">
                <Patients onRender={() => {}} />
              </ClinikoProvider>
            )}
          </ClinikoProvider>
        )
        return isStrict ? <StrictMode>{providers}</StrictMode> : providers
      }
      const { rerender } = render(app(true))
      await waitFor(() => expect(screen.getAllByText('3 patients')).toHaveLength(2))
      expect(scopesIn(queryClient).toSorted()).toEqual(['inner', 'outer'])
      await act(async () => rerender(app(false)))
      expect(scopesIn(queryClient)).toEqual(['outer'])
    },
  )

  test('behavior: two sessions side by side keep their data', async () => {
    const { client } = recordingClient(respondWithPatients)
    const queryClient = new QueryClient()
    const providers = (scopes: readonly string[]) =>
      scopes.map((scope, index) => (
        <ClinikoProvider key={index ? 'second' : 'first'} client={client} queryClient={queryClient} scope={scope}>
          <Patients onRender={() => {}} />
        </ClinikoProvider>
      ))
    const { rerender } = render(providers(['account-1', 'account-2']))
    await waitFor(() => expect(screen.getAllByText('3 patients')).toHaveLength(2))
    rerender(providers(['account-1', 'account-3']))
    await waitFor(() => expect(screen.getAllByText('3 patients')).toHaveLength(2))
    expect(scopesIn(queryClient)).toEqual(['account-1', 'account-3'])
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
