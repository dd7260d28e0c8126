'use client'
import { practitionerReferenceNumbers } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/**
 * Reads one page of practitioner reference numbers.
 * @example usePractitionerReferenceNumbers({ where: { practitioner_id } })
 */
export const usePractitionerReferenceNumbers = /* @__PURE__ */ queryHook(practitionerReferenceNumbers.list)

/**
 * Reads practitioner reference numbers page by page.
 * @example useInfinitePractitionerReferenceNumbers({ where: { practitioner_id } })
 */
export const useInfinitePractitionerReferenceNumbers = /* @__PURE__ */ infiniteHook(practitionerReferenceNumbers.list)

/** Reads all practitioner reference numbers: `useAllPractitionerReferenceNumbers({ where: { practitioner_id } })`. */
export const useAllPractitionerReferenceNumbers = /* @__PURE__ */ allHook(practitionerReferenceNumbers.list)

/**
 * Reads one page of practitioner reference numbers, with Suspense.
 * @example useSuspensePractitionerReferenceNumbers({ where: { practitioner_id } })
 */
export const useSuspensePractitionerReferenceNumbers = /* @__PURE__ */ suspenseHook(practitionerReferenceNumbers.list)

/**
 * Reads practitioner reference numbers page by page, with Suspense.
 * @example useSuspenseInfinitePractitionerReferenceNumbers({ where: { practitioner_id } })
 */
export const useSuspenseInfinitePractitionerReferenceNumbers = /* @__PURE__ */ suspenseInfiniteHook(
  practitionerReferenceNumbers.list,
)

/**
 * Reads all practitioner reference numbers, with Suspense.
 * @example useSuspenseAllPractitionerReferenceNumbers({ where: { practitioner_id } })
 */
export const useSuspenseAllPractitionerReferenceNumbers = /* @__PURE__ */ suspenseAllHook(
  practitionerReferenceNumbers.list,
)

/** Reads a practitioner reference number: `usePractitionerReferenceNumber(id)`. */
export const usePractitionerReferenceNumber = /* @__PURE__ */ queryHook(practitionerReferenceNumbers.get)

/** Reads a practitioner reference number, with Suspense: `useSuspensePractitionerReferenceNumber(id)`. */
export const useSuspensePractitionerReferenceNumber = /* @__PURE__ */ suspenseHook(practitionerReferenceNumbers.get)

/**
 * Creates a practitioner reference number.
 * @example useCreatePractitionerReferenceNumber().mutate({ business_id, practitioner_id, reference_number })
 */
export const useCreatePractitionerReferenceNumber = /* @__PURE__ */ mutationHook(practitionerReferenceNumbers.create)

/**
 * Changes a practitioner reference number.
 * @example useUpdatePractitionerReferenceNumber().mutate({ id, reference_number })
 */
export const useUpdatePractitionerReferenceNumber = /* @__PURE__ */ mutationHook(practitionerReferenceNumbers.update)

/** Deletes a practitioner reference number for good: `useDeletePractitionerReferenceNumber().mutate(id)`. */
export const useDeletePractitionerReferenceNumber = /* @__PURE__ */ mutationHook(practitionerReferenceNumbers.delete)
