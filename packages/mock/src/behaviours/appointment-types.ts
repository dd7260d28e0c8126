import type { AppointmentTypeCreate } from '@cliniko/core'
import { appointmentTypeRecord } from '../records.js'
import type { Store } from '../store.js'
import type { Behaviour, Fields } from './behaviour.js'

/** Appointment types say which practitioners give them. */
export const appointmentTypes: Behaviour = {
  required: ['duration_in_minutes', 'max_attendees', 'name'],
  extra: ['billable_item_id', 'business_ids', 'practitioner_ids', 'product_id', 'treatment_note_template_id'],
  check({ duration_in_minutes: duration, max_attendees: attendees }) {
    return {
      ...(duration !== undefined && !isWithin(duration, 1439) && { duration_in_minutes: 'must be from 1 to 1439' }),
      ...(attendees !== undefined && !isWithin(attendees, 99) && { max_attendees: 'must be from 1 to 99' }),
    }
  },
  create(store, body) {
    const record = appointmentTypeRecord(store, store.nextId(), asCreate(body))
    store.tables.appointment_types.set(record.id, record)
    giveTo(store, record.id, body)
    return record
  },
  changed: (store, { id }, body) => giveTo(store, id, body),
}

function giveTo(store: Store, typeId: string, { practitioner_ids: ids }: Fields): void {
  if (!Array.isArray(ids)) return
  for (const [practitionerId, types] of store.gives) {
    if (ids.includes(practitionerId)) types.add(typeId)
    else types.delete(typeId)
  }
}

function isWithin(value: unknown, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= max
}

/** What's required is there: that has been checked. */
function asCreate(body: Fields): AppointmentTypeCreate {
  return {
    ...body,
    name: String(body.name),
    duration_in_minutes: Number(body.duration_in_minutes),
    max_attendees: Number(body.max_attendees),
  }
}
