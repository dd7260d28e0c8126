'use client'
import { useClinikoClient } from '@cliniko/react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Scope } from './formulas/data'
import type { JobAction, ReportState } from './report-state'

/** What the server knew when it rendered the page. */
export interface RenderedReport {
  readonly scope: Scope
  readonly state: ReportState
}

/** Milliseconds between two looks at the collection while it runs. */
const interval = 1500

/** Reads the report of a period. While its data are collected, it is read again until that is done. */
export function useReport(scope: Scope, initial: RenderedReport) {
  const { scope: session } = useClinikoClient()
  return useQuery({
    // Queries of a session are removed with it.
    queryKey: [session, 'reports', scope],
    queryFn: ({ signal }) => readReport(scope, signal),
    initialData: isSame(scope, initial.scope) ? initial.state : undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.job.state === 'running' ? interval : false),
  })
}

/** Starts or pauses the collection. */
export function useJobAction() {
  const { scope: session } = useClinikoClient()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: sendAction,
    onSettled: () => queryClient.invalidateQueries({ queryKey: [session, 'reports'] }),
  })
}

function isSame(a: Scope, b: Scope): boolean {
  return a.from === b.from && a.to === b.to && a.business === b.business
}

async function readReport({ from, to, business }: Scope, signal: AbortSignal): Promise<ReportState> {
  const params = new URLSearchParams({ period: 'custom', from, to, ...(business && { business }) })
  const response = await fetch(`/api/reports?${params}`, { signal })
  if (!response.ok) throw new Error(`The report could not be read: ${response.status}.`)
  return (await response.json()) as ReportState
}

async function sendAction(action: JobAction): Promise<void> {
  const response = await fetch('/api/reports', { method: 'POST', body: action })
  if (!response.ok) throw new Error(`The collection could not be changed: ${response.status}.`)
}
