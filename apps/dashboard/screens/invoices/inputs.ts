import { addDays, dayRange } from '@cliniko/core'
import { type InvoiceFilter, issueDates } from './filters'

const related = ['patient', 'practitioner'] as const

/** Invoices of a filter, the newest first. */
export function invoicesInput(filter: InvoiceFilter, today: string) {
  const { status, patientId, practitionerId } = filter
  const issued = issueDates(filter, today)
  return {
    where: {
      ...(status !== undefined && { status }),
      ...(patientId !== undefined && { patient_id: patientId }),
      ...(practitionerId !== undefined && { practitioner_id: practitionerId }),
      ...((issued.gte || issued.lte) && { issue_date: issued }),
    },
    sort: ['-issue_date', '-number'],
    perPage: 50,
    include: related,
  } as const
}

/** One invoice, archived or not. */
export function invoiceInput(id: string) {
  return { id, where: { archived_at: { any: true } }, include: [...related, 'business'] } as const
}

/** The items of an invoice. */
export function itemsInput(invoiceId: string) {
  return { where: { invoice_id: invoiceId }, sort: 'id' } as const
}

/** Reads from the URL how many days the worklist goes back. */
export function missingDaysOf(params: { get(name: string): string | null }): 7 | 14 | 30 {
  const days = Number(params.get('days'))
  return days === 14 || days === 30 ? days : 7
}

/** Appointments from some days ago until the end of today, to look for visits without an invoice. */
export function visitsInput(days: number, today: string, timeZone: string) {
  return {
    from: dayRange(addDays(today, 1 - days), timeZone).from,
    to: dayRange(today, timeZone).to,
    include: ['appointment_type', 'patient', 'practitioner'],
  } as const
}

/** Classes of the same time. */
export function classVisitsInput(days: number, today: string, timeZone: string) {
  const { from, to } = visitsInput(days, today, timeZone)
  return { where: { starts_at: { gte: from, lt: to } }, include: ['appointment_type', 'practitioner'] } as const
}

/** Who attended classes. At most 100 classes. */
export function classAttendeesInput(classIds: readonly string[]) {
  return classIds.length ? ({ where: { booking_id: classIds.slice(0, 100) }, include: ['patient'] } as const) : null
}
