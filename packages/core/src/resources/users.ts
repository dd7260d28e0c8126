import type { Open } from '../models/open.js'
import type { PhoneNumber } from '../models/phone-numbers.js'
import { getOf, listOf, singletonOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** The role of a user, which limits what their API key can do. */
export type UserRole =
  | 'administrator'
  | 'bookkeeper'
  | 'power receptionist'
  | 'practitioner'
  | 'receptionist'
  | 'scheduler'

/** A person who logs in to Cliniko. */
export interface User {
  id: string
  active: boolean | null
  created_at: string
  email: string
  first_name: string
  last_name: string
  phone_numbers: PhoneNumber[] | null
  role: Open<UserRole> | null
  /** A display name, such as `Sydney`. For calculations use `time_zone_identifier`. */
  time_zone: string
  /** An IANA name, such as `Australia/Sydney`. */
  time_zone_identifier: string | null
  title: string | null
  updated_at: string
  user_active: boolean | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    users: User
  }
}

const filters = {
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that users can be filtered by. */
export type UserFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<User> = {}

/**
 * Lists users. `GET /users`
 * @see {@link https://docs.api.cliniko.com/openapi/user | Cliniko's page about users}
 */
export const list = /* @__PURE__ */ listOf<User, UserFilters>('/users', filters, links)

/**
 * Returns a user by id. `GET /users/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/user | Cliniko's page about users}
 */
export const get = /* @__PURE__ */ getOf<User, UserFilters>('/users/{id}', filters, links)

/**
 * Returns the user who owns the API key. `GET /user`
 * @see {@link https://docs.api.cliniko.com/openapi/user | Cliniko's page about users}
 */
export const authenticated = /* @__PURE__ */ singletonOf<User>('/user', 'users')
