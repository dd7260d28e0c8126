import { type Operation, settings, type User, type UserRole } from '@cliniko/core'
import type { Store } from '../store/store.js'

// The API doesn't document which role may do what. These are the mock's assumptions, kept to what its users would notice.

/** The clinic's setup. Only administrators change it. */
const setup: readonly string[] = [
  'appointment_type_billable_items',
  'appointment_type_products',
  'appointment_types',
  'billable_items',
  'businesses',
  'concession_types',
  'patient_form_templates',
  'practitioner_reference_numbers',
  'product_suppliers',
  'taxes',
  'treatment_note_templates',
  'unavailable_block_types',
]

const medical: readonly string[] = ['treatment_notes']
const financial: readonly string[] = ['invoices', 'invoice_items']

/** Returns whether users of a role may perform an operation. */
export function isPermitted(role: User['role'], operation: Operation): boolean {
  const { effect, resource } = operation
  if (role === 'administrator') return true
  if (medical.includes(resource)) return role === 'practitioner'
  if (financial.includes(resource)) return role !== 'scheduler'
  if (operation.path === settings.get.path) return false
  if (!effect) return true
  return role !== 'bookkeeper' && !setup.includes(resource)
}

/** Returns the role of the user the key belongs to. */
export function roleOf({ tables, authenticatedUserId }: Store): User['role'] {
  return tables.users.peek(authenticatedUserId)?.role ?? null
}

/** Gives the key to the first active user of a role. If there is none, the key's user gets the role. */
export function signIn(store: Store, role: UserRole): void {
  const { users } = store.tables
  for (const user of users.peeks()) {
    if (user.role === role && user.active) {
      store.authenticatedUserId = user.id
      return
    }
  }
  const user = users.get(store.authenticatedUserId)
  if (user) user.role = role
}
