import { type Link, linkedId } from '@cliniko/core'

/** Records are left out of lists while one of these is set, unless a filter asks for them by it. */
export const hiding = ['archived_at', 'cancelled_at', 'deleted_at'] as const

type Values = Readonly<Record<string, unknown>>

/** A link of this API to one record at its top; others take longer to read. */
const plainLink = /^https:\/\/api\.[a-z]{2}\d{1,2}\.cliniko\.com\/v1\/[a-z_]+\/(\d+)$/

/**
 * What a filter's field means on a record: `patient_id` is the id that the link `patient` leads to. Some stand for what
 * has another name there.
 */
export function fieldOf(record: object, field: string): unknown {
  const values = record as Values
  if (field in values) return values[field]
  // An individual appointment has one patient, a line of an invoice one source.
  if (field === 'patient_ids') return 'patient_name' in values ? [idIn(values.patient)] : undefined
  if (field === 'source_item_id') return idIn(values.billable_item ?? values.product)
  if (!field.endsWith('_id')) return undefined
  // An attendee's appointment is its booking.
  return idIn(values[field.slice(0, -3)] ?? (field === 'appointment_id' ? values.booking : undefined))
}

/** The id that a link leads to. */
export function idIn(value: unknown): string | undefined {
  const link = value as Link | null | undefined
  return link ? (plainLink.exec(link.links.self)?.[1] ?? linkedId(link)) : undefined
}

/** The value of a record's own column. */
export function columnOf(record: object, column: string): unknown {
  return (record as Values)[column]
}

/** Whether a list can be sorted by it: links and lists can't be. */
export function isColumn(record: object, column: string): boolean {
  const value = Object.hasOwn(record, column) ? columnOf(record, column) : undefined
  return value !== undefined && (typeof value !== 'object' || value === null)
}

/** Compares ids, which have too many digits for a number. */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
