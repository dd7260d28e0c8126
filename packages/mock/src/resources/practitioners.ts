import { practitioners as operations, type Practitioner } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Person } from './kit/person.js'
import type { MockResource, OwnList } from './resource.js'

const active = (isActive: boolean): OwnList => {
  return ({ tables }) => [...tables.practitioners.peeks()].filter((practitioner) => practitioner.active === isActive)
}

const whoGive = (isActive: boolean): OwnList => {
  return ({ tables, gives }, typeId) =>
    [...tables.practitioners.peeks()].filter(({ id, active }) => active === isActive && gives.get(id)?.has(typeId))
}

const whoWorkAt = (isActive: boolean): OwnList => {
  return ({ tables, worksAt }, businessId) =>
    [...tables.practitioners.peeks()].filter(
      ({ id, active }) => active === isActive && worksAt.get(id)?.has(businessId),
    )
}

/** Active and inactive practitioners are in separate lists. */
export const practitioners: MockResource = {
  lists: {
    [operations.list.path]: active(true),
    [operations.inactive.path]: active(false),
    [operations.listForAppointmentType.path]: whoGive(true),
    [operations.inactiveForAppointmentType.path]: whoGive(false),
    [operations.listForBusiness.path]: whoWorkAt(true),
    [operations.inactiveForBusiness.path]: whoWorkAt(false),
  },
}

export function practitionerRecord(
  store: Store,
  id: string,
  { title, firstName, lastName }: Person,
  rest: Pick<Practitioner, 'active' | 'designation' | 'description'> & {
    readonly userId: string
    readonly defaultTypeId?: string
  },
  createdAt = store.now(),
): Practitioner {
  const { userId, defaultTypeId, ...fields } = rest
  const label = `${firstName} ${lastName}`
  return {
    id,
    created_at: createdAt,
    display_name: label,
    first_name: firstName,
    label,
    last_name: lastName,
    show_in_online_bookings: fields.active,
    title,
    updated_at: createdAt,
    ...fields,
    appointment_types: store.linkToMany(`/practitioners/${id}/appointment_types`),
    appointments: store.linkToMany(`/practitioners/${id}/appointments`),
    ...(defaultTypeId && { default_appointment_type: store.link('appointment_types', defaultTypeId) }),
    invoices: store.linkToMany(`/practitioners/${id}/invoices`),
    practitioner_reference_numbers: store.linkToMany(`/practitioners/${id}/practitioner_reference_numbers`),
    user: store.link('users', userId),
    links: { self: store.url(`/practitioners/${id}`) },
  }
}
