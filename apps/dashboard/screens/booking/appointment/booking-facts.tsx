'use client'
import { InvoiceStatus, isIndividualAppointment, type RepeatRule } from '@cliniko/core'
import type { ReactNode } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { idOf } from '@/lib/links'
import { bookingText } from '@/text'
import type { BookingRecord } from '../booking-record'
import { nameIn, useBusinessNames, usePractitionerNames } from '../people'
import styles from './appointment.module.css'

const { facts, invoice } = bookingText

/** When, what, with whom and where a booking is. `children` are more facts. */
export function BookingFacts({
  booking,
  children,
}: {
  readonly booking: BookingRecord
  readonly children?: ReactNode
}) {
  const { timeZone, can } = useClinic()
  const practitioners = usePractitionerNames()
  const businesses = useBusinessNames()
  const { starts_at, ends_at, practitioner, business, repeat_rule } = booking
  const minutes = (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000
  const type =
    'included' in booking && 'appointment_type' in booking.included ? booking.included.appointment_type : null
  return (
    <dl className="facts">
      <dt>{facts.when}</dt>
      <dd>
        {dateAt(starts_at, timeZone)}, {clockTime(starts_at, timeZone)}–{clockTime(ends_at, timeZone)}{' '}
        <span className={styles.muted}>({bookingText.minutes(minutes)})</span>
      </dd>
      {type && (
        <>
          <dt>{facts.type}</dt>
          <dd>
            <span className={styles.dot} style={{ background: type.color }} aria-hidden="true" />
            {type.name}
          </dd>
        </>
      )}
      <dt>{facts.practitioner}</dt>
      <dd>
        <bdi>{nameIn(practitioners, idOf(practitioner))}</bdi>
      </dd>
      {businesses.length > 1 && (
        <>
          <dt>{facts.business}</dt>
          <dd>{nameIn(businesses, idOf(business))}</dd>
        </>
      )}
      {repeats(repeat_rule) && (
        <>
          <dt>{facts.repeats}</dt>
          <dd>{repeats(repeat_rule)}</dd>
        </>
      )}
      {can('billing') && isIndividualAppointment(booking) && (
        <>
          <dt>{facts.invoice}</dt>
          <dd>{invoiceState(booking.invoice_status)}</dd>
        </>
      )}
      {children}
    </dl>
  )
}

function repeats(rule: RepeatRule | null): string | undefined {
  if (!rule?.number_of_repeats || !rule.repeat_type) return undefined
  return bookingText.repeatRule(rule.number_of_repeats, rule.repeat_type, rule.repeating_interval ?? 1)
}

function invoiceState(status: number | null): string {
  const names: Readonly<Record<number, string>> = {
    [InvoiceStatus.Open]: invoice.open,
    [InvoiceStatus.Paid]: invoice.paid,
    [InvoiceStatus.Closed]: invoice.closed,
    [InvoiceStatus.OpenCredit]: invoice.credit,
  }
  return names[status ?? 0] ?? invoice.none
}
