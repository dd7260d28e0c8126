import { type Client, createClient, type Fetch } from '@cliniko/core'
import { ClinikoProvider } from '@cliniko/react'
import { QueryClient } from '@tanstack/react-query'
import { type ReactNode, StrictMode } from 'react'

export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly body: unknown
}

/** A client that records its requests and gets its responses from `respond`. */
export function recordingClient(respond: (request: SentRequest) => Response | Promise<Response>): {
  readonly client: Client
  readonly requests: SentRequest[]
} {
  const requests: SentRequest[] = []
  const fetch: Fetch = async (url, { method = 'GET', body }) => {
    const { pathname, searchParams } = new URL(url, 'https://clinic.test')
    const request = {
      method,
      path: pathname,
      search: searchParams,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    }
    requests.push(request)
    return respond(request)
  }
  return { client: createClient({ baseUrl: '/api', scope: 'clinic', fetch, retry: { limit: 0 } }), requests }
}

/** A provider whose client records its requests and gets its responses from `respond`. */
export function setUp(respond: (request: SentRequest) => Response | Promise<Response>) {
  const { client, requests } = recordingClient(respond)
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <ClinikoProvider client={client} queryClient={queryClient}>
      {children}
    </ClinikoProvider>
  )
  const strictWrapper = ({ children }: { children: ReactNode }) => <StrictMode>{wrapper({ children })}</StrictMode>
  return { client, queryClient, requests, wrapper, strictWrapper }
}

export function patient(id: string) {
  return { id, first_name: 'Ada', last_name: 'Nguyen', email: null }
}

/** A page of patients, of which there are three. */
export function patientPage(ids: readonly string[], next?: string): Response {
  return Response.json({ patients: ids.map(patient), total_entries: 3, links: next ? { next } : {} })
}

/** Responds to `GET /patients` with the ids that it names, and to `GET /patients/{id}`. */
export function respondWithPatients({ path, search }: SentRequest): Response {
  const id = /\/patients\/(\d+)$/.exec(path)?.[1]
  if (id) return Response.json(patient(id))
  const ids = /^id:=(.*)$/.exec(search.get('q[]') ?? '')?.[1]?.split(',') ?? ['1', '2', '3']
  return Response.json({ patients: ids.map(patient), total_entries: ids.length, links: {} })
}
