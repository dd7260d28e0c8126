'use client'
import { contacts } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of contacts. */
export const useContacts = /* @__PURE__ */ queryHook(contacts.list)

/** Contacts page by page. */
export const useInfiniteContacts = /* @__PURE__ */ infiniteHook(contacts.list)

/** One contact by id. */
export const useContact = /* @__PURE__ */ queryHook(contacts.get)

/** Creates a contact. */
export const useCreateContact = /* @__PURE__ */ mutationHook(contacts.create)

/** Changes fields of a contact: `mutate({ id, …fields })`. */
export const useUpdateContact = /* @__PURE__ */ mutationHook(contacts.update)

/** Archives a contact: `mutate(id)`. */
export const useArchiveContact = /* @__PURE__ */ mutationHook(contacts.archive)
