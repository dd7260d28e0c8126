'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { settingsText } from '@/text'
import { Empty } from '@/ui/empty'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'

/** Props of {@link Loaded}. */
export interface LoadedProps<T> {
  readonly query: UseQueryResult<T, Error>
  /** What to say if a list is empty. */
  readonly empty?: string
  readonly children: (data: T) => ReactNode
}

/** Shows what a query has loaded, or why there is nothing. */
export function Loaded<T>({ query, empty, children }: LoadedProps<T>) {
  const { data, error } = query
  if (error && data === undefined) return <Problem error={error} onRetry={() => void query.refetch()} />
  if (data === undefined) return <Skeleton rows={6} label={settingsText.loading} />
  if (empty !== undefined && Array.isArray(data) && data.length === 0) return <Empty message={empty} />
  return children(data)
}
