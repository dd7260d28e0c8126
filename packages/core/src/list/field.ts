import { type Link, linkedId } from '../relations/link.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * The value that a filter's field has on a record. A field such as `patient_id` is the id that the record's link
 * `patient` points to; some fields have another name on the record.
 *
 * @example fieldOf(appointment, 'practitioner_id') // '1752849161776013508'
 */
export function fieldOf(record: object, field: string): unknown {
  const fields = record as Fields
  if (field in fields) return fields[field]
  // An individual appointment has one patient, an invoice item one source, and an attendee's appointment is its booking.
  if (field === 'patient_ids') return 'patient' in fields ? idsIn(fields.patient) : undefined
  if (field === 'source_item_id') return idIn(fields.billable_item ?? fields.product)
  if (!field.endsWith('_id')) return undefined
  return idIn(fields[field.slice(0, -3)] ?? (field === 'appointment_id' ? fields.booking : undefined))
}

function idIn(value: unknown): string | undefined {
  return linkedId(value as Link | null | undefined)
}

function idsIn(value: unknown): readonly string[] {
  const id = idIn(value)
  return id === undefined ? [] : [id]
}
