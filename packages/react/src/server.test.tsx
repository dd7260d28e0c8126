import { type Client, patients, practitioners } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { allQuery, appointmentsQuery, infiniteQuery, query, withScope } from '@cliniko/query'
import { HydrateCliniko, type Prefetcher, prefetcher } from '@cliniko/react/server'
import { type DehydratedState, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToReadableStream } from 'react-dom/server.edge'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordingClient, respondWithPatients } from '../test/set-up.js'
import {
  ClinikoProvider,
  useAllPractitioners,
  useAppointments,
  useInfinitePatients,
  usePatient,
  usePatients,
  useSuspensePatient,
} from './index.js'

const day = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', include: ['patient'] as const }

const messages: string[] = []
beforeEach(() => {
  messages.length = 0
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((message) => {
      // A real server and a browser share no process.
      if (!String(message).includes('Detected multiple renderers')) messages.push(String(message))
    })
  }
})
afterEach(() => {
  cleanup()
  document.body.replaceChildren()
  vi.restoreAllMocks()
})

interface AppProps {
  readonly client: Client
  readonly state: DehydratedState
  readonly scope?: string
  readonly children: ReactNode
}

/** An app with the query client that TanStack's guide makes, without any option. */
function App({ client, state, scope = 'session-1', children }: AppProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <ClinikoProvider client={client} scope={scope}>
          <HydrateCliniko state={state}>
            <Suspense fallback={<p>loading</p>}>{children}</Suspense>
          </HydrateCliniko>
        </ClinikoProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}

/** Renders on a server, and hydrates in a browser. Returns the HTML of the server. */
async function openPage(server: AppProps, browser: AppProps): Promise<string> {
  const stream = await renderToReadableStream(<App {...server} />)
  const html = await new Response(stream).text()
  const container = document.createElement('div')
  container.innerHTML = html
  document.body.append(container)
  await act(async () => hydrateRoot(container, <App {...browser} />))
  expect(messages).toEqual([])
  return html
}

/** What a server component passes on to the browser, when it is all there. */
function serialized(cliniko: Prefetcher): DehydratedState {
  return JSON.parse(JSON.stringify(cliniko.state()))
}

describe('prefetching on a server', () => {
  test('C45 C88 behavior: the day view is in the HTML, and the browser sends nothing', async () => {
    const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 120, rateLimit: false })
    const server = withScope(mock.client(), 'session-1')
    const cliniko = prefetcher()
    await cliniko.prefetch(
      appointmentsQuery(server, day),
      allQuery(server, practitioners.list),
      infiniteQuery(server, patients.list, { perPage: 20 }),
    )
    const Day = () => {
      const { data: appointments = [] } = useAppointments(day)
      const { data: all = [] } = useAllPractitioners()
      const { data: list } = useInfinitePatients({ perPage: 20 })
      return (
        <p>
          {appointments[0]?.included.patient?.label}, {all.length} practitioners, {list?.items.length} patients
        </p>
      )
    }
    const browser = recordingClient(() => Response.error())
    const state = serialized(cliniko)
    const html = await openPage(
      { client: recordingClient(() => Response.error()).client, state, children: <Day /> },
      { client: browser.client, state, children: <Day /> },
    )
    expect(html.replaceAll('<!-- -->', '')).toMatch(/<p>\w.*, \d+ practitioners, 20 patients<\/p>/)
    expect(screen.getByText(/20 patients/)).toBeDefined()
    expect(browser.requests).toEqual([])
  })

  test('C88 behavior: a query that is not awaited streams, and the browser sends nothing', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const server = recordingClient(async (request) => {
      await held
      return respondWithPatients(request)
    })
    const cliniko = prefetcher()
    void cliniko.prefetch(query(withScope(server.client, 'session-1'), patients.get, '1'))
    const state = cliniko.state()
    expect(state.queries.map((entry) => entry.state.status)).toEqual(['pending'])
    const Name = () => <p>{useSuspensePatient('1').data.first_name}</p>
    const browser = recordingClient(() => Response.error())
    const app = { state, children: <Name /> }
    const page = openPage({ ...app, client: server.client }, { ...app, client: browser.client })
    release()
    expect(await page).toContain('<p>Ada</p>')
    expect(await screen.findByText('Ada')).toBeDefined()
    expect([server.requests.length, browser.requests.length]).toEqual([1, 0])
  })

  test('behavior: prefetching never rejects, and the browser sends what failed', async () => {
    const server = recordingClient(() => Response.json({}, { status: 500 }))
    const cliniko = prefetcher()
    await cliniko.prefetch(query(withScope(server.client, 'session-1'), patients.get, '1'))
    expect(cliniko.state().queries).toEqual([])
    const browser = recordingClient(respondWithPatients)
    const Name = () => <p>{usePatient('1').data?.first_name ?? 'loading'}</p>
    render(
      <App client={browser.client} state={cliniko.state()}>
        <Name />
      </App>,
    )
    expect(await screen.findByText('Ada')).toBeDefined()
    expect(browser.requests).toHaveLength(1)
  })

  test('C85 behavior: what was prefetched for another session is dropped, with a warning', async () => {
    const server = recordingClient(respondWithPatients)
    const cliniko = prefetcher()
    await cliniko.prefetch(query(withScope(server.client, 'session-2'), patients.list))
    const browser = recordingClient(() => new Promise(() => {}))
    const Count = () => <p>{usePatients().data?.items.length ?? 'loading'}</p>
    render(
      <App client={browser.client} state={serialized(cliniko)}>
        <Count />
      </App>,
    )
    expect(screen.getByText('loading')).toBeDefined()
    expect(messages).toEqual([expect.stringContaining('another scope')])
  })

  test('C85 behavior: after sign-out, what the page came with does not come back', async () => {
    const server = recordingClient(respondWithPatients)
    const cliniko = prefetcher()
    await cliniko.prefetch(query(withScope(server.client, 'session-1'), patients.list))
    const state = serialized(cliniko)
    const browser = recordingClient(() => new Promise(() => {}))
    const queryClient = new QueryClient()
    const Count = () => <p>{usePatients().data?.items.length ?? 'loading'}</p>
    const app = (scope: string | null) => (
      <ClinikoProvider client={browser.client} scope={scope} queryClient={queryClient}>
        <HydrateCliniko state={state}>
          <Count />
        </HydrateCliniko>
      </ClinikoProvider>
    )
    const { rerender } = render(app('session-1'))
    expect(screen.getByText('3')).toBeDefined()
    rerender(app(null))
    await waitFor(() => expect(screen.getByText('loading')).toBeDefined())
    const scopes = queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey[0])
    expect(scopes).toEqual(['clinic'])
    expect(messages).toEqual([])
  })
})
