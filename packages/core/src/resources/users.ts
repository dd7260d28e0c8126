import type { Open, PhoneNumber } from '../models/shared.js'
import { getOf, listOf, singletonOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** What a user may do in Cliniko, and with a key of theirs. */
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
  /** A name for display, such as `Sydney`. Calculate with `time_zone_identifier`. */
  time_zone: string
  /** IANA name, such as `Australia/Sydney`. */
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

/** Users. `GET /users` */
export const list = /* @__PURE__ */ listOf<User, UserFilters>('/users', filters, links)

/** One user. `GET /users/{id}` */
export const get = /* @__PURE__ */ getOf<User, UserFilters>('/users/{id}', filters, links)

/** The user whose key is used. `GET /user` */
export const authenticated = /* @__PURE__ */ singletonOf<User>('/user', 'users')
