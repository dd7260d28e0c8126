import { type Invoice, InvoiceCalculationMethod, InvoiceStatus, invoices as operations } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { MockResource } from './resource.js'

export const invoices: MockResource = {
  lists: {
    [operations.listForPatientCase.path]: ({ tables }, caseId) =>
      tables.attendees
        .by('patient_case_id', caseId)
        .flatMap((attendee) => tables.invoices.by('attendee_id', attendee.id)),
  },
}

/** The fields of a new invoice, amounts included. The API has no operation that creates one. */
export interface NewInvoice
  extends Pick<Invoice, 'issue_date' | 'net_amount' | 'number' | 'status' | 'tax_amount' | 'total_amount'>,
    Partial<Pick<Invoice, 'closed_at' | 'discounted_amount' | 'invoice_to' | 'notes' | 'patient_extra_information'>> {
  readonly businessId: string
  readonly patientId: string
  /** Not on an invoice without an appointment. */
  readonly practitionerId?: string
  readonly appointmentId?: string
  readonly attendeeId?: string
  readonly originalInvoiceId?: string
}

const statusDescriptions: { readonly [status: number]: Invoice['status_description'] } = {
  [InvoiceStatus.Open]: 'Open',
  [InvoiceStatus.Paid]: 'Paid',
  [InvoiceStatus.Closed]: 'Closed',
  [InvoiceStatus.OpenCredit]: 'Open credit',
}

export function invoiceRecord(store: Store, id: string, invoice: NewInvoice, createdAt = store.now()): Invoice {
  const { businessId, patientId, practitionerId, appointmentId, attendeeId, originalInvoiceId, ...fields } = invoice
  return {
    id,
    archived_at: null,
    calculation_method: InvoiceCalculationMethod.TaxExclusive,
    calculation_method_description: 'Tax exclusive',
    closed_at: null,
    created_at: createdAt,
    deleted_at: null,
    discounted_amount: '0.00',
    invoice_to: null,
    notes: null,
    online_payment_url: null,
    patient_extra_information: null,
    status_description: invoice.status === null ? null : (statusDescriptions[invoice.status] ?? null),
    updated_at: createdAt,
    ...fields,
    ...(appointmentId && { appointment: store.link('appointments', appointmentId) }),
    ...(attendeeId && { attendee: store.link('attendees', attendeeId) }),
    business: store.link('businesses', businessId),
    invoice_items: store.linkToMany(`/invoices/${id}/invoice_items`),
    ...(originalInvoiceId && { original_invoice: store.link('invoices', originalInvoiceId) }),
    patient: store.link('patients', patientId),
    ...(practitionerId && { practitioner: store.link('practitioners', practitionerId) }),
    reversed_invoices: store.linkToMany(`/invoices?q[]=original_invoice_id:=${id}`),
    links: { self: store.url(`/invoices/${id}`) },
  }
}
