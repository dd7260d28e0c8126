import { createClient, type Fetch, type Operation } from '@cliniko/core'
import { notifyManager, QueryClient } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import * as react from '../index.js'

afterEach(cleanup)

// Within `act`, nothing waits: React would show the fallback of Suspense for 300 ms.
notifyManager.setScheduler(queueMicrotask)

/** Renders hooks with a client whose responses fit the operation. */
function setUp(operation: Operation) {
  const requests: { method: string; url: string; body: unknown }[] = []
  const fetch: Fetch = async (url, { method = 'GET', body }) => {
    requests.push({ method, url, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    return method === 'GET'
      ? Response.json({ id: '1', [operation.resource]: [], total_entries: 0, links: {} })
      : new Response(null, { status: 204 })
  }
  const client = createClient({ baseUrl: '/api', fetch, retry: { limit: 0 } })
  const queryClient = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <react.ClinikoProvider client={client} queryClient={queryClient}>
      <Suspense fallback="loading">{children}</Suspense>
    </react.ClinikoProvider>
  )
  return { requests, wrapper }
}

/** A hook that reads, whatever its operation. Its own types say what it takes. */
interface QueryHook {
  (input: unknown): { readonly isSuccess: boolean; readonly fetchStatus: string }
  readonly operation: Operation
}

/** A hook that writes, whatever its operation. */
interface MutationHook {
  (): { readonly mutateAsync: (variables: unknown) => Promise<unknown> }
  readonly operation: Operation
}

const hooks = Object.entries<object>(react).filter(
  (entry): entry is [string, QueryHook | MutationHook] => 'operation' in entry[1],
)
const queryHooks = hooks.filter((entry): entry is [string, QueryHook] => !entry[1].operation.effect)
const waitingHooks = queryHooks.filter(([name]) => !name.startsWith('useSuspense'))
const mutationHooks = hooks.filter((entry): entry is [string, MutationHook] => Boolean(entry[1].operation.effect))

/** Ids by their names: `{ patient_form_id: '1', id: '2' }`. */
function idsFor({ ids }: Operation): Readonly<Record<string, string>> {
  return Object.fromEntries(ids.map((name, index) => [name, `${index + 1}`]))
}

function daysFor({ query }: Operation): Readonly<Record<string, string>> {
  return query.includes('from') ? { from: '2026-03-02', to: '2026-03-08' } : {}
}

function pathFor(operation: Operation): string {
  return `/api${operation.path.replace(/\{(\w+)\}/g, (_placeholder, name: string) => idsFor(operation)[name] ?? '')}`
}

/** How a hook reads a list, by its name. */
function pagingOf(name: string): Readonly<Record<string, string>> {
  if (/^use(Suspense)?Infinite/.test(name)) return { page: '1' }
  return /^use(Suspense)?All/.test(name) ? { per_page: '100' } : {}
}

describe('query hooks', () => {
  test.each(queryHooks)('C96 default: %s sends its operation', async (name, hook) => {
    const { operation } = hook
    const { requests, wrapper } = setUp(operation)
    const input = { ...idsFor(operation), ...daysFor(operation) }
    const { result } = await act(async () => renderHook(() => hook(input), { wrapper }))
    await waitFor(() => expect(result.current?.isSuccess).toBe(true))
    const query = new URLSearchParams({ ...daysFor(operation), ...pagingOf(name) })
    const url = [pathFor(operation), query.toString()].filter(Boolean).join('?')
    expect(requests).toEqual([{ method: 'GET', url, body: undefined }])
  })

  test.each(queryHooks.filter(([, { operation }]) => operation.ids.length === 1))(
    'input: %s takes the id alone',
    async (_name, hook) => {
      const { requests, wrapper } = setUp(hook.operation)
      const { result } = await act(async () => renderHook(() => hook('1'), { wrapper }))
      await waitFor(() => expect(result.current?.isSuccess).toBe(true))
      expect(requests[0]?.url.split('?')[0]).toBe(pathFor(hook.operation))
    },
  )

  test.each(waitingHooks)('input: %s sends nothing while its input is null', (_name, hook) => {
    const { requests, wrapper } = setUp(hook.operation)
    expect(renderHook(() => hook(null), { wrapper }).result.current.fetchStatus).toBe('idle')
    expect(requests).toEqual([])
  })

  test.each(waitingHooks.filter(([, { operation }]) => operation.ids.length > 0))(
    'input: %s sends nothing while its input or an id is missing',
    (_name, hook) => {
      const { requests, wrapper } = setUp(hook.operation)
      const incomplete = Object.keys(idsFor(hook.operation)).flatMap((name) => [
        { ...idsFor(hook.operation), [name]: undefined },
        { ...idsFor(hook.operation), [name]: null },
      ])
      for (const input of [undefined, ...incomplete]) {
        expect(renderHook(() => hook(input), { wrapper }).result.current.fetchStatus).toBe('idle')
      }
      expect(requests).toEqual([])
    },
  )
})

describe('mutation hooks', () => {
  test.each(mutationHooks)('default: %s sends its operation', async (_name, hook) => {
    const { operation } = hook
    const { requests, wrapper } = setUp(operation)
    const { result } = renderHook(() => hook(), { wrapper })
    const body = operation.body ? { name: 'New' } : undefined
    const variables = body ? { ...idsFor(operation), ...body } : '1'
    await act(() => result.current.mutateAsync(variables))
    expect(requests[0]).toEqual({ method: operation.method, url: pathFor(operation), body })
  })
})
