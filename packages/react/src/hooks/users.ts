'use client'
import { users } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of users. */
export const useUsers = /* @__PURE__ */ queryHook(users.list)

/** Users page by page. */
export const useInfiniteUsers = /* @__PURE__ */ infiniteHook(users.list)

/** One user by id. */
export const useUser = /* @__PURE__ */ queryHook(users.get)

/** The user whose key is used. */
export const useAuthenticatedUser = /* @__PURE__ */ queryHook(users.authenticated)
