'use client'
import { users } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of users: `useUsers({ sort: 'last_name' })`. */
export const useUsers = /* @__PURE__ */ queryHook(users.list)

/** Reads users page by page: `useInfiniteUsers({ sort: 'last_name' })`. */
export const useInfiniteUsers = /* @__PURE__ */ infiniteHook(users.list)

/** Reads a user: `useUser(id)`. */
export const useUser = /* @__PURE__ */ queryHook(users.get)

/** Reads the user whose API key the server uses: `useAuthenticatedUser()`. */
export const useAuthenticatedUser = /* @__PURE__ */ queryHook(users.authenticated)
