import { createClient, type Fetch } from '@cliniko/core'
import { QueryClient } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ClinikoProvider, usePatient, usePatients, useRequestBudget } from './index.js'

const fetch: Fetch = async (url) => {
  const id = /patients\/(\d+)/.exec(url)?.[1]
  return Response.json(id ? { id, first_name: 'Ada' } : { patients: [], total_entries: 0, links: {} })
}

/** Renders a screen with a cache of its own. */
function mount(children: ReactNode) {
  const client = createClient({ baseUrl: '/api', fetch })
  return render(
    <StrictMode>
      <ClinikoProvider client={client} queryClient={new QueryClient()}>
        {children}
      </ClinikoProvider>
    </StrictMode>,
  )
}

function Screen({ budget }: { budget: number }) {
  useRequestBudget(budget)
  const list = usePatients()
  const record = usePatient('7777777')
  return <p>{list.data && record.data ? 'done' : 'loading'}</p>
}

describe('useRequestBudget', () => {
  const warn = vi.spyOn(console, 'warn')
  beforeEach(() => void warn.mockReset().mockImplementation(() => {}))
  afterEach(cleanup)

  test('default: says nothing within the budget', async () => {
    mount(<Screen budget={2} />)
    await screen.findByText('done')
    expect(warn).not.toHaveBeenCalled()
  })

  test('behavior: warns once, with what was sent, and no id, in StrictMode too', async () => {
    const { unmount } = mount(<Screen budget={1} />)
    await screen.findByText('done')
    unmount()
    expect(warn.mock.calls).toEqual([
      [
        'useRequestBudget: 2 requests within a minute, over the budget of 1:\n  1 GET /patients\n  1 GET /patients/{id}',
      ],
    ])
  })

  test('behavior: does nothing in production', async () => {
    vi.resetModules()
    vi.stubEnv('NODE_ENV', 'production')
    const production = await import('./index.js')
    vi.unstubAllEnvs()
    const ProductionScreen = () => {
      production.useRequestBudget(0)
      return <p>{production.usePatients().data ? 'done' : 'loading'}</p>
    }
    render(
      <production.ClinikoProvider client={createClient({ baseUrl: '/api', fetch })}>
        <ProductionScreen />
      </production.ClinikoProvider>,
    )
    await screen.findByText('done')
    expect(warn).not.toHaveBeenCalled()
  })
})
