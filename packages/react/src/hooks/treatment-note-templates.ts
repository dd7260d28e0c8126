'use client'
import { treatmentNoteTemplates } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of treatment note templates. */
export const useTreatmentNoteTemplates = /* @__PURE__ */ queryHook(treatmentNoteTemplates.list)

/** Treatment note templates page by page. */
export const useInfiniteTreatmentNoteTemplates = /* @__PURE__ */ infiniteHook(treatmentNoteTemplates.list)

/** One treatment note template by id. */
export const useTreatmentNoteTemplate = /* @__PURE__ */ queryHook(treatmentNoteTemplates.get)

/** Creates a treatment note template. */
export const useCreateTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.create)

/** Changes fields of a treatment note template: `mutate({ id, …fields })`. */
export const useUpdateTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.update)

/** Archives a treatment note template: `mutate(id)`. */
export const useArchiveTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.archive)
