import { fieldsOf } from '../fields.js'
import { linkedId } from '../relations/link.js'

/**
 * The value that a filter's field has on a record. A field such as `patient_id` is the id that the record's link
 * `patient` points to; some fields have another name on the record.
 *
 * @example fieldOf(appointment, 'practitioner_id') // '1752849161776013508'
 */
export function fieldOf(record: object, field: string): unknown {
  const fields = fieldsOf(record)
  if (field in fields) return fields[field]
  // An individual appointment has one patient, an invoice item one source, and an attendee's appointment is its booking.
  if (field === 'patient_ids') return 'patient' in fields ? idsIn(fields.patient) : undefined
  if (field === 'source_item_id') return linkedId(fields.billable_item ?? fields.product)
  if (!field.endsWith('_id')) return undefined
  return linkedId(fields[field.slice(0, -3)] ?? (field === 'appointment_id' ? fields.booking : undefined))
}

function idsIn(link: unknown): readonly string[] {
  const id = linkedId(link)
  return id === undefined ? [] : [id]
}
