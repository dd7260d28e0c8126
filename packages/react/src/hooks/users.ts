'use client'
import { users } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of users: `useUsers({ sort: 'last_name' })`. */
export const useUsers = /* @__PURE__ */ queryHook(users.list)

/** Reads users page by page: `useInfiniteUsers({ sort: 'last_name' })`. */
export const useInfiniteUsers = /* @__PURE__ */ infiniteHook(users.list)

/** Reads all users: `useAllUsers({ sort: 'last_name' })`. */
export const useAllUsers = /* @__PURE__ */ allHook(users.list)

/** Reads one page of users, with Suspense: `useSuspenseUsers({ sort: 'last_name' })`. */
export const useSuspenseUsers = /* @__PURE__ */ suspenseHook(users.list)

/** Reads users page by page, with Suspense: `useSuspenseInfiniteUsers({ sort: 'last_name' })`. */
export const useSuspenseInfiniteUsers = /* @__PURE__ */ suspenseInfiniteHook(users.list)

/** Reads all users, with Suspense: `useSuspenseAllUsers({ sort: 'last_name' })`. */
export const useSuspenseAllUsers = /* @__PURE__ */ suspenseAllHook(users.list)

/** Reads a user: `useUser(id)`. */
export const useUser = /* @__PURE__ */ queryHook(users.get)

/** Reads a user, with Suspense: `useSuspenseUser(id)`. */
export const useSuspenseUser = /* @__PURE__ */ suspenseHook(users.get)

/** Reads the user whose API key the server uses: `useAuthenticatedUser()`. */
export const useAuthenticatedUser = /* @__PURE__ */ queryHook(users.authenticated)

/** Reads the user whose API key the server uses, with Suspense: `useSuspenseAuthenticatedUser()`. */
export const useSuspenseAuthenticatedUser = /* @__PURE__ */ suspenseHook(users.authenticated)
