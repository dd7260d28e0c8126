import { allSchemas } from '@cliniko/schemas/all'
import { appointmentTypeRecord } from '../records/appointment-types.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'
import type { FieldErrors } from './validate.js'

/** Who gives appointments of a type, and where. */
interface Givers {
  readonly business_ids?: readonly string[]
  readonly practitioner_ids?: readonly string[]
}

/** Appointment types say which practitioners give them, and where. */
export const appointmentTypes = behaviour({
  table: (tables) => tables.appointment_types,
  schemas: allSchemas.appointment_types,
  references: {
    billable_item_id: 'billable_items',
    product_id: 'products',
    treatment_note_template_id: 'treatment_note_templates',
  },
  checkCreate: check,
  checkUpdate: check,
  make: appointmentTypeRecord,
  made: (store, { id }, body) => give(store, id, body),
  changed: (store, { id }, body) => give(store, id, body),
})

function check({ tables }: Store, { business_ids = [], practitioner_ids = [] }: Givers): FieldErrors {
  return {
    ...(business_ids.some((id) => !tables.businesses.has(id)) && { business_ids: 'must exist' }),
    ...(practitioner_ids.some((id) => !tables.practitioners.has(id)) && { practitioner_ids: 'must exist' }),
  }
}

function give(store: Store, typeId: string, { business_ids: places, practitioner_ids: givers }: Givers): void {
  for (const [id, types] of givers ? store.gives : []) {
    if (givers?.includes(id)) types.add(typeId)
    else types.delete(typeId)
  }
  for (const business of places ? store.tables.businesses.values() : []) {
    const others = (business.appointment_type_ids ?? []).filter((id) => id !== typeId)
    business.appointment_type_ids = places?.includes(business.id) ? [...others, typeId] : others
  }
}
