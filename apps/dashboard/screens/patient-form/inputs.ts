import { ContactType } from '@cliniko/core'

// Parameters of queries, shared by the server's prefetch and the browser's hooks: their cache keys must match.

export const concessionsInput = { perPage: 100 } as const

/** The doctors who refer patients. */
export const doctorsInput = { where: { type_code: ContactType.Doctor }, sort: 'last_name', perPage: 100 } as const

/** The patient who is edited, archived or not. */
export function editedInput(id: string) {
  return { id, where: { archived: 'any' } } as const
}
