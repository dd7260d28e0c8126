'use client'
import { type IndividualAppointment, isIndividualAppointment } from '@cliniko/core'
import dynamic from 'next/dynamic'
import { useCallback, useEffect, useState } from 'react'
import { useUrlState } from '@/lib/url-state'
import { useFocusedBooking } from '../calendar/focused-booking'
import type { AppointmentAction } from './appointment/individual-sheet'
import { useCachedBooking } from './cached-bookings'
import { useBookingKeys, useNewBookingKeys } from './use-booking-keys'

const loadSheet = () => import('./appointment/appointment-sheet')
const loadPanel = () => import('./panel/booking-panel')
const loadCancel = () => import('./appointment/cancel-dialog')
const loadRebook = () => import('./appointment/rebook-dialog')

const AppointmentSheet = dynamic(() => loadSheet().then((module) => module.AppointmentSheet))
const BookingPanel = dynamic(() => loadPanel().then((module) => module.BookingPanel))
const CancelDialog = dynamic(() => loadCancel().then((module) => module.CancelDialog))
const RebookDialog = dynamic(() => loadRebook().then((module) => module.RebookDialog))

interface OpenAction {
  readonly action: AppointmentAction
  readonly appointment: IndividualAppointment
}

/**
 * What opens over the calendar, by the URL: the sheet of a booking (`?booking=ID`) and the panel that books (`?book=`). Its
 * keys act on the open booking, or on the one that has the focus.
 */
export function CalendarPanels() {
  const [params, change] = useUrlState()
  const bookingId = params.get('booking') ?? undefined
  const focusedId = useFocusedBooking()
  const cached = useCachedBooking()
  const [open, setOpen] = useState<OpenAction>()
  const act = useCallback(
    (action: AppointmentAction, id: string) => {
      const appointment = cached(id)
      if (!appointment || !isIndividualAppointment(appointment)) return
      if (action === 'cancel' && appointment.cancelled_at) return
      setOpen({ action, appointment })
    },
    [cached],
  )
  useBookingKeys(focusedId, act)
  useNewBookingKeys()
  useEffect(loadWhenIdle, [])
  const close = () => setOpen(undefined)
  const closeSheet = () => change({ booking: undefined }, 'replace')
  return (
    <>
      {bookingId !== undefined && (
        <AppointmentSheet
          id={bookingId}
          onAction={act}
          onOpen={(id) => change({ booking: id }, 'replace')}
          onClose={closeSheet}
        />
      )}
      {params.has('book') && <BookingPanel key={params.get('book')} />}
      {open?.action === 'cancel' && (
        // The notice with its undo is behind the sheet.
        <CancelDialog appointment={open.appointment} onClose={close} onCancelled={closeSheet} />
      )}
      {open?.action === 'rebook' && <RebookDialog appointment={open.appointment} onClose={close} />}
    </>
  )
}

/** The panels are no part of the first view, but open at once afterwards. */
function loadWhenIdle(): () => void {
  const load = () => void Promise.all([loadSheet(), loadPanel(), loadCancel(), loadRebook()])
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(load, 2_000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(load, { timeout: 4_000 })
  return () => cancelIdleCallback(handle)
}
