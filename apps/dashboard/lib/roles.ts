/** What somebody does at the clinic. Their role decides what the server lets through, and so what the screens can show. */
export const roles = ['reception', 'practitioner', 'manager'] as const

/** One of {@link roles}. */
export type Role = (typeof roles)[number]

/** What only some roles may see: health records, invoices, reports about the whole clinic. */
export type Ability = 'health' | 'billing' | 'reports'

const abilities: { readonly [role in Role]: readonly Ability[] } = {
  reception: ['billing'],
  practitioner: ['health'],
  manager: ['health', 'billing', 'reports'],
}

/** Whether a role has an ability. */
export function can(role: Role, ability: Ability): boolean {
  return abilities[role].includes(ability)
}

/** Whether a text names a role. */
export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text)
}
