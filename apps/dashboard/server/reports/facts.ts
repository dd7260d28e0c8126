import type {
  Attendee,
  AvailabilityBlock,
  DailyAvailability,
  GroupAppointment,
  IndividualAppointment,
  Invoice,
  UnavailableBlock,
} from '@cliniko/core'
import { idOf } from '@/lib/links'
import { centsOf } from '@/lib/money'
import type { Booking, Slot, WeeklyHours } from '@/screens/reports/formulas/data'
import type { GroupFacts, InvoiceRecord, PlaceFacts } from './store'

// What is kept of each record. Names, notes and everything else that reports don't need are left behind here.

const timeOf = (time: string | null) => (time === null ? null : Date.parse(time))

/** An appointment of one patient. */
export function appointmentFacts(appointment: IndividualAppointment): Booking {
  const { id, patient, practitioner, business, appointment_type, patient_case } = appointment
  return {
    id,
    slot: id,
    patient: idOf(patient),
    practitioner: idOf(practitioner),
    business: idOf(business),
    type: idOf(appointment_type),
    startsAt: Date.parse(appointment.starts_at),
    endsAt: Date.parse(appointment.ends_at),
    createdAt: Date.parse(appointment.created_at),
    cancelledAt: timeOf(appointment.cancelled_at),
    reason: appointment.cancellation_reason,
    arrived: appointment.did_not_arrive ? false : appointment.patient_arrived ? true : null,
    patientCase: idOf(patient_case) || null,
  }
}

/** A stretch of a practitioner's time. */
export function slotFacts(block: AvailabilityBlock | UnavailableBlock | GroupAppointment): Slot {
  return {
    practitioner: idOf(block.practitioner),
    business: idOf(block.business),
    startsAt: Date.parse(block.starts_at),
    endsAt: Date.parse(block.ends_at),
  }
}

/** A group. */
export function groupFacts(group: GroupAppointment): GroupFacts {
  return { ...slotFacts(group), type: idOf(group.appointment_type) }
}

/** A place in a group. */
export function placeFacts(attendee: Attendee): PlaceFacts {
  return {
    id: attendee.id,
    slot: idOf(attendee.booking),
    patient: idOf(attendee.patient),
    createdAt: Date.parse(attendee.created_at),
    cancelledAt: timeOf(attendee.cancelled_at),
    reason: attendee.cancellation_reason,
    arrived: attendee.arrived,
    patientCase: idOf(attendee.patient_case) || null,
  }
}

/** An invoice. */
export function invoiceFacts(invoice: Invoice): InvoiceRecord {
  return {
    id: invoice.id,
    business: idOf(invoice.business),
    practitioner: idOf(invoice.practitioner) || null,
    issued: invoice.issue_date,
    net: centsOf(invoice.net_amount),
    appointment: idOf(invoice.appointment) || null,
    attendee: idOf(invoice.attendee) || null,
  }
}

/** Usual working hours on a weekday. Both 0 and 7 are Sunday. */
export function hoursFacts(availability: DailyAvailability): WeeklyHours {
  const { practitioner, business, day_of_week, availabilities } = availability
  return {
    practitioner: idOf(practitioner),
    business: idOf(business),
    weekday: (day_of_week ?? 0) % 7,
    times: (availabilities ?? []).map(({ starts_at, ends_at }) => [starts_at, ends_at] as const),
  }
}
