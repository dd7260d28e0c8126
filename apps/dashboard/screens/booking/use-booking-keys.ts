'use client'
import { isIndividualAppointment } from '@cliniko/core'
import { useMemo } from 'react'
import { useUrlState } from '@/lib/url-state'
import { useShortcuts } from '@/shell/shortcuts'
import { bookingText } from '@/text'
import { useArrival } from './actions/use-arrival'
import type { AppointmentAction } from './appointment/individual-sheet'
import { useCachedBooking } from './cached-bookings'

const { keys } = bookingText

/** Adds the keys that act on a booking: on the page for the one that has the focus, in a sheet for its own. */
export function useBookingKeys(
  targetId: string | undefined,
  act: (action: AppointmentAction, id: string) => void,
): void {
  const cached = useCachedBooking()
  const mark = useArrival()
  const own = useMemo(() => {
    if (targetId === undefined) return []
    const markAs = (arrived: boolean) => {
      const booking = cached(targetId)
      if (booking && isIndividualAppointment(booking) && !booking.cancelled_at) mark(booking, arrived)
    }
    return [
      { keys: 'A', name: keys.arrived, run: () => markAs(true) },
      { keys: 'N', name: keys.missed, run: () => markAs(false) },
      { keys: 'X', name: keys.cancel, run: () => act('cancel', targetId) },
      { keys: 'R', name: keys.rebook, run: () => act('rebook', targetId) },
    ]
  }, [targetId, cached, mark, act])
  useShortcuts(own)
}

/** Adds the keys that begin a new booking. */
export function useNewBookingKeys(): void {
  const [, change] = useUrlState()
  useShortcuts(
    useMemo(
      () => [
        { keys: 'F', name: keys.firstFree, run: () => change({ book: 'first', booking: undefined }) },
        { keys: 'B', name: keys.book, run: () => change({ book: 'any', booking: undefined }) },
      ],
      [change],
    ),
  )
}
