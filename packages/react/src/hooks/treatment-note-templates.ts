'use client'
import { treatmentNoteTemplates } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of treatment note templates: `useTreatmentNoteTemplates({ sort: 'name' })`. */
export const useTreatmentNoteTemplates = /* @__PURE__ */ queryHook(treatmentNoteTemplates.list)

/** Reads treatment note templates page by page: `useInfiniteTreatmentNoteTemplates({ sort: 'name' })`. */
export const useInfiniteTreatmentNoteTemplates = /* @__PURE__ */ infiniteHook(treatmentNoteTemplates.list)

/** Reads a treatment note template: `useTreatmentNoteTemplate(id)`. */
export const useTreatmentNoteTemplate = /* @__PURE__ */ queryHook(treatmentNoteTemplates.get)

/** Creates a treatment note template: `useCreateTreatmentNoteTemplate().mutate({ name, content })`. */
export const useCreateTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.create)

/** Changes a treatment note template: `useUpdateTreatmentNoteTemplate().mutate({ id, name })`. */
export const useUpdateTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.update)

/** Archives a treatment note template: `useArchiveTreatmentNoteTemplate().mutate(id)`. */
export const useArchiveTreatmentNoteTemplate = /* @__PURE__ */ mutationHook(treatmentNoteTemplates.archive)
