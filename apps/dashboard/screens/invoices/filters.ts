import { addDays, InvoiceStatus } from '@cliniko/core'
import { validDate } from '@/lib/format'

/** Which invoices are shown. It is in the URL. */
export interface InvoiceFilter {
  readonly status?: number | undefined
  /** The least age of open invoices in days: 0, 31, 61 or 91. */
  readonly age?: InvoiceAge | undefined
  readonly patientId?: string | undefined
  readonly practitionerId?: string | undefined
  /** `YYYY-MM-DD`, both inclusive. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** The ages of open invoices: the days at which each begins. */
export const invoiceAges = ['0', '31', '61', '91'] as const

/** One of {@link invoiceAges}. */
export type InvoiceAge = (typeof invoiceAges)[number]

const id = /^\d{1,20}$/

/** Reads the filter from the URL. Anything else than a filter is left out. */
export function invoiceFilterOf(params: { get(name: string): string | null }): InvoiceFilter {
  const status = Number(params.get('status'))
  const age = invoiceAges.find((days) => days === params.get('age'))
  const ids = { patientId: params.get('patient') ?? '', practitionerId: params.get('practitioner') ?? '' }
  return {
    // An age is that of open invoices.
    status: age ? InvoiceStatus.Open : [10, 20, 30, 40].includes(status) ? status : undefined,
    age,
    patientId: id.test(ids.patientId) ? ids.patientId : undefined,
    practitionerId: id.test(ids.practitionerId) ? ids.practitionerId : undefined,
    from: validDate(params.get('from')),
    to: validDate(params.get('to')),
  }
}

/** Whether any invoice is left out. */
export function isFiltering(filter: InvoiceFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** Returns the first and last date of issue. An age narrows the dates that were entered. */
export function issueDates({ age, from, to }: InvoiceFilter, today: string): { gte?: string; lte?: string } {
  if (!age) return { ...(from && { gte: from }), ...(to && { lte: to }) }
  const index = invoiceAges.indexOf(age)
  const next = invoiceAges[index + 1]
  const newest = addDays(today, -Number(age))
  const oldest = next === undefined ? undefined : addDays(today, 1 - Number(next))
  const gte = [from, oldest]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1)
  const lte = [to, newest].filter((date) => date !== undefined).sort()[0]
  // Invoices of today are 0 days old, and so are those dated ahead.
  return { ...(gte && { gte }), ...(age !== '0' || to ? lte && { lte } : {}) }
}

/** Returns the age of an invoice in days. Both dates are `YYYY-MM-DD`. */
export function ageInDays(issued: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(issued)) / 86_400_000))
}
