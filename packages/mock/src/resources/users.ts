import { users as operations, type User } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Person } from './kit/person.js'
import type { MockResource } from './resource.js'

export const users: MockResource = {
  gets: {
    [operations.authenticated.path]: ({ tables, authenticatedUserId }) => tables.users.peek(authenticatedUserId),
  },
}

export function userRecord(
  store: Store,
  id: string,
  { title, firstName, lastName }: Person,
  rest: Pick<User, 'email' | 'role'>,
  createdAt = store.now(),
): User {
  return {
    id,
    active: true,
    created_at: createdAt,
    first_name: firstName,
    last_name: lastName,
    phone_numbers: [],
    time_zone: 'Sydney',
    time_zone_identifier: 'Australia/Sydney',
    title,
    updated_at: createdAt,
    user_active: true,
    ...rest,
    links: { self: store.url(`/users/${id}`) },
  }
}
