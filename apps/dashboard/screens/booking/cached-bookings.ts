'use client'
import type { Booking, Client } from '@cliniko/core'
import { resourceKey } from '@cliniko/query'
import { useClinikoClient } from '@cliniko/react'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/**
 * Returns a function that finds a booking in the lists that are on screen or were a moment ago, so that a key acts on it
 * without a request. Undefined if it is in none.
 */
export function useCachedBooking(): (id: string) => Booking | undefined {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  return useCallback(
    (id) => {
      const listed = listWith(queryClient, client, id)?.find((booking) => booking.id === id)
      if (listed) return listed
      const records = queryClient.getQueriesData<Booking>({ queryKey: [...resourceKey(client, 'bookings'), 'one'] })
      return records.find(([, booking]) => booking?.id === id)?.[1]
    },
    [queryClient, client],
  )
}

/** Returns a function that returns the list which holds a booking: the day on screen. Empty if none does. */
export function useCachedNeighbours(): (id: string) => readonly Booking[] {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  return useCallback((id) => listWith(queryClient, client, id) ?? [], [queryClient, client])
}

function listWith(queryClient: QueryClient, client: Client, id: string): readonly Booking[] | undefined {
  const queries = queryClient.getQueryCache().findAll({ queryKey: [...resourceKey(client, 'bookings'), 'all'] })
  // Lists on screen first: they are kept up to date.
  const lists = queries.sort((a, b) => Number(b.isActive()) - Number(a.isActive())).map(({ state }) => state.data)
  return lists.filter(isBookings).find((list) => list.some((booking) => booking.id === id))
}

/** The key says that it is a list of bookings. */
function isBookings(data: unknown): data is readonly Booking[] {
  return Array.isArray(data)
}
