'use client'
import { contacts } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of contacts: `useContacts({ where: { last_name: { contains } } })`. */
export const useContacts = /* @__PURE__ */ queryHook(contacts.list)

/** Reads contacts page by page: `useInfiniteContacts({ where: { last_name: { contains } } })`. */
export const useInfiniteContacts = /* @__PURE__ */ infiniteHook(contacts.list)

/** Reads all contacts: `useAllContacts({ where: { last_name: { contains } } })`. */
export const useAllContacts = /* @__PURE__ */ allHook(contacts.list)

/** Reads one page of contacts, with Suspense: `useSuspenseContacts({ where: { last_name: { contains } } })`. */
export const useSuspenseContacts = /* @__PURE__ */ suspenseHook(contacts.list)

/**
 * Reads contacts page by page, with Suspense.
 * @example useSuspenseInfiniteContacts({ where: { last_name: { contains } } })
 */
export const useSuspenseInfiniteContacts = /* @__PURE__ */ suspenseInfiniteHook(contacts.list)

/** Reads all contacts, with Suspense: `useSuspenseAllContacts({ where: { last_name: { contains } } })`. */
export const useSuspenseAllContacts = /* @__PURE__ */ suspenseAllHook(contacts.list)

/** Reads a contact: `useContact(id)`. */
export const useContact = /* @__PURE__ */ queryHook(contacts.get)

/** Reads a contact, with Suspense: `useSuspenseContact(id)`. */
export const useSuspenseContact = /* @__PURE__ */ suspenseHook(contacts.get)

/** Creates a contact: `useCreateContact().mutate({ first_name, last_name })`. */
export const useCreateContact = /* @__PURE__ */ mutationHook(contacts.create)

/** Changes a contact: `useUpdateContact().mutate({ id, email })`. */
export const useUpdateContact = /* @__PURE__ */ mutationHook(contacts.update)

/** Archives a contact: `useArchiveContact().mutate(id)`. */
export const useArchiveContact = /* @__PURE__ */ mutationHook(contacts.archive)
