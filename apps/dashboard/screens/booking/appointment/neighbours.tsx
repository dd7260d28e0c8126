'use client'
import { type Booking, bookings } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { idOf } from '@/lib/links'
import { bookingText } from '@/text'
import { Icon } from '@/ui/icon'
import { isOff } from '../booking-record'
import { useCachedNeighbours } from '../cached-bookings'
import { nameIn, usePractitionerNames } from '../people'
import styles from './appointment.module.css'

/** Props of {@link Neighbours}. */
export interface NeighboursProps {
  readonly booking: Booking
  readonly onOpen: (id: string) => void
}

/** Goes to the practitioner's previous or next booking, also over days and weeks. */
export function Neighbours({ booking, onOpen }: NeighboursProps) {
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const practitioners = usePractitionerNames()
  const practitionerId = idOf(booking.practitioner)
  const shown = useCachedNeighbours()
  const [atEnd, setAtEnd] = useState<'previous' | 'next'>()

  async function go(direction: 'previous' | 'next'): Promise<void> {
    const isNext = direction === 'next'
    const onScreen = shown(booking.id).filter((other) => idOf(other.practitioner) === practitionerId && !isOff(other))
    const beside = onScreen[onScreen.findIndex(({ id }) => id === booking.id) + (isNext ? 1 : -1)]
    if (beside && !isOff(booking)) return onOpen(beside.id)
    const { items } = await queryClient.fetchQuery(
      query(client, bookings.list, {
        where: {
          practitioner_id: practitionerId,
          starts_at: isNext ? { gt: booking.starts_at } : { lt: booking.starts_at },
        },
        sort: isNext ? 'starts_at' : '-starts_at',
        perPage: 1,
      }),
    )
    const [found] = items
    if (found) onOpen(found.id)
    else setAtEnd(direction)
  }

  return (
    <nav className={styles.neighbours} aria-label={bookingText.ofPractitioner(nameIn(practitioners, practitionerId))}>
      <button
        type="button"
        className="button quiet"
        disabled={atEnd === 'previous'}
        onClick={() => void go('previous').catch(() => setAtEnd('previous'))}
      >
        <Icon name="back" size={16} /> {bookingText.previous}
      </button>
      <button
        type="button"
        className="button quiet"
        disabled={atEnd === 'next'}
        onClick={() => void go('next').catch(() => setAtEnd('next'))}
      >
        {bookingText.next} <Icon name="next" size={16} />
      </button>
    </nav>
  )
}
