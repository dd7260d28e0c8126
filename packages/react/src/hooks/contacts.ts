'use client'
import { contacts } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of contacts: `useContacts({ where: { last_name: { contains } } })`. */
export const useContacts = /* @__PURE__ */ queryHook(contacts.list)

/** Reads contacts page by page: `useInfiniteContacts({ where: { last_name: { contains } } })`. */
export const useInfiniteContacts = /* @__PURE__ */ infiniteHook(contacts.list)

/** Reads a contact: `useContact(id)`. */
export const useContact = /* @__PURE__ */ queryHook(contacts.get)

/** Creates a contact: `useCreateContact().mutate({ first_name, last_name })`. */
export const useCreateContact = /* @__PURE__ */ mutationHook(contacts.create)

/** Changes a contact: `useUpdateContact().mutate({ id, email })`. */
export const useUpdateContact = /* @__PURE__ */ mutationHook(contacts.update)

/** Archives a contact: `useArchiveContact().mutate(id)`. */
export const useArchiveContact = /* @__PURE__ */ mutationHook(contacts.archive)
