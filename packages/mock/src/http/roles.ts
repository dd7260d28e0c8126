import type { Operation, User, UserRole } from '@cliniko/core'
import type { Store } from '../store/store.js'

// Which role may do what the API doesn't say. This is the mock's assumption, kept to what its users would notice.

/** What the clinic is set up with: only administrators change it. */
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

/** Whether a role may do something. */
export function isPermitted(role: User['role'], { method, path, resource }: Operation): boolean {
  if (role === 'administrator') return true
  if (medical.includes(resource)) return role === 'practitioner'
  if (financial.includes(resource)) return role !== 'scheduler'
  if (path === '/settings') return false
  if (method === 'GET') return true
  return role !== 'bookkeeper' && !setup.includes(resource)
}

/** Has the key belong to a user of a role: the first there is, or else the one whose it was, given that role. */
export function signIn(store: Store, role: UserRole): void {
  const { users } = store.tables
  for (const user of users.peeks()) {
    if (user.role === role && user.active) {
      store.authenticatedUserId = user.id
      return
    }
  }
  const user = users.peek(store.authenticatedUserId)
  if (user) user.role = role
}
