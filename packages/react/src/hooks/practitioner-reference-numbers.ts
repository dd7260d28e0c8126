'use client'
import { practitionerReferenceNumbers } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of practitioner reference numbers. */
export const usePractitionerReferenceNumbers = /* @__PURE__ */ queryHook(practitionerReferenceNumbers.list)

/** Practitioner reference numbers page by page. */
export const useInfinitePractitionerReferenceNumbers = /* @__PURE__ */ infiniteHook(practitionerReferenceNumbers.list)

/** One practitioner reference number by id. */
export const usePractitionerReferenceNumber = /* @__PURE__ */ queryHook(practitionerReferenceNumbers.get)

/** Creates a practitioner reference number. */
export const useCreatePractitionerReferenceNumber = /* @__PURE__ */ mutationHook(practitionerReferenceNumbers.create)

/** Changes fields of a practitioner reference number: `mutate({ id, …fields })`. */
export const useUpdatePractitionerReferenceNumber = /* @__PURE__ */ mutationHook(practitionerReferenceNumbers.update)

/** Deletes a practitioner reference number, with no way back: `mutate(id)`. */
export const useDeletePractitionerReferenceNumber = /* @__PURE__ */ mutationHook(practitionerReferenceNumbers.delete)
