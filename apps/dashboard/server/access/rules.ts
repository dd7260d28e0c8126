import 'server-only'
import type { Operation } from '@cliniko/core'
import { fieldsTagged } from '@cliniko/schemas/privacy'
import { type Rule, rule, type Visibility } from '@cliniko/server'
import { can, type Role } from '@/lib/roles'
import type { Staff } from '../session'
import {
  billing,
  bookingLists,
  catalogue,
  clinical,
  diary,
  invoiceReads,
  notes,
  patientRecords,
  people,
} from './operations'

/** Numbers by which a patient could be taken for somebody else. */
const identityNumbers = ['dva_card_number', 'medicare', 'medicare_reference_number']

/** What the front desk sees of a patient: who they are, how to reach them, and what to mind when they come. */
const frontDeskPatient: Visibility = {
  fields: [
    ...fieldsTagged('patients', ['none', 'personal']).filter((field) => !identityNumbers.includes(field)),
    'appointment_notes',
  ],
}

/** Whoever is in the role of a practitioner, but isn't known as one, sees no notes. No record has this id. */
const nobody = '0'

/** Returns what the proxy lets through for a role. A practitioner sees the notes that they wrote. */
export function rulesOf(role: Role): readonly (Operation | Rule<Staff>)[] {
  const patient: Visibility = can(role, 'health') ? {} : frontDeskPatient
  return [
    ...catalogue,
    ...diary,
    ...people,
    ...bookingLists.map((operation) => rule(operation, { include: relatedOf(operation, patient) })),
    ...patientRecords.map((operation) => rule<Operation>(operation, patient)),
    ...(can(role, 'billing') ? billing : []),
    ...(can(role, 'billing')
      ? invoiceReads.map((operation) => rule<Operation>(operation, { include: relatedOf(operation, patient) }))
      : []),
    ...(can(role, 'health') ? clinical : []),
    ...(can(role, 'health') ? notes.map(ownNotes) : []),
  ]
}

/** The related records that come with bookings and invoices, so that a day is one request. */
function relatedOf({ links }: Operation, patient: Visibility): Readonly<Record<string, true | Visibility>> {
  const related = { appointment_type: true, business: true, patient, practitioner: true } as const
  return Object.fromEntries(Object.entries(related).filter(([link]) => Object.hasOwn(links, link)))
}

function ownNotes(operation: Operation): Operation | Rule<Staff> {
  if (operation.resource !== 'treatment_notes') return operation
  // No field of a new note says whose it is: Cliniko makes it the practitioner's whose key is used.
  if (operation.effect === 'create') return rule(operation, {})
  const where = ({ role, practitionerId = nobody }: Staff) =>
    role === 'practitioner' ? { practitioner_id: practitionerId } : undefined
  return { ...rule(operation, {}), where }
}
