'use client'
import { treatmentNoteTemplates } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of treatment note templates: `useTreatmentNoteTemplates({ sort: 'name' })`. */
export const useTreatmentNoteTemplates = /* @__PURE__ */ queryHook(treatmentNoteTemplates.list)

/** Reads treatment note templates page by page: `useInfiniteTreatmentNoteTemplates({ sort: 'name' })`. */
export const useInfiniteTreatmentNoteTemplates = /* @__PURE__ */ infiniteHook(treatmentNoteTemplates.list)

/** Reads all treatment note templates: `useAllTreatmentNoteTemplates({ sort: 'name' })`. */
export const useAllTreatmentNoteTemplates = /* @__PURE__ */ allHook(treatmentNoteTemplates.list)

/** Reads one page of treatment note templates, with Suspense: `useSuspenseTreatmentNoteTemplates({ sort: 'name' })`. */
export const useSuspenseTreatmentNoteTemplates = /* @__PURE__ */ suspenseHook(treatmentNoteTemplates.list)

/**
 * Reads treatment note templates page by page, with Suspense.
 * @example useSuspenseInfiniteTreatmentNoteTemplates({ sort: 'name' })
 */
export const useSuspenseInfiniteTreatmentNoteTemplates = /* @__PURE__ */ suspenseInfiniteHook(
  treatmentNoteTemplates.list,
)

/** Reads all treatment note templates, with Suspense: `useSuspenseAllTreatmentNoteTemplates({ sort: 'name' })`. */
export const useSuspenseAllTreatmentNoteTemplates = /* @__PURE__ */ suspenseAllHook(treatmentNoteTemplates.list)

/** Reads a treatment note template: `useTreatmentNoteTemplate(id)`. */
export const useTreatmentNoteTemplate = /* @__PURE__ */ queryHook(treatmentNoteTemplates.get)

/** Reads a treatment note template, with Suspense: `useSuspenseTreatmentNoteTemplate(id)`. */
export const useSuspenseTreatmentNoteTemplate = /* @__PURE__ */ suspenseHook(treatmentNoteTemplates.get)

/** Creates a treatment note template: `useCreateTreatmentNoteTemplate().mutate({ name, content })`. */
export const useCreateTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.create)

/** Changes a treatment note template: `useUpdateTreatmentNoteTemplate().mutate({ id, name })`. */
export const useUpdateTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.update)

/** Archives a treatment note template: `useArchiveTreatmentNoteTemplate().mutate(id)`. */
export const useArchiveTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.archive)
