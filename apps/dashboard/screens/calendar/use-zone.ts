'use client'
import { useAllBusinesses } from '@cliniko/react'
import { useClinic } from '@/lib/clinic'

/** Returns the time zone of a business, or the clinic's if none is chosen. */
export function useZone(site: string): string {
  const { timeZone } = useClinic()
  const businesses = useAllBusinesses().data
  return businesses?.find(({ id }) => id === site)?.time_zone_identifier ?? timeZone
}
