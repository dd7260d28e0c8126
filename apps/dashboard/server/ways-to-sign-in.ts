import 'server-only'
import { isClinikoError, type User, users } from '@cliniko/core'
import { hashPassword, type SignInMethod, withKey, withPassword } from '@cliniko/server/session'
import type { Role } from '@/lib/roles'
import { clinic } from './clinic'

/** The roles that have a shared password. Practitioners sign in with keys of their own, because notes belong to one of them. */
const passwords = { reception: 'DASHBOARD_PASSWORD', manager: 'DASHBOARD_MANAGER_PASSWORD' } as const

/** Returns the roles whose password is set. */
export function rolesWithPassword(): readonly (keyof typeof passwords)[] {
  return (['reception', 'manager'] as const).filter((role) => process.env[passwords[role]])
}

/**
 * Returns how people sign in: with the password of their role, or with their own key for Cliniko.
 * @throws Error if a password is missing or too short. The message names it.
 */
export async function waysToSignIn(): Promise<SignInMethod<Role>> {
  const accounts: { [role in Role]?: { readonly hash: string; readonly role: Role } } = {}
  for (const [role, variable] of [['reception', passwords.reception], ...optional()] as const) {
    const password = process.env[variable] ?? ''
    if (password.length < 12)
      throw new Error(`Set ${variable} to at least 12 characters. Whoever knows it can read the records of the clinic.`)
    accounts[role] = { hash: await hashPassword(password), role }
  }
  const { app, fetch } = clinic()
  const byPassword = withPassword<Role>({ accounts: accounts as Record<string, { hash: string; role: Role }> })
  const byKey = withKey<Role>({ app, fetch, role: roleOf })
  const wayOf = (form: ReadonlyMap<string, string>) => (form.has('key') ? byKey : byPassword)
  return { accountOf: (form) => wayOf(form).accountOf(form), check: (form, signal) => wayOf(form).check(form, signal) }
}

function optional(): readonly (readonly ['manager', 'DASHBOARD_MANAGER_PASSWORD'])[] {
  return process.env[passwords.manager] ? [['manager', passwords.manager]] : []
}

const rolesOfUsers: { readonly [role: string]: Role } = {
  administrator: 'manager',
  practitioner: 'practitioner',
  'power receptionist': 'reception',
  receptionist: 'reception',
}

/** Returns the role of a user of this clinic. A key of another clinic is as valid, and must not open this one. */
async function roleOf({ id, email, role }: User): Promise<Role | null> {
  const known = await clinic()
    .client.request(users.get, id)
    .catch((error: unknown) => {
      if (isClinikoError(error) && error.status === 404) return null
      throw error
    })
  return known?.email === email ? (rolesOfUsers[role ?? ''] ?? null) : null
}
